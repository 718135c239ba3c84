import type { ReactNode } from 'react'
import { CommandKeys } from '../../app/command-keys.tsx'
import { type CommandId, command } from '../../app/commands.ts'
import { Keys } from '../../parts/keys.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.tsx'

/** A key worth knowing here: a command's own, or keycaps that a widget hears. */
export type Hint =
  | { readonly command: CommandId; readonly words?: WordKey }
  | { readonly caps: readonly string[]; readonly words: WordKey }

interface StatusBarProps {
  /** Where one is, how much there is. */
  readonly facts: readonly ReactNode[]
  readonly hints: readonly Hint[]
}

export function StatusBar({ facts, hints }: StatusBarProps) {
  return (
    <>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order
        <span key={index} className="num">
          {fact}
        </span>
      ))}
      <span className="push" />
      {hints.map(hint => (
        <HintText key={'command' in hint ? hint.command : hint.words} hint={hint} />
      ))}
    </>
  )
}

function HintText({ hint }: { hint: Hint }) {
  const { t } = useWords()
  return (
    <span>
      {t('command' in hint ? (hint.words ?? command(hint.command).words) : hint.words)}
      {'command' in hint ? <CommandKeys of={hint.command} /> : <Keys caps={hint.caps} />}
    </span>
  )
}

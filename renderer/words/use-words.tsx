import { createContext, Fragment, type ReactNode, use, useMemo } from 'react'
import type { Words } from '../../shared/text/words.ts'
import { catalogue, type WordKey } from './catalogue.ts'
import { type Language, localeOf } from './language.ts'
import { formatMessage, formatParts, type Values } from './message.ts'
import { ago, clock, moment, when } from './when.ts'

type RichValue = string | number | ReactNode | ((chunks: ReactNode[]) => ReactNode)

/** How a component says things in the language of the interface. */
export interface Say {
  readonly language: Language
  t(key: WordKey, values?: Values): string
  /** `t` with elements as values, and tags of the message, such as `<b>`, as functions. */
  rich(key: WordKey, values: Readonly<Record<string, RichValue>>): ReactNode
  /** Words that came from elsewhere: a rule's message, a refusal. */
  of(words: Words): string
  number(value: number): string
  /** `at` and `now` in milliseconds. */
  ago(at: number, now: number): string
  when(at: number, now: number): string
  clock(at: number): string
  moment(at: number): string
}

const WordsContext = createContext<Say>(sayIn('ar'))

/** Sets the language for everything inside. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const say = useMemo(() => sayIn(language), [language])
  return <WordsContext value={say}>{children}</WordsContext>
}

export function useWords(): Say {
  return use(WordsContext)
}

/** {@link Say} outside React. */
export function sayIn(language: Language): Say {
  const numbers = new Intl.NumberFormat(localeOf(language))
  return {
    language,
    t: (key, values) => formatMessage(language, catalogue[key][language], values),
    rich: (key, values) => joined(formatParts<ReactNode>(language, catalogue[key][language], values)),
    of: words => words[language],
    number: value => numbers.format(value),
    ago: (at, now) => ago(language, at, now),
    when: (at, now) => when(language, at, now),
    clock: at => clock(language, at),
    moment: at => moment(language, at),
  }
}

function joined(parts: readonly ReactNode[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message keep their order
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}

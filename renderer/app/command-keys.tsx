import { Keys } from '../parts/keys.tsx'
import { ariaKeys, capsOf } from './chord.ts'
import { type CommandId, command } from './commands.ts'
import { isMac } from './platform.ts'

/** Keycaps of a command's first chord; nothing for a command without keys. */
export function CommandKeys({ of }: { of: CommandId }) {
  const chord = command(of).chords[0]
  return chord === undefined ? null : <Keys caps={capsOf(chord, isMac())} />
}

/** The value of `aria-keyshortcuts` for the control that runs a command; undefined where it has no keys. */
export function shortcutsOf(id: CommandId): string | undefined {
  const { chords } = command(id)
  return chords.length === 0 ? undefined : chords.map(chord => ariaKeys(chord, isMac())).join(' ')
}

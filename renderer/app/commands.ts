import type { IconName } from '../parts/icon.tsx'
import type { WordKey } from '../words/catalogue.ts'
import { type Chord, parseChord } from './chord.ts'

/**
 * Where keys are heard: an element says so with `data-place`, and the innermost place that has a command for the key
 * wins. `desk` is the whole work view; `everywhere` needs no element.
 */
export type Place = 'everywhere' | 'desk' | 'tag' | 'role' | 'card' | 'note' | 'review' | 'compare'

/** How the table of keys groups commands. */
export type Group = 'text' | 'file' | 'tag' | 'card' | 'everywhere' | 'review' | 'compare'

interface Row {
  readonly group: Group
  readonly place: Place
  readonly icon: IconName
  readonly keys?: readonly string[]
  /** Stands in the palette; what only makes sense on a card or in a window does not. */
  readonly offered?: true
  /** A field keeps this chord for itself, as it keeps Ctrl+Z. */
  readonly notInFields?: true
}

const rows = {
  'finding.next': { group: 'text', place: 'desk', icon: 'down', keys: ['F8'], offered: true },
  'finding.previous': { group: 'text', place: 'desk', icon: 'down', keys: ['Shift+F8'], offered: true },
  'finding.accept': { group: 'text', place: 'desk', icon: 'check', keys: ['Ctrl+Enter'], offered: true },
  'finding.reject': { group: 'text', place: 'desk', icon: 'x', keys: ['Ctrl+Shift+Enter'], offered: true },
  'finding.menu': { group: 'text', place: 'desk', icon: 'dots', keys: ['Shift+F10'], offered: true },
  'copy.other': { group: 'text', place: 'desk', icon: 'jump', keys: ['F4'], offered: true },
  'copy.compare': { group: 'text', place: 'desk', icon: 'eye', keys: ['Shift+F4'], offered: true },
  'tag.open': { group: 'text', place: 'desk', icon: 'tag', keys: ['F2'], offered: true },
  'note.add': { group: 'text', place: 'desk', icon: 'note', keys: ['Shift+F2'], offered: true },
  'tag.next': { group: 'text', place: 'desk', icon: 'tag', keys: ['Ctrl+F8'], offered: true },
  'tag.previous': { group: 'text', place: 'desk', icon: 'tag', keys: ['Ctrl+Shift+F8'], offered: true },
  'caret.say': { group: 'text', place: 'desk', icon: 'info', keys: ['Shift+F1'], offered: true },
  'role.open': { group: 'text', place: 'desk', icon: 'text', keys: ['Ctrl+Shift+H'], offered: true },
  'file.open': { group: 'file', place: 'everywhere', icon: 'open', keys: ['Ctrl+O'], offered: true },
  'file.save': { group: 'file', place: 'everywhere', icon: 'file', keys: ['Ctrl+S'], offered: true },
  'file.saveAs': { group: 'file', place: 'everywhere', icon: 'file', keys: ['Ctrl+Shift+S'], offered: true },
  'file.export': { group: 'file', place: 'everywhere', icon: 'export', keys: ['Ctrl+Shift+E'], offered: true },
  'file.copyForCms': { group: 'file', place: 'everywhere', icon: 'text', offered: true },
  'file.encoding': { group: 'file', place: 'everywhere', icon: 'code', offered: true },
  'file.close': { group: 'file', place: 'everywhere', icon: 'home', offered: true },
  'tag.label': { group: 'tag', place: 'tag', icon: 'tag', keys: ['1-7'] },
  'tag.clitic': { group: 'tag', place: 'tag', icon: 'tag', keys: ['Space'] },
  'tag.end': { group: 'tag', place: 'tag', icon: 'tag', keys: ['Arrows'] },
  'tag.start': { group: 'tag', place: 'tag', icon: 'tag', keys: ['Shift+Arrows'] },
  'tag.all': { group: 'tag', place: 'tag', icon: 'tag', keys: ['A'] },
  'tag.apply': { group: 'tag', place: 'tag', icon: 'tag', keys: ['Enter'] },
  'tag.applyHere': { group: 'tag', place: 'tag', icon: 'tag', keys: ['Shift+Enter'] },
  'tag.remove': { group: 'tag', place: 'tag', icon: 'trash', keys: ['Delete'] },
  'tag.close': { group: 'tag', place: 'tag', icon: 'x', keys: ['Esc'] },
  'card.accept': { group: 'card', place: 'card', icon: 'check', keys: ['Enter'] },
  'card.reject': { group: 'card', place: 'card', icon: 'x', keys: ['Delete'] },
  'card.ignore': { group: 'card', place: 'card', icon: 'x', keys: ['I'] },
  'card.acceptAll': { group: 'card', place: 'card', icon: 'check', keys: ['Shift+Enter'] },
  'card.choose': { group: 'card', place: 'card', icon: 'check', keys: ['1-9'] },
  'card.leave': { group: 'card', place: 'card', icon: 'text', keys: ['Esc'] },
  'note.resolve': { group: 'card', place: 'note', icon: 'check', keys: ['Ctrl+Enter'] },
  'palette.open': { group: 'everywhere', place: 'everywhere', icon: 'search', keys: ['Ctrl+K'] },
  'edit.undo': {
    group: 'everywhere',
    place: 'everywhere',
    icon: 'undo',
    keys: ['Ctrl+Z'],
    offered: true,
    notInFields: true,
  },
  'edit.redo': {
    group: 'everywhere',
    place: 'everywhere',
    icon: 'redo',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    offered: true,
    notInFields: true,
  },
  'find.open': { group: 'everywhere', place: 'everywhere', icon: 'search', keys: ['Ctrl+F', 'Ctrl+H'], offered: true },
  'find.next': { group: 'everywhere', place: 'everywhere', icon: 'search', keys: ['F3'] },
  'find.previous': { group: 'everywhere', place: 'everywhere', icon: 'search', keys: ['Shift+F3'] },
  'region.next': { group: 'everywhere', place: 'everywhere', icon: 'next', keys: ['F6'] },
  'region.previous': { group: 'everywhere', place: 'everywhere', icon: 'next', keys: ['Shift+F6'] },
  'details.open': { group: 'everywhere', place: 'everywhere', icon: 'info', keys: ['Ctrl+I'], offered: true },
  'settings.open': { group: 'everywhere', place: 'everywhere', icon: 'eye', keys: ['Ctrl+,'], offered: true },
  'keys.open': { group: 'everywhere', place: 'everywhere', icon: 'keyb', keys: ['F1'], offered: true },
  'view.text': { group: 'everywhere', place: 'everywhere', icon: 'text', offered: true },
  'view.compare': { group: 'everywhere', place: 'everywhere', icon: 'repeat', offered: true },
  'view.review': { group: 'everywhere', place: 'everywhere', icon: 'eye', offered: true },
  'text.larger': { group: 'everywhere', place: 'everywhere', icon: 'plus', offered: true },
  'text.smaller': { group: 'everywhere', place: 'everywhere', icon: 'text', offered: true },
  'theme.light': { group: 'everywhere', place: 'everywhere', icon: 'eye', offered: true },
  'theme.dark': { group: 'everywhere', place: 'everywhere', icon: 'moon', offered: true },
  'theme.system': { group: 'everywhere', place: 'everywhere', icon: 'eye', offered: true },
  'language.switch': { group: 'everywhere', place: 'everywhere', icon: 'text', offered: true },
  'review.toggle': { group: 'review', place: 'everywhere', icon: 'eye', keys: ['F9'], offered: true },
  'change.next': { group: 'review', place: 'review', icon: 'down', keys: ['F8'] },
  'change.previous': { group: 'review', place: 'review', icon: 'down', keys: ['Shift+F8'] },
  'change.keep': { group: 'review', place: 'review', icon: 'check', keys: ['Enter'] },
  'change.undo': { group: 'review', place: 'review', icon: 'undo', keys: ['Delete'] },
  'review.view': { group: 'review', place: 'review', icon: 'eye', keys: ['V'], offered: true },
  'review.spaces': { group: 'review', place: 'review', icon: 'text', keys: ['Ctrl+Shift+8'], offered: true },
  'difference.next': { group: 'compare', place: 'compare', icon: 'down', keys: ['F8'] },
  'difference.previous': { group: 'compare', place: 'compare', icon: 'down', keys: ['Shift+F8'] },
  'compare.choose': { group: 'compare', place: 'compare', icon: 'check', keys: ['1-9'] },
  'compare.apply': { group: 'compare', place: 'compare', icon: 'check', keys: ['Enter'] },
  'compare.leave': { group: 'compare', place: 'compare', icon: 'text', keys: ['Esc'] },
} as const satisfies Readonly<Record<string, Row>>

export type CommandId = keyof typeof rows

/** Something that the program does on a key, from the palette, a menu or a button. */
export interface Command {
  readonly id: CommandId
  readonly words: WordKey
  readonly group: Group
  readonly place: Place
  readonly icon: IconName
  readonly chords: readonly Chord[]
  readonly offered: boolean
  readonly inFields: boolean
}

/** All commands, in the order in which lists show them. */
export const commands: readonly Command[] = (Object.keys(rows) as CommandId[]).map(commandOf)

const byId: ReadonlyMap<string, Command> = new Map(commands.map(command => [command.id, command]))

export function command(id: CommandId): Command {
  return byId.get(id) as Command
}

export function isCommandId(id: string): id is CommandId {
  return byId.has(id)
}

function commandOf(id: CommandId): Command {
  const row: Row = rows[id]
  return {
    id,
    words: `command.${id}`,
    group: row.group,
    place: row.place,
    icon: row.icon,
    chords: (row.keys ?? []).map(parseChord),
    offered: row.offered ?? false,
    inFields: !row.notInFields,
  }
}

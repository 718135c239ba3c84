import { commands } from '../../app/commands.ts'
import type { CommandRegistry } from '../../app/registry.ts'
import { catalogue } from '../../words/catalogue.ts'
import type { Say } from '../../words/use-words.tsx'
import type { PaletteItem, PaletteQuery } from './palette-item.ts'
import { findWords, rankOf } from './search-words.ts'

/**
 * The commands that can be run now and that the query finds, by their words in either language; with `?` also by what
 * their keycaps say. Where a word begins as asked comes first; else the order is the table's.
 */
export function commandItems(query: PaletteQuery, registry: CommandRegistry, say: Say): readonly PaletteItem[] {
  if (query.about === 'entities' || query.about === 'paragraphs') return []
  const items = commands.flatMap((command): readonly PaletteItem[] => {
    if (!command.offered || !registry.canRun(command.id)) return []
    const text = say.t(command.words)
    const keys = query.about === 'keys' ? command.chords.map(chord => chord.caps.join(' ')).join(' ') : ''
    if (query.about === 'keys' && keys === '') return []
    const found = findWords(text, query.text)
    const elsewhere = [keys, catalogue[command.words].ar, catalogue[command.words].en]
    if (found === null && elsewhere.every(words => findWords(words, query.text) === null)) return []
    return [
      {
        id: command.id,
        section: 'commands',
        icon: command.icon,
        text,
        found: found ?? [],
        command: command.id,
        onChoose: () => registry.run(command.id),
      },
    ]
  })
  return items.toSorted((a, b) => rankOf(a.text, a.found) - rankOf(b.text, b.found))
}

import type { Range } from '../article/annotation.ts'
import { Coordinates } from '../article/coordinates.ts'
import type { ArticleState } from '../article/state.ts'
import type { KnownName } from '../mentions/name.ts'
import { nameOfQuote } from '../text/clitic.ts'
import { type Span, span } from '../text/offset.ts'

/** A name as the lexicon keeps it. */
export interface NameEntry {
  readonly text: string
  readonly label: string
  readonly name?: string | undefined
}

/** Every name that mentions are looked for by: what is tagged, the names and aliases of its entities, the lexicon. */
export function knownNames(state: ArticleState, lexicon: readonly NameEntry[]): KnownName[] {
  const names = new Map<string, KnownName>()
  const add = (name: KnownName) => {
    const key = `${name.label}\n${name.text}`
    if (!names.has(key)) names.set(key, name)
  }
  for (const tag of state.annotations.list()) {
    if (tag.type !== 'entity') continue
    const text = taggedName(state, tag)
    const entity = tag.entity === null ? undefined : state.records.entities[tag.entity]
    const known = {
      label: tag.label,
      name: entity?.name ?? text,
      source: 'tag' as const,
      ...(tag.entity === null ? {} : { entity: tag.entity }),
    }
    for (const wording of [text, ...(entity ? [entity.name, ...(entity.aliases ?? [])] : [])])
      add({ ...known, text: wording })
  }
  for (const { text, label, name } of lexicon) add({ text, label, name: name ?? text, source: 'lexicon' })
  return [...names.values()].filter(({ text }) => text.trim() !== '' && !text.includes('\n'))
}

/** The name that a tag holds: with its ال whole again where the text writes لل. */
function taggedName({ doc, records }: ArticleState, { from, to }: Range): string {
  const start = doc.resolve(from).start()
  const known = new Set(Object.values(records.entities).map(({ name }) => name))
  return nameOfQuote(doc.textBetween(start, from), doc.textBetween(from, to, '\n'), name => known.has(name))
}

/** What is tagged already: no mention is proposed there, and nothing is corrected. */
export function taggedSpans(state: ArticleState): Span[] {
  const coordinates = Coordinates.of(state.doc)
  return state.annotations
    .list()
    .filter(({ type }) => type === 'entity')
    .map(({ from, to }) => span(coordinates.fromDocPos(from), coordinates.fromDocPos(to)))
}

import type { EntityMention } from '../../shared/article/annotation.ts'
import { blockTexts } from '../../shared/article/block.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { ArticleState } from '../../shared/article/state.ts'
import type { MentionsEngine } from '../../shared/mentions/mentions-engine.ts'
import type { KnownName } from '../../shared/mentions/name.ts'
import { type Span, span } from '../../shared/text/offset.ts'
import type { EntityChoice } from './entity-choices.ts'

/** One place to tag, with the text around it. */
export interface TagPlace extends Span {
  readonly key: string
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly block: number
  /** The tag that stands there and would be changed. */
  readonly tag: EntityMention | null
  /** Where the window hangs. */
  readonly current: boolean
}

export interface PlacesQuestion {
  readonly state: ArticleState
  /** The stretch being tagged. */
  readonly here: Span
  /** The tag being changed; its like are changed with it. */
  readonly tag: EntityMention | null
  readonly name: string
  readonly label: string
  readonly entity: EntityChoice | null
  readonly engine: MentionsEngine
}

const context = 40

/** Every place of the same name, in the order of the text: tags alike, and mentions that nobody has tagged. */
export function tagPlaces({ state, here, tag, name, label, entity, engine }: PlacesQuestion): TagPlace[] {
  const blocks = blockTexts(state.doc)
  const tags = state.annotations.list().filter((one): one is EntityMention => one.type === 'entity')
  const spanOf = spansOf(state)
  const alike = tag ? tags.filter(one => one.id !== tag.id && isAlike(state, one, tag)) : []
  const taken = tags.filter(one => one.id !== tag?.id).map(spanOf)
  const found = engine
    .find(blocks, namesOf(state, tags, name, label, entity), taken)
    .filter(mention => mention.end <= here.start || mention.start >= here.end)
  const place = placer(state, blocks)
  return [
    place(here, tag, true),
    ...alike.map(one => place(spanOf(one), one, false)),
    ...found.map(mention => place(mention, null, false)),
  ].sort((a, b) => a.start - b.start)
}

/** The words by which the entity is named: those being tagged, its name, and what is tagged as it already. */
function namesOf(
  { doc }: ArticleState,
  tags: readonly EntityMention[],
  name: string,
  label: string,
  entity: EntityChoice | null,
): KnownName[] {
  const words = new Set([name, ...(entity ? [entity.name] : [])])
  if (entity?.id)
    for (const one of tags) if (one.entity === entity.id) words.add(doc.textBetween(one.from, one.to, '\n'))
  return [...words]
    .filter(text => text !== '' && !text.includes('\n'))
    .map(text => ({ text, label, name: entity?.name ?? name, source: 'tag' }))
}

/** Tags of one entity, or where they name none, of one label and wording. */
function isAlike({ doc }: ArticleState, one: EntityMention, other: EntityMention): boolean {
  if (one.label !== other.label || one.entity !== other.entity) return false
  return one.entity !== null || doc.textBetween(one.from, one.to) === doc.textBetween(other.from, other.to)
}

function spansOf({ doc }: ArticleState): (tag: EntityMention) => Span {
  const coordinates = Coordinates.of(doc)
  return ({ from, to }) => span(coordinates.fromDocPos(from), coordinates.fromDocPos(to))
}

function placer({ doc }: ArticleState, blocks: readonly string[]) {
  const coordinates = Coordinates.of(doc)
  return ({ start, end }: Span, tag: EntityMention | null, current: boolean): TagPlace => {
    const block = coordinates.blockAt(start)
    const text = blocks[block] ?? ''
    const from = start - coordinates.blockStart(block)
    const to = end - coordinates.blockStart(block)
    return {
      start,
      end,
      key: current ? 'here' : `${start}-${end}`,
      quote: text.slice(from, to),
      before: text.slice(Math.max(0, from - context), from),
      after: text.slice(to, to + context),
      block,
      tag,
      current,
    }
  }
}

import type { Step } from 'prosemirror-transform'
import type { EntityMention } from '../../shared/article/annotation.ts'
import { AnnotationStep } from '../../shared/article/annotation-step.ts'
import type { Article } from '../../shared/article/article.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import { newIds } from '../../shared/article/id.ts'
import type { Act } from '../../shared/article/log.ts'
import { RecordStep } from '../../shared/article/record-step.ts'
import type { SessionAct } from '../editor/session-act.ts'
import type { EntityChoice } from './entity-choices.ts'
import type { TagPlace } from './tag-places.ts'

/**
 * Tags places as mentions of one entity, and changes the tags that stand at some of them: one act, one undo. Null where
 * everything is so already.
 */
export function tagAct(
  article: Article,
  label: string,
  choice: EntityChoice,
  places: readonly TagPlace[],
): SessionAct | null {
  const { entity, records } = entityFor(article, label, choice, places)
  const newId = newIds(article, 'a')
  const coordinates = Coordinates.of(article.state.doc)
  const changes = places.map(({ start, end, tag }) => {
    const place = { from: coordinates.toDocPos(start), to: coordinates.toDocPos(end) }
    return { before: tag, after: { type: 'entity', id: tag?.id ?? newId(), label, entity, ...place } as const }
  })
  const real = changes.filter(({ before, after }) => !before || !sameTag(before, after))
  if (real.length === 0) return null
  const removed = real.flatMap(({ before }) => before ?? [])
  const tags = new AnnotationStep(
    removed,
    real.map(({ after }) => after),
  )
  const current = changes[places.findIndex(place => place.current)] ?? changes[0]
  return {
    also: [...records, tags, ...dropUnused(article, removed, entity)],
    reason: { act: current?.before ? changeOf(current.before, current.after) : 'tag', quote: quoteOf(places) },
  }
}

/** Takes a tag off, and with the last of them its entity. */
export function untagAct(article: Article, tag: EntityMention): SessionAct {
  const quote = article.state.doc.textBetween(tag.from, tag.to, '\n')
  return { also: [new AnnotationStep([tag], []), ...dropUnused(article, [tag], null)], reason: { act: 'untag', quote } }
}

/**
 * An entity has one label: a known one that is given another label changes only when all its tags do; otherwise the tags
 * name a new entity.
 */
function entityFor(
  article: Article,
  label: string,
  { id, name, externalId }: EntityChoice,
  places: readonly TagPlace[],
): { readonly entity: string; readonly records: Step[] } {
  const { records } = article.state
  const known = id === null ? undefined : records.entities[id]
  if (id !== null && known?.label === label) return { entity: id, records: [] }
  const changed = new Set(places.map(({ tag }) => tag?.id))
  const all = tagsOf(article).filter(tag => tag.entity === id)
  if (id !== null && known && all.every(tag => changed.has(tag.id)))
    return { entity: id, records: [RecordStep.set(records, 'entities', id, { ...known, label })] }
  const entity = newIds(article, 'e')()
  const record = { name, label, ...(externalId === undefined ? {} : { externalId }) }
  return { entity, records: [RecordStep.set(records, 'entities', entity, record)] }
}

function dropUnused(article: Article, removed: readonly EntityMention[], kept: string | null): Step[] {
  const gone = new Set(removed.map(({ id }) => id))
  const used = new Set([kept, ...tagsOf(article).flatMap(tag => (gone.has(tag.id) ? [] : [tag.entity]))])
  const { relations } = article.state.records
  for (const { from, to } of Object.values(relations)) used.add(from).add(to)
  const ids = new Set(removed.flatMap(({ entity }) => (entity !== null && !used.has(entity) ? [entity] : [])))
  return [...ids].map(id => RecordStep.set(article.state.records, 'entities', id, null))
}

function tagsOf(article: Article): EntityMention[] {
  return article.state.annotations.list().filter((one): one is EntityMention => one.type === 'entity')
}

function sameTag(a: EntityMention, b: EntityMention): boolean {
  return a.label === b.label && a.entity === b.entity && a.from === b.from && a.to === b.to
}

function changeOf(before: EntityMention, after: EntityMention): Act {
  if (before.label !== after.label) return 'relabel'
  return before.from !== after.from || before.to !== after.to ? 'resize' : 'entity'
}

function quoteOf(places: readonly TagPlace[]): string {
  return (places.find(({ current }) => current) ?? places[0])?.quote ?? ''
}

import { blockTexts } from '../../shared/article/block.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import { labelsOf } from '../../shared/article/records.ts'
import type { LexiconName } from '../../shared/contract/lexicon.ts'
import type { MentionsEngine } from '../../shared/mentions/mentions-engine.ts'
import { nameOfQuote } from '../../shared/text/clitic.ts'
import { foldLetters } from '../../shared/text/fold.ts'
import { type Span, span } from '../../shared/text/offset.ts'
import type { EditorSnapshot } from '../editor/editor-session.ts'
import { type EntityChoice, entityChoices, firstChoice } from './entity-choices.ts'
import { type Edges, lettersBefore, moveEnd, moveStart, toggleClitic } from './tag-edges.ts'
import { type TagPlace, tagPlaces } from './tag-places.ts'
import type { TagTarget } from './tag-target.ts'

/** What the person has said in the tag window so far. */
export interface TagDraft {
  readonly target: TagTarget
  readonly edges: Edges
  readonly label: string
  /** In the entity's field; null as long as it was not touched. */
  readonly typed: string | null
  /** Chosen from the list; null for the one that fits best. */
  readonly entity: EntityChoice | null
  /** Keys of places that are left out. */
  readonly excluded: ReadonlySet<string>
}

export type TagDraftAct =
  | { readonly do: 'label'; readonly label: string }
  | { readonly do: 'clitic' }
  | { readonly do: 'end' | 'start'; readonly by: 1 | -1 }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'entity'; readonly entity: EntityChoice }
  | { readonly do: 'place'; readonly key: string; readonly on: boolean }
  | { readonly do: 'places'; readonly keys: readonly string[]; readonly on: boolean }

/** What the draft is about: the article as it stands, and what is known besides. */
export interface TagContext {
  readonly snapshot: EditorSnapshot
  readonly lexicon: readonly LexiconName[]
  readonly engine: MentionsEngine
}

export interface OfferedEntity {
  readonly choice: EntityChoice
  /** Index of the first block in which its whole name stands, where that is more than the words being tagged. */
  readonly fullIn: number | null
}

/** What the window shows. */
export interface TagView {
  readonly quote: string
  /** Letters of its word that stay outside the tag. */
  readonly left: string
  readonly here: Span
  readonly choices: readonly OfferedEntity[]
  readonly entity: EntityChoice | null
  readonly places: readonly TagPlace[]
  readonly chosen: readonly TagPlace[]
}

export function startDraft(target: TagTarget, { snapshot, lexicon }: TagContext, lastLabel: string | null): TagDraft {
  const labels = Object.keys(labelsOf(snapshot.article.state.records))
  const asked = target.tag?.label ?? target.suggestion?.label ?? knownLabel(target, snapshot, lexicon) ?? lastLabel
  const label = asked !== null && labels.includes(asked) ? asked : (labels[0] ?? 'PER')
  const draft = { target, edges: target.edges, label, typed: null, entity: null, excluded: new Set<string>() }
  return { ...draft, entity: entityOfTarget(target, snapshot) }
}

export function changeDraft(draft: TagDraft, act: TagDraftAct, snapshot: EditorSnapshot): TagDraft {
  const text = textOf(draft, snapshot)
  switch (act.do) {
    case 'label':
      return { ...draft, label: act.label, entity: draft.target.tag ? draft.entity : null }
    case 'clitic':
      return resized(draft, toggleClitic(text, draft.edges))
    case 'end':
      return resized(draft, moveEnd(text, draft.edges, act.by))
    case 'start':
      return resized(draft, moveStart(text, draft.edges, act.by))
    case 'type':
      return { ...draft, typed: act.text, entity: null }
    case 'entity':
      return { ...draft, typed: null, entity: act.entity, label: act.entity.label }
    case 'place':
      return { ...draft, excluded: toggled(draft.excluded, [act.key], act.on) }
    case 'places':
      return { ...draft, excluded: toggled(draft.excluded, act.keys, act.on) }
  }
}

export function viewOf(draft: TagDraft, { snapshot, lexicon, engine }: TagContext): TagView {
  const { state } = snapshot.article
  const text = textOf(draft, snapshot)
  const { from, to } = draft.edges
  const quote = text.slice(from, to)
  const name = nameOfQuote(text.slice(0, from), quote, isKnown(snapshot, lexicon))
  const { label, typed } = draft
  const choices = entityChoices({ name, label, typed: typed ?? '', records: state.records, lexicon })
  const entity = draft.entity ?? (typed ? (choices[0] ?? null) : firstChoice(choices, label))
  const start = Coordinates.of(state.doc).blockStart(draft.target.block)
  const here = span(start + from, start + to)
  const places = tagPlaces({ state, here, tag: draft.target.tag, name, label, entity, engine })
  const chosen = places.filter(place => place.current || !draft.excluded.has(place.key))
  const offered = choices.map(choice => ({
    choice,
    fullIn: choice.name === name ? null : firstBlockWith(snapshot, choice),
  }))
  return { quote, left: lettersBefore(text, draft.edges), here, choices: offered, entity, places, chosen }
}

/** Other words may name another thing; an existing tag keeps its entity whatever its edges. */
function resized(draft: TagDraft, edges: Edges): TagDraft {
  if (edges.from === draft.edges.from && edges.to === draft.edges.to) return draft
  return { ...draft, edges, entity: draft.target.tag ? draft.entity : null }
}

function toggled(excluded: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(excluded)
  for (const key of keys) {
    if (on) next.delete(key)
    else next.add(key)
  }
  return next
}

function textOf({ target }: TagDraft, { article }: EditorSnapshot): string {
  return article.state.doc.child(target.block).textContent
}

function entityOfTarget({ tag }: TagTarget, { article }: EditorSnapshot): EntityChoice | null {
  const known = tag?.entity ? article.state.records.entities[tag.entity] : undefined
  return known && tag?.entity ? { id: tag.entity, ...withoutUndefined(known), fresh: false } : null
}

function firstBlockWith({ article }: EditorSnapshot, { name, fresh }: EntityChoice): number | null {
  if (fresh) return null
  const sought = foldLetters(name)
  const block = blockTexts(article.state.doc).findIndex(text => foldLetters(text).includes(sought))
  return block < 0 ? null : block
}

function withoutUndefined({
  name,
  label,
  externalId,
}: {
  name: string
  label: string
  externalId?: string | undefined
}) {
  return { name, label, ...(externalId === undefined ? {} : { externalId }) }
}

/** The label under which the words are known already. */
function knownLabel(target: TagTarget, snapshot: EditorSnapshot, lexicon: readonly LexiconName[]): string | null {
  const { from, to } = target.edges
  const quote = foldLetters(snapshot.article.state.doc.child(target.block).textContent.slice(from, to))
  const entities = Object.values(snapshot.article.state.records.entities)
  const known = [...entities.map(({ name, label }) => ({ text: name, label })), ...lexicon]
  return known.find(({ text }) => foldLetters(text) === quote)?.label ?? null
}

/** Whether a name is known, or stands as words of their own in the article. */
function isKnown({ article }: EditorSnapshot, lexicon: readonly LexiconName[]): (name: string) => boolean {
  return name => {
    const sought = foldLetters(name)
    const known = [...Object.values(article.state.records.entities), ...lexicon.map(({ text }) => ({ name: text }))]
    if (known.some(one => foldLetters(one.name) === sought)) return true
    return blockTexts(article.state.doc).some(text => standsAlone(foldLetters(text), sought))
  }
}

function standsAlone(text: string, words: string): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return true
  }
  return false
}

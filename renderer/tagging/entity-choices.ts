import type { Entity, Records } from '../../shared/article/records.ts'
import type { LexiconName } from '../../shared/contract/lexicon.ts'
import { foldLetters } from '../../shared/text/fold.ts'
import { tokenize } from '../../shared/text/token.ts'

/** What a tag may name: an entity of the article, one that the lexicon knows, or a new one. */
export interface EntityChoice {
  /** Its id in the article; null for one that is not in it yet. */
  readonly id: string | null
  readonly name: string
  readonly label: string
  readonly externalId?: string
  /** Neither the article nor the lexicon has it. */
  readonly fresh: boolean
}

export interface EntityQuestion {
  /** The name behind the words to be tagged. */
  readonly name: string
  readonly label: string
  /** What the person typed into the field; '' to be asked what fits the words. */
  readonly typed: string
  readonly records: Records
  readonly lexicon: readonly LexiconName[]
}

const most = 5

/**
 * Entities that the words may name, the likeliest first, with the new one last: those of the label whose name is the name
 * asked for, then those whose name has all its words («بوتين» in «فلاديمير بوتين»).
 */
export function entityChoices({ name, label, typed, records, lexicon }: EntityQuestion): EntityChoice[] {
  const asked = typed.trim() === '' ? name : typed.trim()
  const known = [...articleEntities(records), ...lexiconEntities(lexicon, records)]
  const ranked = known
    .map(choice => ({ choice, rank: rankOf(choice, asked, label, typed.trim() !== '') }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice: { aliases: _aliases, ...choice } }) => choice)
  const has = ranked.some(choice => choice.name === asked && choice.label === label)
  return [...ranked.slice(0, most), ...(has ? [] : [{ id: null, name: asked, label, fresh: true }])]
}

/** The choice to begin with: the one known entity that fits, else the new one, so that two of one family name stay two. */
export function firstChoice(choices: readonly EntityChoice[], label: string): EntityChoice | null {
  const known = choices.filter(choice => !choice.fresh && choice.label === label)
  const fresh = choices.find(choice => choice.fresh)
  if (!fresh) return known[0] ?? choices[0] ?? null
  return known.length === 1 ? (known[0] ?? null) : fresh
}

function articleEntities(records: Records): (EntityChoice & { readonly aliases: readonly string[] })[] {
  return Object.entries(records.entities).map(([id, entity]) => ({
    ...choiceOf(entity),
    id,
    aliases: entity.aliases ?? [],
  }))
}

function lexiconEntities(lexicon: readonly LexiconName[], records: Records) {
  const here = new Set(Object.values(records.entities).map(({ name, label }) => `${label}\n${name}`))
  const found = new Map<string, EntityChoice & { readonly aliases: string[] }>()
  for (const entry of lexicon) {
    const name = entry.name ?? entry.text
    const key = `${entry.label}\n${name}`
    if (here.has(key)) continue
    const choice = found.get(key) ?? { ...choiceOf({ ...entry, name }), aliases: [] }
    choice.aliases.push(entry.text)
    found.set(key, choice)
  }
  return [...found.values()]
}

function choiceOf({ name, label, externalId }: Entity | (LexiconName & { readonly name: string })): EntityChoice {
  return { id: null, name, label, fresh: false, ...(externalId === undefined ? {} : { externalId }) }
}

/** 0 where the choice does not fit at all. While a person types, the beginning of a word is enough. */
function rankOf(
  choice: EntityChoice & { readonly aliases: readonly string[] },
  asked: string,
  label: string,
  isTyping: boolean,
): number {
  const names = [choice.name, ...choice.aliases].map(wordsOf)
  const sought = wordsOf(asked)
  if (sought.length === 0) return 0
  const same = names.some(name => name.join(' ') === sought.join(' '))
  const holds = names.some(name =>
    sought.every(word => name.some(own => (isTyping ? own.startsWith(word) : own === word))),
  )
  if (!same && !holds) return 0
  return (same ? 4 : 2) + (choice.label === label ? 8 : 0) + (choice.id === null ? 0 : 1)
}

function wordsOf(name: string): string[] {
  return tokenize(foldLetters(name))
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)
}

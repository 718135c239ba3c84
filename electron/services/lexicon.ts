import type { Lexicon, LexiconChange, LexiconName, LexiconRuling } from '../../shared/contract/lexicon.ts'

/** The lexicon with a change made: removed first, then added; what is there already is not added twice. */
export function changeLexicon(lexicon: Lexicon, { add, remove }: LexiconChange): Lexicon {
  return {
    ...lexicon,
    names: merge(lexicon.names, add?.names, remove?.names, nameKey),
    words: merge(lexicon.words, add?.words, remove?.words, word => word),
    rulings: merge(lexicon.rulings, add?.rulings, remove?.rulings, rulingKey),
  }
}

function merge<T>(
  held: readonly T[],
  add: readonly T[] = [],
  remove: readonly T[] = [],
  keyOf: (item: T) => string,
): T[] {
  const items = new Map(held.map(item => [keyOf(item), item]))
  for (const item of remove) items.delete(keyOf(item))
  for (const item of add) items.set(keyOf(item), item)
  return [...items.values()]
}

function nameKey({ text, label }: LexiconName): string {
  return JSON.stringify([text, label])
}

function rulingKey({ rule, quote }: LexiconRuling): string {
  return JSON.stringify([rule, quote])
}

import { foldWithMap } from '../../../shared/text/fold.ts'

/** A stretch of a text, in UTF-16 units; `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where the query's words stand in the text, sorted; null unless all of them do. Letters are folded (hamzas, vowel marks,
 * letter case), and a final ة also stands for the ت that it becomes: «نسخة» is found in «النسختين».
 */
export function findWords(text: string, query: string): readonly Stretch[] | null {
  const { text: folded, map } = foldWithMap(text.toLowerCase())
  const found: Stretch[] = []
  for (const word of wordsOf(query)) {
    const at = word.map(form => ({ form, index: folded.indexOf(form) })).find(({ index }) => index >= 0)
    if (at === undefined) return null
    found.push({ from: map[at.index] ?? 0, to: map[at.index + at.form.length] ?? text.length })
  }
  return merged(found)
}

/** 0 where each stretch begins a word, with its article «ال» or without; else 1. */
export function rankOf(text: string, found: readonly Stretch[]): 0 | 1 {
  return found.every(({ from }) => /(?:^|[^\p{L}\p{N}])(?:ال)?$/u.test(text.slice(0, from))) ? 0 : 1
}

/** Forms of each word of the query, the one as written first. */
function wordsOf(query: string): readonly (readonly string[])[] {
  const { text } = foldWithMap(query.toLowerCase())
  return text
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => (word.length > 2 && word.endsWith('ة') ? [word, `${word.slice(0, -1)}ت`] : [word]))
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && stretch.from < last.to)
      result.splice(-1, 1, { from: last.from, to: Math.max(last.to, stretch.to) })
    else result.push(stretch)
  }
  return result
}

import { newsOf, textOf } from './news.ts'
import type { Random } from './random.ts'
import { givenNames } from './words.ts'

/** A replacement in text A, in UTF-16; sorted and apart from each other. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface EditedText {
  readonly a: string
  readonly b: string
  readonly edits: readonly Replacement[]
}

/** News of `words` words and what an editor made of it in `count` edits. */
export function editedNews(random: Random, words: number, count: number): EditedText {
  const a = newsOf(random, words).map(textOf).join('\n')
  const places = [...a.matchAll(/[\p{L}\p{M}]{4,}(?= [\p{L}\p{M}]{2,})/gu)]
  const edits = random.some(count, Math.floor(places.length / 4)).map((index, i) => {
    const { 0: word, index: start } = places[index * 4] as RegExpExecArray
    return replacementOf(random, word, start, i)
  })
  return { a, b: applied(a, edits), edits }
}

/** Another word, another letter, a word less, a word more, a space less, in turn. */
function replacementOf(random: Random, word: string, start: number, i: number): Replacement {
  const end = start + word.length
  const last = end - 1
  const whole = { start, end, text: random.pick(givenNames.filter(name => name !== word)) }
  const letter = { start: last, end, text: word.endsWith('ه') ? 'ة' : 'ه' }
  const less = { start, end: end + 1, text: '' }
  const more = { start, end: start, text: `${random.pick(givenNames)} ` }
  const space = { start: end, end: end + 1, text: '' }
  return [whole, letter, less, more, space][i % 5] as Replacement
}

function applied(text: string, edits: readonly Replacement[]): string {
  let at = 0
  const parts: string[] = []
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return parts.join('') + text.slice(at)
}

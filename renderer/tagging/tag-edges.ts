import { readings } from '../../shared/text/clitic.ts'
import { foldWithMap } from '../../shared/text/fold.ts'
import { type Token, tokenize } from '../../shared/text/token.ts'

/** Where a tag stands in the text of one block, UTF-16; `to` exclusive. */
export interface Edges {
  readonly from: number
  readonly to: number
}

const outside = /[\s.,،؛;:!؟?…"'«»“”‘’()[\]{}]/
const unit = /^[%٪‰$€£°]$/

/** Without the blanks and marks at its edges; null where nothing else is left. */
export function trimEdges(text: string, { from, to }: Edges): Edges | null {
  let [start, end] = [from, to]
  while (start < end && outside.test(text[start] as string)) start++
  while (start < end && outside.test(text[end - 1] as string)) end--
  return start < end ? { from: start, to: end } : null
}

/** The tag with its end at the next word's end, or with -1 at the one before; the same where there is none. */
export function moveEnd(text: string, edges: Edges, by: 1 | -1): Edges {
  const ends = tokenize(text)
    .filter(isNamed)
    .map(({ end }) => end)
  const to = by > 0 ? ends.find(end => end > edges.to) : ends.findLast(end => end < edges.to && end > edges.from)
  return to === undefined ? edges : { ...edges, to }
}

/** The tag with its start at the next place where a name may begin: a word's start, or behind clitics in a word. */
export function moveStart(text: string, edges: Edges, by: 1 | -1): Edges {
  const starts = tokenize(text).filter(isNamed).flatMap(startsIn)
  const from =
    by > 0 ? starts.find(start => start > edges.from && start < edges.to) : starts.findLast(start => start < edges.from)
  return from === undefined ? edges : { ...edges, from }
}

/** The letters of its first word that a tag leaves out; '' where it begins with its word. */
export function lettersBefore(text: string, { from }: Edges): string {
  const word = tokenize(text).find(({ kind, start, end }) => kind === 'word' && start < from && from < end)
  return word ? text.slice(word.start, from) : ''
}

/** Takes the letters left out of its first word in, or else leaves the shortest clitic out; the same where there is none. */
export function toggleClitic(text: string, edges: Edges): Edges {
  const left = lettersBefore(text, edges)
  if (left !== '') return { ...edges, from: edges.from - left.length }
  const word = tokenize(text).find(({ kind, start }) => kind === 'word' && start === edges.from)
  const from = word && startsIn(word).find(start => start > edges.from && start < edges.to)
  return from === undefined ? edges : { ...edges, from }
}

function isNamed({ kind, text }: Token): boolean {
  return kind === 'word' || (kind === 'mark' && unit.test(text))
}

/** A token's start, and in a word also where each reading's stem begins. */
function startsIn({ kind, text, start }: Token): number[] {
  if (kind !== 'word') return [start]
  const { text: folded, map } = foldWithMap(text)
  const stems = readings(folded).map(({ clitic }) => start + (clitic === '' ? 0 : (map[clitic.length] as number)))
  return [...new Set(stems)].sort((a, b) => a - b)
}

import { type Span, span } from '../text/offset.ts'

/**
 * The words that a finding is about, with the marks that touch them: «السورية.كما» for the full stop in it. What a
 * person decides holds for this wording. A finding on blanks takes the words on both sides.
 */
export function wordingSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start as number, end as number]
  if (text.slice(from, to).trim() === '' && isBlank(text[from - 1]) !== false && isBlank(text[to]) !== false) {
    while (isBlank(text[from - 1])) from--
    while (isBlank(text[to])) to++
  }
  while (isBlank(text[from - 1]) === false) from--
  while (isBlank(text[to]) === false) to++
  return span(from, to)
}

export function wordingOf(text: string, place: Span): string {
  const { start, end } = wordingSpan(text, place)
  return text.slice(start, end)
}

/** Undefined outside the text and at a line's end, where no wording goes on. */
function isBlank(unit: string | undefined): boolean | undefined {
  return unit === undefined || unit === '\n' ? undefined : /\s/.test(unit)
}

import type { Coordinates } from '../article/coordinates.ts'
import { codePoint, type Span, span, type Utf16 } from '../text/offset.ts'
import type { Selector } from './document-schema.ts'

const contextLength = 32

/** A text with its coordinates. */
export interface Located {
  readonly text: string
  readonly coordinates: Coordinates
}

/** Position, quote with context and occurrence of a stretch; offsets become code points. */
export function selectorOf({ text, coordinates }: Located, { start, end }: Span): Selector {
  const quote = text.slice(start, end)
  return {
    start: coordinates.toCodePoint(start),
    end: coordinates.toCodePoint(end),
    quote,
    prefix: text.slice(edge(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, edge(text, Math.min(text.length, end + contextLength))),
    occurrence: occurrenceOf(text, quote, start),
  }
}

/** The stretch that a selector names. @throws {RangeError} if it stands outside the text. */
export function spanOfSelector({ coordinates }: Located, { start, end }: { start: number; end: number }): Span {
  return span(coordinates.fromCodePoint(codePoint(start)), coordinates.fromCodePoint(codePoint(end)))
}

/** Whether the text has the quote, its context and its occurrence where the selector says. */
export function selectorHolds(located: Located, selector: Selector): boolean {
  try {
    return JSON.stringify(selectorOf(located, spanOfSelector(located, selector))) === JSON.stringify(ordered(selector))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function ordered({ start, end, quote, prefix, suffix, occurrence }: Selector): Selector {
  return { start, end, quote, prefix, suffix, occurrence }
}

function occurrenceOf(text: string, quote: string, start: Utf16): number {
  let count = 1
  if (quote === '') return count
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) count++
  return count
}

/** Never between the halves of a surrogate pair. */
function edge(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  const before = text.charCodeAt(offset - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset
}

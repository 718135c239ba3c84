import { partsOf } from '../changes/parts.ts'
import { type Span, type Utf16, utf16 } from '../text/offset.ts'

/**
 * Tells where each letter of a removed copy stands in the kept one: the offset of an equal letter, or null where the
 * kept copy has none, the offset is white space of an exact copy, or it is in no removed span. The end of a stretch is
 * one past the place of its last letter.
 */
export function moveIntoKept(
  removed: readonly Span[],
  kept: readonly Span[],
  text: string,
): (offset: Utf16) => Utf16 | null {
  const places = placesOf(text, offsetsOf(removed), offsetsOf(kept))
  return offset => {
    const place = places.get(offset)
    return place === undefined ? null : utf16(place)
  }
}

/** An exact copy has the same letters, whatever its white space; others are aligned word by word. */
function placesOf(text: string, removed: readonly number[], kept: readonly number[]): Map<number, number> {
  const isLetter = (offset: number) => !/\s/.test(text.charAt(offset))
  const from = removed.filter(isLetter)
  const to = kept.filter(isLetter)
  const isExact = lettersAt(text, from) === lettersAt(text, to)
  return isExact ? new Map(from.map((offset, i) => [offset, to[i] as number])) : alignedPlaces(text, removed, kept)
}

function alignedPlaces(text: string, removed: readonly number[], kept: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  let inRemoved = 0
  let inKept = 0
  for (const { kind, text: part } of partsOf(lettersAt(text, removed), lettersAt(text, kept))) {
    for (let i = 0; i < part.length && kind === 'same'; i++)
      places.set(removed[inRemoved + i] as number, kept[inKept + i] as number)
    if (kind !== 'added') inRemoved += part.length
    if (kind !== 'removed') inKept += part.length
  }
  return places
}

/** Every offset of the spans, in order. */
function offsetsOf(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
}

function lettersAt(text: string, offsets: readonly number[]): string {
  return offsets.map(offset => text.charAt(offset)).join('')
}

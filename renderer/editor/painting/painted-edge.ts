const alef = /[اأإآٱ]/
const joiner = /[\u064b-\u065f\u0670\u0640]/

/**
 * Where the edge of a highlight is painted. Chromium clips the glyph of a ligature that a highlight's edge falls into,
 * so an edge between ل and the alef it is written together with moves before the ل. For painting only, never for data.
 * Offsets in UTF-16 in `text`.
 */
export function paintedEdge(text: string, offset: number): number {
  let next = offset
  while (joiner.test(text[next] ?? '')) next++
  if (!alef.test(text[next] ?? '')) return offset
  let before = offset - 1
  while (joiner.test(text[before] ?? '')) before--
  return text[before] === 'ل' ? before : offset
}

import type { CopyBand } from './copy-bands.ts'

/** Where the parts of a copy's band stand, in CSS pixels from the top of the sheet. */
export interface BandPlace {
  readonly band: CopyBand
  readonly top: number
  readonly height: number
  /** The dashed line to the next copy, with the button on it; null where there is no room or no next copy. */
  readonly stem: { readonly top: number; readonly height: number } | null
  readonly jump: number | null
}

/** Top and bottom of the lines that a band covers. */
export type BandEdges = (band: CopyBand) => readonly [top: number, bottom: number]

const inset = { top: 8, bottom: 18 }
const labelHeight = 46
const stemGap = 8
const jumpSize = 27

/**
 * Lays bands out beside their blocks. The stem runs from under a copy's label to the next copy's label; the button stands
 * on it at the middle of the copy, never over the label.
 */
export function placeBands(bands: readonly CopyBand[], edgesOf: BandEdges): BandPlace[] {
  const edges = bands.map(edgesOf)
  return bands.map((band, i) => {
    const [top, bottom] = edges[i] as readonly [number, number]
    const start = top + inset.top
    const next = bands[i + 1]?.group === band.group ? edges[i + 1] : undefined
    const place = { band, top: start, height: Math.max(6, bottom - inset.bottom - start) }
    const from = start + labelHeight + stemGap
    const room = next ? next[0] + inset.top - stemGap - from : 0
    if (room < jumpSize) return { ...place, stem: null, jump: null }
    const middle = (top + bottom) / 2 + 16 - jumpSize / 2
    const jump = Math.min(Math.max(from, middle), from + room - jumpSize)
    return { ...place, stem: { top: from, height: room }, jump }
  })
}

import type { EditorSnapshot } from '../editor-session.ts'
import { type BandPlace, placeBands } from './band-places.ts'
import { type CopyBand, copyBands } from './copy-bands.ts'
import { type PlacedNote, placedNotes, stackMarks } from './note-places.ts'

/** Where a block stands, in CSS pixels from the top of the sheet. */
export interface BlockPlace {
  readonly index: number
  readonly top: number
  readonly height: number
}

export interface NotePlace extends PlacedNote {
  readonly top: number
}

/** Where everything beside the text stands. */
export interface MarginLayout {
  /** Blocks near the visible part, in the order of the text. */
  readonly blocks: readonly BlockPlace[]
  readonly bands: readonly BandPlace[]
  readonly notes: readonly NotePlace[]
}

export const emptyLayout: MarginLayout = { blocks: [], bands: [], notes: [] }

/** What the page says about the sheet; all in CSS pixels from its top. */
export interface Measure {
  /** Of a block that was never near the visible part it is an estimate. */
  block(index: number): BlockPlace
  isNear(index: number): boolean
  /** The line that a document position stands in. */
  line(pos: number): { readonly top: number; readonly bottom: number }
}

const noteDrop = 7

export function layOutMargin(snapshot: EditorSnapshot, near: readonly number[], measure: Measure): MarginLayout {
  const bands = copyBands(snapshot.findings.passages.list(), snapshot.state.doc)
  const notes = placedNotes(snapshot).filter(({ block }) => measure.isNear(block))
  const tops = stackMarks(notes.map(({ from }) => measure.line(from).top + noteDrop))
  return {
    blocks: near.map(index => measure.block(index)),
    bands: placeBands(bands, band => edgesOf(band, measure)),
    notes: notes.map((note, i) => ({ ...note, top: tops[i] ?? 0 })),
  }
}

export function sameLayout(a: MarginLayout, b: MarginLayout): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function edgesOf(band: CopyBand, measure: Measure): [top: number, bottom: number] {
  const { startsAt, endsAt, firstBlock, lastBlock } = band
  const first = measure.block(firstBlock)
  const last = measure.block(lastBlock)
  const top = startsAt !== null && measure.isNear(firstBlock) ? measure.line(startsAt).top : first.top
  const bottom = endsAt !== null && measure.isNear(lastBlock) ? measure.line(endsAt).bottom : last.top + last.height
  return [top, bottom]
}

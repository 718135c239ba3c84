import type { Finding } from '../../shared/findings/finding.ts'
import { type Span, utf16 } from '../../shared/text/offset.ts'
import { findingKey } from '../findings/cards.ts'

/** A place that F8 stops at. */
export interface Stop {
  readonly key: string
  readonly place: Span
}

/** The findings in the order of the text; a repeat is met at its first copy. */
export function stopsOf(findings: readonly Finding[]): Stop[] {
  return findings.map(finding => ({
    key: findingKey(finding),
    place: finding.kind === 'repeat' ? (finding.copies[0]?.spans[0] ?? finding) : finding,
  }))
}

/** The stop after the one stood at, else after the caret; round the end. Null where there is none. */
export function nextStop(stops: readonly Stop[], current: string | null, caret: number, by: 1 | -1): Stop | null {
  if (stops.length === 0) return null
  const at = stops.findIndex(({ key, place }) => key === current && place.start <= caret && caret <= place.end)
  if (at >= 0) return stops[(at + by + stops.length) % stops.length] ?? null
  const ahead = stops.findIndex(({ place }) => place.start >= caret)
  const next = by === 1 ? Math.max(ahead, 0) : (ahead < 0 ? stops.length : ahead) - 1
  return stops[(next + stops.length) % stops.length] ?? null
}

/** The stop at or after a place: where to go on once the finding there is answered. */
export function stopFrom(stops: readonly Stop[], offset: number): Stop | null {
  return nextStop(stops, null, utf16(offset), 1)
}

/** An Arabic text with one missing space, at 18. */
export const messy = 'وصل الوزير إلى عدن.وقال إن الميناء سيعمل.'
export const clean = 'وصل الوزير إلى عدن.'

/** A findings object as it was printed. */
export interface Findings {
  readonly file: string | null
  readonly id?: unknown
  readonly text: string
  readonly sha256: string
  readonly encoding: string
  readonly findings: { kind: string; start: number; end: number; quote: string; rule?: string; source?: string }[]
}

/** The objects of JSON Lines. */
export function objects(out: string): Findings[] {
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Findings)
}

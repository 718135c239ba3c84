import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type LogEntry, logEntry } from '../../shared/article/log.ts'
import { blockKinds, roles } from '../../shared/article/schema.ts'
import { documentSchema } from '../../shared/formats/document-schema.ts'

/** The first line of a journal: what its entries extend. */
export const journalHeader = z.looseObject({
  format: z.literal('warraq-journal'),
  version: z.literal(1),
  /** Of the source file. */
  path: z.string(),
  /** Checksum of the saved document that stood on the disk when the journal was begun; null for none. */
  savedSha256: z.string().nullable(),
  /** The article when the journal was begun, whole: whatever becomes of the files beside it. */
  base: z.object({
    source: documentSchema.shape.source,
    /** Members of its document that this version does not know. */
    unknown: z.record(z.string(), z.unknown()),
    original: z.array(z.object({ text: z.string(), kind: z.enum(blockKinds), role: z.enum(roles).nullable() })).min(1),
    log: z.array(logEntry),
  }),
})

export type JournalHeader = z.infer<typeof journalHeader>

/** What could be read of a journal. */
export interface JournalContent {
  readonly header: JournalHeader
  readonly entries: readonly LogEntry[]
  /** Bytes of the lines that are whole; what follows was torn by a kill or broken. */
  readonly goodBytes: number
  /** Checksum of the last whole line, from which the next goes on. */
  readonly sum: string
  /** Lines after the good ones that are not merely one torn line at the end: something damaged the file. */
  readonly brokenLines: number
}

/** Lines for entries, each with a checksum over itself and all before it, so that none can be lost or moved unseen. */
export function entryLines(entries: readonly LogEntry[], after: string): { text: string; sum: string } {
  let sum = after
  let text = ''
  for (const entry of entries) {
    const line = lineOf('entry', entry, sum)
    text += line.text
    sum = line.sum
  }
  return { text, sum }
}

export function headerLine(header: JournalHeader): { text: string; sum: string } {
  return lineOf('header', header, '')
}

/** Reads as far as the checksums hold. Null where not even the header does. */
export function readJournal(bytes: Uint8Array): JournalContent | null {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n')
  const header = journalHeader.safeParse(readLine(lines[0] ?? '', 'header', '')?.value)
  if (!header.success || lines.length < 2) return null
  const read = readEntries(lines.slice(1), sumOf(lines[0] as string))
  const good = lines.slice(0, 1 + read.entries.length)
  return {
    header: header.data,
    entries: read.entries,
    goodBytes: good.reduce((total, line) => total + Buffer.byteLength(line) + 1, 0),
    sum: read.sum,
    brokenLines: brokenIn(lines.slice(good.length)),
  }
}

/* A line counts only with its line end: the last piece is empty, or torn. */
function readEntries(lines: readonly string[], start: string): { entries: LogEntry[]; sum: string } {
  const entries: LogEntry[] = []
  let sum = start
  for (const line of lines.slice(0, -1)) {
    const parsed = logEntry.safeParse(readLine(line, 'entry', sum)?.value)
    if (!parsed.success) break
    entries.push(parsed.data)
    sum = sumOf(line)
  }
  return { entries, sum }
}

/* One unfinished line is what a kill leaves; anything more is damage. */
function brokenIn(rest: readonly string[]): number {
  const lines = rest.filter(line => line !== '')
  return rest.length > 1 ? lines.length : 0
}

function lineOf(kind: 'header' | 'entry', value: unknown, after: string): { text: string; sum: string } {
  const json = JSON.stringify(value)
  const sum = checksum(after, json)
  return { text: `{"sum":"${sum}","${kind}":${json}}\n`, sum }
}

function readLine(line: string, kind: 'header' | 'entry', after: string): { value: unknown } | null {
  const head = `{"sum":"${sumOf(line)}","${kind}":`
  const json = line.slice(head.length, -1)
  if (!line.startsWith(head) || !line.endsWith('}') || checksum(after, json) !== sumOf(line)) return null
  return { value: JSON.parse(json) }
}

function sumOf(line: string): string {
  return line.slice(8, 24)
}

function checksum(after: string, json: string): string {
  return createHash('sha256').update(after).update(json).digest('hex').slice(0, 16)
}

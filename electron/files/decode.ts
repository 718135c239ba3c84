import { decodeAs, type Encoding, encodings, markOf } from './encoding.ts'
import { type Reading, reading } from './plausibility.ts'

/** One way to read the bytes, for a person to choose by. */
export interface Alternative {
  readonly encoding: Encoding
  /** Share of the letters that read as words, 0 to 1. */
  readonly plausible: number
  /** Units of the stretch looked at that are not text in this encoding. */
  readonly broken: number
  /** The first words as they would read. */
  readonly preview: string
}

/** A text with how it was read. */
export interface Decoded {
  /** Line ends are LF; NUL, lone surrogates and bidi controls are as they were. No byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
  /** `doubtful`: a person should look before working on it. */
  readonly confidence: 'sure' | 'doubtful'
  /** Every encoding, the likeliest first, the one taken included; empty where there was nothing to guess. */
  readonly alternatives: readonly Alternative[]
}

const sampleBytes = 65_536
const previewLength = 200

/** The bytes are no text. */
export class BinaryError extends Error {}

/** There is no text: no bytes, or only white space and a byte order mark. */
export class EmptyError extends Error {}

/**
 * Bytes to text. UTF-8 that is valid is UTF-8; otherwise the encodings of Arabic newsrooms are weighed by how they read.
 * With `forced` nothing is guessed: a byte order mark is dropped where it is that encoding's own.
 * @throws {EmptyError}
 * @throws {BinaryError} never with `forced`: a person has decided.
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  const decoded = forced === undefined ? guess(bytes) : decodeForced(bytes, forced)
  if (/^[\s\ufeff]*$/.test(decoded.text)) throw new EmptyError()
  return decoded
}

/** How the bytes read in each encoding, the likeliest first; whatever the bytes are. */
export function allReadings(bytes: Uint8Array): Alternative[] {
  return rank(bytes.subarray(markOf(bytes)?.length ?? 0)).map(toAlternative)
}

/** CRLF and CR become LF. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function decodeForced(bytes: Uint8Array, encoding: Encoding): Decoded {
  const mark = markOf(bytes)
  const bom = mark?.encoding === encoding
  const text = decodeAs(bom ? bytes.subarray(mark.length) : bytes, encoding)
  return { text: normaliseLineEnds(text), encoding, bom, confidence: 'sure', alternatives: [] }
}

function guess(bytes: Uint8Array): Decoded {
  if (hasBinarySignature(bytes)) throw new BinaryError()
  const mark = markOf(bytes)
  if (mark !== null) return decodeMarked(bytes.subarray(mark.length), mark.encoding)
  const ranked = rank(bytes)
  const best = ranked[0] as Candidate
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== null && !isUtf16(best.encoding)) return decodeValid(utf8)
  const text = decodeAs(bytes, best.encoding)
  if (controlShare(text) > 0.05) throw new BinaryError()
  return {
    text: normaliseLineEnds(text),
    encoding: best.encoding,
    bom: false,
    confidence: isSure(ranked, text) ? 'sure' : 'doubtful',
    alternatives: ranked.map(toAlternative),
  }
}

function decodeValid(text: string): Decoded {
  if (controlShare(text) > 0.3) throw new BinaryError()
  return { text: normaliseLineEnds(text), encoding: 'utf-8', bom: false, confidence: 'sure', alternatives: [] }
}

/* A mark is trusted, but a text that breaks its own encoding is shown before it is worked on. */
function decodeMarked(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = decodeAs(bytes, encoding)
  if (controlShare(text) > 0.3) throw new BinaryError()
  const broken = encoding === 'utf-8' ? decodeStrictly(bytes) === null : bytes.length % 2 === 1
  return {
    text: normaliseLineEnds(text),
    encoding,
    bom: true,
    confidence: broken ? 'doubtful' : 'sure',
    alternatives: broken ? rank(bytes).map(toAlternative) : [],
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

interface Candidate extends Reading {
  readonly encoding: Encoding
  readonly sample: string
}

function rank(bytes: Uint8Array): Candidate[] {
  const sample = sampleOf(bytes)
  return encodings.map(encoding => weigh(sample, encoding)).sort((a, b) => worth(b) - worth(a))
}

function weigh(sample: Uint8Array, encoding: Encoding): Candidate {
  const text = decodeAs(sample, encoding)
  return { ...reading(text), encoding, sample: text }
}

function worth({ plausible, familiar }: Candidate): number {
  return plausible + familiar / 5
}

/* The stretch that tells: a long Latin head would make all encodings equal. It starts at an even offset, for UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80 || byte === 0x06)
  const start = Math.max(0, first - 512) & ~1
  return bytes.subarray(start, start + sampleBytes)
}

function isSure([best, next]: readonly Candidate[], text: string): boolean {
  if (best === undefined || next === undefined || text.includes('\ufffd')) return false
  if (isUtf16(best.encoding)) return best.plausible > 0.8
  return best.plausible > 0.9 && best.arabic >= 40 && worth(best) - worth(next) > 0.15
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

function toAlternative({ encoding, plausible, broken, sample }: Candidate): Alternative {
  const preview = normaliseLineEnds(sample).trimStart().slice(0, previewLength)
  return { encoding, plausible, broken, preview }
}

/** Share of control characters that no text has; tab, line ends, form feed and escape are let through. */
function controlShare(text: string): number {
  const controls = text.match(/[\0-\x07\x0b\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls / Math.max(1, text.length)
}

const signatures = ['%PDF-', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '{\\rtf']

function hasBinarySignature(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.some(signature => head.startsWith(signature))
}

import type { Span } from '../text/offset.ts'
import type { Words } from '../text/words.ts'

/** A stretch with the text that stands there, so that it can check itself. */
export interface QuotedSpan extends Span {
  readonly quote: string
}

/** One copy of a repeated passage: its spans in order (a copy may be broken up). */
export interface Copy {
  /** Exactly one copy of a repeat is recommended to keep. */
  readonly keep: boolean
  readonly spans: readonly QuotedSpan[]
}

/** A passage that stands two or more times. `start` is the first copy's, `end` the last copy's. */
export interface Repeat extends Span {
  readonly kind: 'repeat'
  /** Copies in text order. */
  readonly copies: readonly Copy[]
  /** Equal after folding spaces and line breaks only. */
  readonly exact: boolean
  /** 0 to 1. */
  readonly similarity: number
  /** Why that copy is recommended. */
  readonly reason: Words
}

export type Severity = 'error' | 'warning' | 'style'

export type Category =
  | 'spacing'
  | 'run-together'
  | 'punctuation'
  | 'quotes'
  | 'typography'
  | 'hamza'
  | 'letters'
  | 'spelling'
  | 'grammar'
  | 'repetition'
  | 'consistency'
  | 'style'

/** A replacement of the text of a span. */
export interface Edit extends Span {
  readonly text: string
}

/** One of several repairs between which a person must choose. */
export interface Choice {
  readonly label: Words
  readonly edits: readonly Edit[]
}

/** Something wrong, in the smallest span that the change needs; empty where something is only missing. */
export interface Correction extends QuotedSpan {
  readonly kind: 'correction'
  /** Best first; empty where only a choice can repair. */
  readonly replacements: readonly string[]
  readonly choices?: readonly Choice[]
  readonly rule: string
  readonly category: Category
  readonly severity: Severity
  /** 0 to 1. */
  readonly confidence: number
  /** May be applied by a machine on request. */
  readonly safe: boolean
  readonly message: Words
}

/** A name that the text mentions; the span leaves clitics out. */
export interface Mention extends QuotedSpan {
  readonly kind: 'mention'
  readonly label: string
  /** The entity's name as known. */
  readonly name: string
  /** Id of the entity where the name comes from a tag. */
  readonly entity?: string
  readonly confidence: number
  /** What the suggestion rests on: `tag` or `lexicon`. */
  readonly source: string
}

/** What an engine proposes; derived from the working text, never saved as fact. */
export type Finding = Repeat | Correction | Mention

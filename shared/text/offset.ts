declare const unit: unique symbol
type Branded<U extends string> = number & { readonly [unit]: U }

/** Offset in UTF-16 code units into an article's plain text: its blocks joined by one LF. */
export type Utf16 = Branded<'utf-16'>

/** Offset in Unicode code points into an article's plain text. A lone surrogate counts one. */
export type CodePoint = Branded<'code-point'>

/** Position in an article's ProseMirror document. */
export type DocPos = Branded<'doc-pos'>

/** Offset in UTF-16 code units into the article's original text. */
export type OriginalOffset = Branded<'original'>

/** The one place where a bare number becomes an offset; the caller vouches for the unit. */
export function utf16(offset: number): Utf16 {
  return offset as Utf16
}

export function codePoint(offset: number): CodePoint {
  return offset as CodePoint
}

export function docPos(offset: number): DocPos {
  return offset as DocPos
}

export function originalOffset(offset: number): OriginalOffset {
  return offset as OriginalOffset
}

/** Half-open stretch of plain text. */
export interface Span {
  readonly start: Utf16
  /** Exclusive. */
  readonly end: Utf16
}

export function span(start: number, end: number): Span {
  return { start: utf16(start), end: utf16(end) }
}

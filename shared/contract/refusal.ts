import type { Words } from '../text/words.ts'

/** Why a call was refused; the words say what is wrong and what to do. */
export type RefusalCode =
  | 'missing'
  | 'not-readable'
  | 'binary'
  | 'empty'
  | 'too-big'
  | 'unsupported'
  | 'broken-document'
  | 'future-version'
  | 'quote-mismatch'
  | 'disk-full'
  | 'read-only'
  | 'no-permission'
  | 'io'
  | 'changed-on-disk'
  | 'edited-already'
  | 'not-open'
  | 'open-elsewhere'
  | 'not-allowed'
  | 'bad-entry'
  | 'bad-encoding'
  | 'unknown-format'

export interface Refusal {
  readonly code: RefusalCode
  readonly words: Words
}

/** The outcome of a call that may be refused for reasons outside the program. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

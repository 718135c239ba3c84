import { glyphOf, isQuotation, type Role } from './glyph.ts'
import { isArabicUnit, isDigit, isLatinLetter, isSpace } from './letters.ts'

/** What a mark does to judge by what stands around it; `either` where that does not tell. */
export type Lean = Role | 'either'

type Neighbour = 'edge' | 'word' | 'stop' | 'colon' | 'opener' | 'closer' | 'dash'

const onlyClitic = /(?:^|[^\u0620-\u065f\u066e-\u06d3])(?:[وف]?[بلك]?(?:ال|لل)|[وف]?[بلكو]|ف)\u0640*$/
const longestClitic = 6

/**
 * Which way the mark at `at` faces: a space before and a letter behind open, a letter before and a space or a stop
 * behind close. Quotation marks that touch are one group and face alike: `groupStart` and `groupEnd` bound it.
 */
export function leanOf(text: string, groupStart: number, groupEnd: number): Lean {
  const before = neighbour(text[groupStart - 1])
  const after = neighbour(text[groupEnd])
  if (before === 'word' && after === 'word') return followsClitic(text, groupStart) ? 'open' : 'either'
  if (facesOpen(before, after)) return 'open'
  return facesClose(before, after) ? 'close' : 'either'
}

/** The end of the group of quotation marks that begins at `start`. */
export function groupEndAt(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isQuotationMark(text[end] as string)) end++
  return end
}

/** Whether the word before `offset` is nothing but clitics: و«، بـ«، ال«. */
export function followsClitic(text: string, offset: number): boolean {
  return onlyClitic.test(text.slice(Math.max(0, offset - longestClitic), offset))
}

function facesOpen(before: Neighbour, after: Neighbour): boolean {
  const outside = before === 'edge' || before === 'opener' || before === 'colon' || before === 'dash'
  return outside && (after === 'word' || after === 'opener')
}

function facesClose(before: Neighbour, after: Neighbour): boolean {
  if (after === 'word' || after === 'opener') return before === 'word' && after === 'opener'
  return before === 'word' || before === 'stop' || before === 'closer'
}

function neighbour(unit: string | undefined): Neighbour {
  if (unit === undefined || isSpace(unit)) return 'edge'
  if (/[.،؛؟!…,;?]/.test(unit)) return 'stop'
  if (unit === ':') return 'colon'
  if (/[-–—/]/.test(unit)) return 'dash'
  const role = glyphOf(unit)?.role
  if (role) return role === 'open' ? 'opener' : 'closer'
  return isWordly(unit) ? 'word' : 'edge'
}

function isWordly(unit: string): boolean {
  /* Letters of other scripts, and halves of a surrogate pair, come after the marks of the Latin blocks. */
  return (
    isArabicUnit(unit) ||
    isDigit(unit) ||
    isLatinLetter(unit) ||
    /[%٪\u0370-\u05ff\u0900-\u1fff\u3040-\udfff]/.test(unit)
  )
}

function isQuotationMark(unit: string): boolean {
  const glyph = glyphOf(unit)
  return glyph !== null && isQuotation(glyph.family)
}

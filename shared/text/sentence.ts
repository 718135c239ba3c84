/** A sentence of a block, without the white space around it. Offsets in UTF-16, inside the block. */
export interface Sentence {
  readonly start: number
  /** Exclusive; the closing quotation marks and brackets that follow the full stop belong to the sentence. */
  readonly end: number
}

/**
 * Splits a block into sentences, in one pass: after . ؟ ! … and the quotation marks or brackets that close there, when
 * white space follows, or an Arabic letter with the space forgotten («السورية.كما»). Colons and semicolons split nothing;
 * what is left without an end mark (a crosshead) is a sentence of its own.
 */
export function sentences(block: string): Sentence[] {
  const found: Sentence[] = []
  const quotes = straightQuotes(block)
  const links = linkChunks(block)
  let start = skipSpace(block, 0)
  for (const match of block.matchAll(endMarks)) {
    const mark = { start: match.index, end: match.index + match[0].length, text: match[0] }
    const end = skipClosers(block, mark.end, quotes)
    if (!endsSentence(block, start, mark, end, links)) continue
    found.push({ start, end })
    start = skipSpace(block, end)
  }
  if (start < block.length) found.push({ start, end: block.trimEnd().length })
  return found
}

/** Whether a sentence's text comes to an end mark; a headline or a broken-off line does not. */
export function isEnded(sentence: string): boolean {
  return ended.test(sentence)
}

const endMarks = /[.؟?!…۔]+/g
const ended = /[.؟?!…۔]["'»”’›)\]}]*$/
const closers = "»”’›')]}"
const openers = '«“‘‹([{'
const space = /\s/
const letter = /\p{L}/u
const wordMark = /[\p{M}\u0640]/u
const digit = /\p{Nd}/u

interface EndMark extends Sentence {
  readonly text: string
}

function endsSentence(block: string, start: number, mark: EndMark, end: number, links: readonly Sentence[]): boolean {
  const glued = end < block.length && !space.test(block.charAt(end))
  if (glued && !(startsArabic(block, end) && !holds(links, mark.start))) return false
  if (mark.text === '..' || isAside(block, mark)) return false
  return mark.text !== '.' || !(isAbbreviation(block, mark.start) || isItemNumber(block, start, mark.start))
}

/** «(!)» comments on a word, and an ellipsis that opens a quotation or stands between spaces leaves something out. */
function isAside(block: string, mark: EndMark): boolean {
  const before = block.charAt(mark.start - 1)
  if (before === '' || openers.includes(before)) return true
  return (mark.text.includes('…') || mark.text.length > 2) && (before === '"' || space.test(before))
}

/** One letter before the full stop, as in «أ.ف.ب.», «د. محمد», «ود. محمد» and J. K.; but not the era of «1917 م.». */
function isAbbreviation(block: string, stop: number): boolean {
  let at = stop - 1
  while (at >= 0 && stop - at < 8 && wordMark.test(block.charAt(at))) at--
  if (!letter.test(block.charAt(at))) return false
  if (block.charAt(at - 1) === 'و' && 'دأم'.includes(block.charAt(at))) at--
  const before = block.charAt(at - 1)
  if (space.test(before)) return !digit.test(block.charAt(at - 2))
  return before === '' || before === '.' || before === '"' || openers.includes(before)
}

/** «1. » at the start numbers what follows. */
function isItemNumber(block: string, start: number, stop: number): boolean {
  return stop - start <= 4 && /^\p{Nd}+$/u.test(block.slice(start, stop))
}

function startsArabic(block: string, at: number): boolean {
  const first = block.charAt(at)
  return isArabicLetter(first === '"' || openers.includes(first) ? block.charAt(at + 1) : first)
}

function isArabicLetter(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return (code >= 0x0620 && code <= 0x064a) || (code >= 0x0671 && code <= 0x06d3) || (code >= 0xfb50 && code <= 0xfefc)
}

/** Past what closes at `at`. A straight quotation mark before a letter closes only when one is open. */
function skipClosers(block: string, at: number, quotes: readonly number[]): number {
  let end = at
  for (; end < block.length; end++) {
    const unit = block.charAt(end)
    if (unit === '"' ? !closesAt(block, end, quotes) : !closers.includes(unit)) break
  }
  return end
}

function closesAt(block: string, at: number, quotes: readonly number[]): boolean {
  return !startsArabic(block, at) || countBelow(quotes, at) % 2 === 1
}

function straightQuotes(block: string): number[] {
  const found: number[] = []
  for (let at = block.indexOf('"'); at >= 0; at = block.indexOf('"', at + 1)) found.push(at)
  return found
}

/** Web and mail addresses, in which a full stop ends nothing. */
function linkChunks(block: string): Sentence[] {
  if (!/:\/\/|www\.|@/.test(block)) return []
  return [...block.matchAll(/\S+/g)]
    .filter(chunk => /:\/\/|www\.|@/.test(chunk[0]))
    .map(chunk => ({ start: chunk.index, end: chunk.index + chunk[0].length }))
}

function holds(chunks: readonly Sentence[], at: number): boolean {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle] as Sentence).end <= at) low = middle + 1
    else high = middle
  }
  return low < chunks.length && (chunks[low] as Sentence).start <= at
}

function skipSpace(block: string, at: number): number {
  let next = at
  while (next < block.length && space.test(block.charAt(next))) next++
  return next
}

/** How many of the ascending `offsets` are below `at`. */
function countBelow(offsets: readonly number[], at: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

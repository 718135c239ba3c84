import { foldLetters, foldWithMap } from './fold.ts'

/** One way to read a folded word: clitics in front, a name's word behind them. */
export interface Reading {
  /** The clitics, folded, and so also the number of folded units before the stem: `''`, `و`, `ول`, `ا` … */
  readonly clitic: string
  /** The folded word that a name would begin with. In لل the name's ال is whole again: للأمم gives ل and الامم. */
  readonly stem: string
}

/** A word taken apart. */
export interface CliticSplit {
  /** The clitics as written, with the vowel marks and tatweel that follow them. */
  readonly clitic: string
  /** UTF-16 offset in the word at which the name begins. */
  readonly stemStart: number
}

/* The order that the grammar allows: أ of a question, one of و ف, one of ب ل ك. س stands only before verbs. */
const chain = /^ا?[وف]?[بلك]?$/
const longestChain = 3
const certainArticle = /^ا?[وف]?لل./
const shortestAfterArticle = 3

/** All ways to read a folded word, the one without clitics first, then by length of the clitics. Most are nonsense: evidence decides. */
export function readings(folded: string): Reading[] {
  const found: Reading[] = []
  for (let length = 0; length <= longestChain && length < folded.length; length++) {
    const clitic = folded.slice(0, length)
    if (!chain.test(clitic)) break
    const stem = folded.slice(length)
    found.push({ clitic, stem })
    if (clitic.endsWith('ل') && stem.startsWith('ل')) {
      found.push({ clitic, stem: `ا${stem}` }, { clitic, stem: `ال${stem}` })
    }
  }
  return found
}

/**
 * The length, in UTF-16 units of `word` as written, of the clitics that stand before `nameWord` in it; 0 where the word is
 * the name's word bare, null where it is another word. Both are folded here, so hamza, vowel marks and tatweel do not matter.
 */
export function cliticLength(word: string, nameWord: string): number | null {
  const { text, map } = foldWithMap(word)
  const sought = foldLetters(nameWord)
  for (const reading of readings(text)) {
    if (reading.stem === sought && asksWithHamza(reading, word[map[0] ?? 0]))
      return map[reading.clitic.length] as number
  }
  return null
}

/**
 * Where a name begins in a word that a person wants to tag, or null where nothing should be left out. `isName` is asked
 * about the rest, with the ال of لل whole again («للأمم» asks for «الأمم»); a word that is itself a name is never split.
 * `word` may go on with the name's other words, which `isName` then sees too. لل before three letters or more is
 * certain without evidence.
 */
export function splitClitic(word: string, isName: (rest: string) => boolean): CliticSplit | null {
  const { text, map } = foldWithMap(word)
  const first = word[map[0] ?? 0]
  if (text === '' || isName(word)) return null
  for (const reading of readings(text)) {
    const stemStart = map[reading.clitic.length] as number
    if (reading.clitic === '' || !asksWithHamza(reading, first)) continue
    if (isName(restoredStem(reading, text, word.slice(stemStart)))) return splitAt(word, stemStart)
  }
  return certainSplit(word, text, map)
}

/** Whether the clitics of a reading can be what is written: the أ of a question has its hamza, and `first` is the word's first letter. */
export function asksWithHamza(reading: Reading, first: string | undefined): boolean {
  return !reading.clitic.startsWith('ا') || first === 'أ'
}

/**
 * The name behind a tagged quote: the quote itself, except after the left-out ل of لل, where its ال is whole again
 * («ل» before «لأمم المتحدة» gives «الأمم المتحدة»). `before` is the text that stands before the quote; `isName` knows
 * the names that begin with a ل of their own («للبنان» is لبنان).
 */
export function nameOfQuote(before: string, quote: string, isName: (name: string) => boolean): string {
  const joined = /(?:^|[^\p{L}])[أا]?[وف]?ل[\p{M}\u0640]*$/u.test(before) && quote.startsWith('ل')
  if (!joined || isName(quote)) return quote
  return isName(`ال${quote}`) ? `ال${quote}` : `ا${quote}`
}

function restoredStem(reading: Reading, folded: string, rest: string): string {
  const added = reading.stem.length - (folded.length - reading.clitic.length)
  return reading.stem.slice(0, added) + rest
}

function certainSplit(word: string, folded: string, map: Int32Array): CliticSplit | null {
  if (!certainArticle.test(folded)) return null
  const letters = /^[\p{L}]*/u.exec(folded)?.[0] ?? ''
  const article = letters.indexOf('لل') + 1
  if (letters.length - article - 1 < shortestAfterArticle) return null
  if (folded.startsWith('ا') && word[map[0] ?? 0] !== 'أ') return null
  return splitAt(word, map[article] as number)
}

function splitAt(word: string, stemStart: number): CliticSplit {
  return { clitic: word.slice(0, stemStart), stemStart }
}

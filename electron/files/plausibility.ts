/* Marks of written Arabic and Latin that say nothing about the encoding, invisible ones included. */
const mark = /[\s!-/:-@[-`{-~\p{N}،؛؟٪٫٬۔«»“”‘’‹›–—…•°\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const piece = /[\p{L}\p{M}]+|./gsu
const arabicWord = /^[\u0620-\u064a\u0671-\u06d3][\u0620-\u065f\u0670-\u06d3]*$/
const latinWord = /^(?:[A-Z]?[a-zß-öø-ÿœšž]+|[A-ZÀ-ÖØ-ÞŒŠŽ]+)$/
const familiarWord = /^(?:[وفبك]?ال\p{L}{2,}|و?لل\p{L}{2,}|و?(?:في|من|على|إلى|الى|أن|ان|عن|ما|لا|هذا|هذه|التي|الذي))$/u

/** How a text reads; see {@link reading}. */
export interface Reading {
  /** Share of letters that stand in words of one script, 0 to 1; 1 for a text without letters. */
  readonly plausible: number
  /** Units outside such words and the usual marks. */
  readonly broken: number
  /** Letters in Arabic words. */
  readonly arabic: number
  /** Share of the Arabic words that every article is full of: with the article ال, or a particle. */
  readonly familiar: number
}

/**
 * Reads a decoded text as a person would glance at it. Words that mix scripts, other scripts, control characters and
 * U+FFFD count against it: of several decodings of the same bytes only the right one comes near 1. Between two that do,
 * familiar words decide: «النتائج» of ISO-8859-6 is «انوتائج» in windows-1256, which no one writes.
 */
export function reading(text: string): Reading {
  let good = 0
  let broken = 0
  let arabic = 0
  let words = 0
  let familiar = 0
  for (const [found] of text.matchAll(piece)) {
    if (arabicWord.test(found)) {
      arabic += found.length
      words++
      if (familiarWord.test(found)) familiar++
    } else if (latinWord.test(found)) good += found.length
    else if (!mark.test(found)) broken += found.length
  }
  const all = good + arabic + broken
  return {
    plausible: all === 0 ? 1 : (good + arabic) / all,
    broken,
    arabic,
    familiar: words === 0 ? 0 : familiar / words,
  }
}

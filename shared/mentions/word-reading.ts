import { type Reading, readings } from '../text/clitic.ts'

/** A way to read a word of a text: clitics, or a whole word whose space was lost, then the stem. */
export interface WordReading extends Reading {
  /** `clitic` is another word, as in «علىمحادثات». */
  readonly glued: boolean
}

/* ى ends a word, so one inside a word is a lost space. Only words that stand before names are believed. */
const lostSpace = /^ا?[وف]?(?:على|الى|حتى|لدى|سوى)(?=..)/

export function wordReadings(folded: string): WordReading[] {
  const found = readings(folded).map(reading => ({ ...reading, glued: false }))
  const glued = lostSpace.exec(folded)?.[0]
  if (glued !== undefined) found.push({ clitic: glued, stem: folded.slice(glued.length), glued: true })
  return found
}

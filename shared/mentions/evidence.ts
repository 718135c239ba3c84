import { asksWithHamza } from '../text/clitic.ts'
import { type BlockWords, type Piece, written } from './block-words.ts'
import type { NamePattern } from './name-index.ts'
import { announcesName, lookalikes, ordinaryWords } from './ordinary-words.ts'
import type { WordReading } from './word-reading.ts'

/** A place where the words of a text agree with a name. */
export interface Candidate {
  readonly words: BlockWords
  /** Index of its first piece. */
  readonly at: number
  readonly reading: WordReading
  readonly pattern: NamePattern
}

const shortest = 2
const short = 3
/** A shorter name with the أ of a question is believed only where the question begins. */
const longEnoughToAsk = 5
/** In words and marks. */
const longestQuestion = 60

/** Whether a candidate is the name and no other word; what is doubtful is none. */
export function isMention(candidate: Candidate): boolean {
  return spellingAgrees(candidate) && asksInEarnest(candidate) && isNoLookalike(candidate) && isAnnounced(candidate)
}

/** The shorter the name, the more its own hamzas matter: «آمل» is not «أمل». */
function spellingAgrees({ words, at, reading, pattern }: Candidate): boolean {
  const piece = words.pieces[at] as Piece
  if (pattern.pieces.length > 1) return true
  if (piece.text.length - reading.clitic.length > short) return true
  const stem = written(words, piece.start + reading.clitic.length, piece.start + piece.text.length)
  if (pattern.firstWritten.length <= shortest) {
    return reading.clitic === '' && stem === pattern.firstWritten && /\p{L}/u.test(stem)
  }
  return [...pattern.firstWritten].every((letter, i) => letter === stem[i] || letter === 'ا' || stem[i] === 'ا')
}

function asksInEarnest({ words, at, reading, pattern }: Candidate): boolean {
  if (reading.glued || !reading.clitic.startsWith('ا')) return true
  const piece = words.pieces[at] as Piece
  if (!asksWithHamza(reading, words.source[words.map[piece.start] as number])) return false
  if (pattern.pieces.length > 1) return true
  const begins = words.pieces[at - 1]?.kind !== 'word'
  return (begins || pattern.firstWritten.length >= longEnoughToAsk) && isQuestion(words.pieces, at)
}

function isQuestion(pieces: readonly Piece[], at: number): boolean {
  const rest = pieces.slice(at + 1, at + longestQuestion)
  return /^[؟?]$/.test(rest.find(piece => /^[.!؟?]$/.test(piece.text))?.text ?? '')
}

function isNoLookalike({ words, at, reading, pattern }: Candidate): boolean {
  const single = pattern.pieces.length === 1
  if (reading.glued || (!single && !/[كا]/.test(reading.clitic))) return true
  const piece = words.pieces[at] as Piece
  for (let from = 0; from < reading.clitic.length; from++) {
    if (lookalikes.has(written(words, piece.start + from, piece.start + piece.text.length))) return false
  }
  return true
}

function isAnnounced({ words, at, pattern }: Candidate): boolean {
  if (pattern.pieces.length > 1 || !isOrdinary(pattern)) return true
  const before = words.pieces[at - 1]
  if (before === undefined) return false
  if (/^["“«]$/.test(before.text)) return /^["”»]$/.test(words.pieces[at + 1]?.text ?? '')
  return announcesName(written(words, before.start, before.start + before.text.length))
}

/* A body called by an adjective alone, «الخارجية», shares it with everything else that is foreign. */
function isOrdinary({ firstWritten, name }: NamePattern): boolean {
  return ordinaryWords.has(firstWritten) || (name.label === 'ORG' && /^ال.+ية$/.test(firstWritten))
}

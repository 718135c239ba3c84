import type { Random } from './random.ts'
import * as words from './words.ts'

/** A paragraph as its sentences, each with its full stop. */
export type Paragraph = readonly string[]

/** Paragraphs of made-up Arabic news with at least `count` words between them, and few words more. */
export function newsOf(random: Random, count: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let written = 0; written < count; ) {
    const paragraph = paragraphs.length % 12 === 11 ? [crosshead(random)] : sentences(random)
    paragraphs.push(paragraph)
    written += wordsIn(textOf(paragraph))
  }
  return paragraphs
}

export function textOf(paragraph: Paragraph): string {
  return paragraph.join(' ')
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).length
}

export function personName(random: Random): string {
  return `${random.pick(words.givenNames)} ${random.pick(words.familyNames)}`
}

function sentences(random: Random): string[] {
  return Array.from({ length: random.between(2, 4) }, () => random.pick(kinds)(random))
}

const kinds: readonly ((random: Random) => string)[] = [
  random =>
    `${random.pick(words.said)} ${random.pick(words.bodies)} في ${random.pick(words.places)} ${random.pick(words.times)} أن ${random.pick(words.works)} ${random.pick(words.doings)} ${random.pick(words.reasons)}.`,
  random =>
    `${random.pick(words.added)} ${random.pick(words.offices)} ${personName(random)} أن ${random.pick(words.works)} في ${random.pick(words.places)} ${random.pick(words.doings)}، و${random.pick(words.reasons)}.`,
  random =>
    `وبلغ ${random.pick(words.measured)} ${random.between(11, 99)} ${random.pick(words.units)} ${random.pick(words.times)}، مقابل ${random.between(11, 99)} ${random.pick(words.units)} في ${random.pick(words.places)}، بحسب ${random.pick(words.bodies)}.`,
  random =>
    `وقال ${personName(random)}، وهو ${random.pick(words.offices)} في ${random.pick(words.places)}: «إن ${random.pick(words.works)} ${random.pick(words.doings)}».`,
  random =>
    `أما ${random.pick(words.works)} فإنها ${random.pick(words.doings)} ${random.pick(words.reasons)}، كما ${random.pick(words.said)} ${random.pick(words.bodies)} ${random.pick(words.times)}.`,
]

function crosshead(random: Random): string {
  return `${random.pick(words.works)} في ${random.pick(words.places)}`
}

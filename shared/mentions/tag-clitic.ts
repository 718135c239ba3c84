import { type CliticSplit, splitClitic } from '../text/clitic.ts'
import { blockWords } from './block-words.ts'
import type { KnownName } from './name.ts'
import { lookalikes } from './ordinary-words.ts'

const shortestEvidence = 3

/**
 * What to leave out of a stretch that a person is about to tag: the clitics before its first word, when the rest is a
 * known name or stands bare elsewhere in the article («وبوتين» where «بوتين» does). Null where nothing is to be left out.
 */
export function cliticToLeaveOut(
  quote: string,
  blocks: readonly string[],
  names: readonly KnownName[],
): CliticSplit | null {
  const folded = phrase(quote)
  if (lookalikes.has(quote)) return null
  const known = new Set(names.map(name => phrase(name.text)))
  const text = blocks.map(phrase).join('\n')
  return splitClitic(quote, rest => {
    const sought = phrase(rest)
    return known.has(sought) || (sought !== folded && standsBare(sought, text))
  })
}

/** Folded words and marks, each in blanks, so that whole words can be looked for. */
function phrase(text: string): string {
  return ` ${blockWords(text)
    .pieces.map(piece => piece.text)
    .join(' ')} `
}

function standsBare(sought: string, text: string): boolean {
  return sought.trim().length >= shortestEvidence && text.includes(sought)
}

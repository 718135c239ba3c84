import type { Article } from '../../shared/article/article.ts'
import { tokenize } from '../../shared/text/token.ts'

const longestTitle = 120

/** What the list of recent articles says of one: its headline, else its first words, and how many words it has. */
export function summaryOf({ blocks }: Article): { title: string; words: number } {
  const headline = blocks.find(({ role }) => role === 'headline') ?? blocks.find(({ text }) => text.trim() !== '')
  const words = blocks.reduce((count, { text }) => count + wordsIn(text), 0)
  return { title: headline?.text.trim().slice(0, longestTitle) ?? '', words }
}

function wordsIn(text: string): number {
  return tokenize(text).filter(({ kind }) => kind === 'word').length
}

import type { Random } from './random.ts'

/** Puts about one fault of the kinds that desks see into every fifty words of a text. */
export function spoil(random: Random, text: string): string {
  const words = text.split(' ')
  return words.map(word => (random.chance(1 / 50) ? random.pick(faults)(word) : word)).join(' ')
}

const faults: readonly ((word: string) => string)[] = [
  word => `${word} ${word}`,
  word => `${word} `,
  word => `${word} ،`,
  word => `${word},`,
  word => `${word}،ثم`,
  word => `«${word}"`,
  word => `${word}..`,
]

import { newsOf, type Paragraph, textOf } from './news.ts'
import type { Random } from './random.ts'

/** An article with passages that stand in it twice. */
export interface Planted {
  readonly blocks: readonly string[]
  /** The text of every passage that was copied, without its white space. */
  readonly passages: readonly string[]
}

/** `count` copied passages in news of `words` words, the ways of copying in turn. @throws {RangeError} if too many. */
export function plantRepeats(random: Random, words: number, count: number): Planted {
  const paragraphs = newsOf(random, words)
  const passages: string[] = []
  const arrivals = new Map<number, string[]>()
  const pairs = pairsOf(paragraphs)
  for (const [i, index] of random.some(count, pairs.length).entries()) {
    const way = ways[i % ways.length] as Way
    const { copy, passage } = way(...(pairs[index] as Pair), () => newsOf(random, 1)[0] as Paragraph)
    passages.push(bare(passage))
    const target = 3 * random.below(Math.floor(paragraphs.length / 3))
    arrivals.set(target, [...(arrivals.get(target) ?? []), copy])
  }
  return { blocks: paragraphs.flatMap((own, i) => [...(arrivals.get(i) ?? []), textOf(own)]), passages }
}

type Pair = readonly [Paragraph, Paragraph]

/** The first two of every three paragraphs, unless one is a crosshead; copies arrive before or after them. */
function pairsOf(paragraphs: readonly Paragraph[]): Pair[] {
  return paragraphs.flatMap((first, i) => {
    const second = paragraphs[i + 1]
    return i % 3 === 0 && second && first.length > 1 && second.length > 1 ? [[first, second] as const] : []
  })
}

/** Text without white space: what copies of a passage share however their lines and blocks are broken. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

type Way = (
  whole: Paragraph,
  next: Paragraph,
  fresh: () => Paragraph,
) => { readonly copy: string; readonly passage: string }

const ways: readonly Way[] = [
  whole => ({ copy: textOf(whole), passage: textOf(whole) }),
  (whole, _next, fresh) => {
    const passage = whole.slice(-2).join(' ')
    return { copy: [...fresh(), passage, ...fresh()].join(' '), passage }
  },
  (whole, next) => {
    const passage = textOf(whole) + textOf(next)
    return { copy: passage, passage }
  },
]

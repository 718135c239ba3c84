import type { Node } from 'prosemirror-model'
import { type Annotation, range } from '../../../shared/article/annotation.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { Article } from '../../../shared/article/article.ts'
import { blocksOfText } from '../../../shared/article/block.ts'
import { newsOf, textOf } from './news.ts'
import type { Random } from './random.ts'

export const signature = { author: 'سلمى', at: '2026-01-05T09:00:00.000Z' }
export const labels = ['PER', 'LOC', 'ORG', 'EVENT', 'DATE', 'NUM'] as const

/** An article of `words` words of news with `tags` annotations all over it, put on by the first entry of its log. */
export function taggedArticle(random: Random, words: number, tags: number): Article {
  const article = Article.start(blocksOfText(newsOf(random, words).map(textOf).join('\n')))
  const also = [new AnnotationStep([], annotationsOf(random, article.state.doc, tags))]
  return article.commit({ also, reason: { act: 'import' }, ...signature }).article
}

/** Tags on one to three words, every fortieth a note instead; some lie in each other. */
function annotationsOf(random: Random, doc: Node, count: number): Annotation[] {
  const places = wordPlaces(doc)
  return random.some(count, places.length).map((index, i) => {
    const first = places[index] as WordPlace
    const last = places[Math.min(index + random.below(3), first.lastOfBlock)] as WordPlace
    const place = { id: `a${i}`, ...range(first.from, last.to) }
    if (i % 40 === 39)
      return { type: 'note', ...place, text: 'يراجع مع المصدر', ...signature, replies: [], resolved: null }
    return { type: 'entity', ...place, label: random.pick(labels), entity: null }
  })
}

interface WordPlace {
  readonly from: number
  readonly to: number
  /** Index of the last word of the same block. */
  readonly lastOfBlock: number
}

/** Every word of a document, in positions of it. */
function wordPlaces(doc: Node): WordPlace[] {
  const places: WordPlace[] = []
  doc.forEach((block, offset) => {
    const words = [...block.textContent.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    const lastOfBlock = places.length + words.length - 1
    for (const { 0: word, index } of words) {
      const from = offset + 1 + index
      places.push({ from, to: from + word.length, lastOfBlock })
    }
  })
  return places
}

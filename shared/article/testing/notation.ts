import type { EntityMention } from '../annotation.ts'
import { AnnotationStep } from '../annotation-step.ts'
import { Article } from '../article.ts'
import { blocksOfText, plainText } from '../block.ts'
import { Coordinates } from '../coordinates.ts'
import type { ArticleState } from '../state.ts'
import { rangeOf, signature } from './article-act.ts'
import type { Stretch } from './oracle.ts'

/** An article written down: see {@link read}. */
export interface Written {
  readonly article: Article
  /** Between `{` and `}`; at `|` where there is no `{`. */
  readonly selected: Stretch
  /** Between `(` and `)`. */
  readonly kept: Stretch
  /** At `|`. */
  readonly caret: number
}

const ids = 'abcdefgh'

/**
 * Reads `قال [الوزير] {أمس}`: `[` and `]` are the edges of a tag, `{` and `}` of the selection, `(` and `)` of a kept
 * copy, `|` is the caret. Tags have the ids a, b, c in the order of their opening, and one label.
 */
export function read(text: string): Written {
  const marks = new Map<string, number>()
  const open: Stretch[] = []
  const tags: Stretch[] = []
  let plain = ''
  for (const sign of text) {
    if (sign === '[') open.push({ start: plain.length, end: tags.push({ start: 0, end: 0 }) - 1 })
    else if (sign === ']') {
      const { start, end: index } = open.pop() as Stretch
      tags[index] = { start, end: plain.length }
    } else if ('{}()|'.includes(sign)) marks.set(sign, plain.length)
    else plain += sign
  }
  const at = (sign: string) => marks.get(sign) ?? 0
  const selected = marks.has('{') ? { start: at('{'), end: at('}') } : { start: at('|'), end: at('|') }
  return { article: tagged(plain, tags), selected, kept: { start: at('('), end: at(')') }, caret: at('|') }
}

/** The text with its annotations as {@link read} takes them. */
export function show({ doc, annotations }: ArticleState): string {
  const coordinates = Coordinates.of(doc)
  const places = annotations
    .list()
    .map(({ from, to }) => ({ start: coordinates.fromDocPos(from), end: coordinates.fromDocPos(to) }))
  const edges = (at: number) =>
    ']'.repeat(places.filter(({ end }) => end === at).length) +
    '['.repeat(places.filter(({ start }) => start === at).length)
  const text = plainText(doc)
  return Array.from({ length: text.length + 1 }, (_, at) => edges(at) + (text[at] ?? '')).join('')
}

/** Ids in the order of the text. */
export function idsOf({ annotations }: ArticleState): string {
  return annotations
    .list()
    .map(({ id }) => id)
    .join(' ')
}

function tagged(text: string, tags: readonly Stretch[]): Article {
  const article = Article.start(blocksOfText(text))
  if (tags.length === 0) return article
  const add = tags.map((tag, i): EntityMention => {
    const place = rangeOf(article.state, tag)
    return { type: 'entity', id: ids[i] as string, label: 'PER', entity: null, ...place }
  })
  return article.commit({ also: [new AnnotationStep([], add)], reason: { act: 'tag' }, ...signature }).article
}

import { Fragment, Slice } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { type Annotation, range } from '../../../shared/article/annotation.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import type { Article, Commit } from '../../../shared/article/article.ts'
import { replaceText, sliceOfText } from '../../../shared/article/edit.ts'
import { newIds } from '../../../shared/article/id.ts'
import { resolveNote } from '../../../shared/article/note-acts.ts'
import { schema } from '../../../shared/article/schema.ts'
import { span } from '../../../shared/text/offset.ts'
import type { Random } from './random.ts'
import { labels, signature } from './tags.ts'
import { givenNames } from './words.ts'

type Act = Pick<Commit, 'text' | 'wanted' | 'also' | 'reason' | 'joins'>

/** Does what an editor does to an article in a day, `count` transactions of it; a letter is a transaction. */
export function dayAtTheDesk(article: Article, random: Random, count: number): Article {
  const target = article.log.length + count
  let now = article
  while (now.log.length < target) now = stretchOfWork(now, random, target - now.log.length)
  return now
}

/* In ten thousand transactions about: 8,000 letters typed, 1,000 deleted, and 1,000 of everything else. */
function stretchOfWork(article: Article, random: Random, most: number): Article {
  const chosen = random.next()
  if (chosen < 0.4) return burst(article, random, Math.min(most, random.between(6, 18)), typed)
  if (chosen < 0.52) return burst(article, random, Math.min(most, random.between(2, 8)), deleted)
  if (chosen < 0.57) return (article.undo(signature) ?? article.redo(signature))?.article ?? article
  if (chosen < 0.59) return article.redo(signature)?.article ?? article
  const act = random.pick(single)(article, random)
  return act ? article.commit({ ...act, ...signature }).article : article
}

/** Letter after letter at one place, undone together. */
function burst(
  article: Article,
  random: Random,
  letters: number,
  letterAt: (pos: number, i: number, word: string) => { readonly act: Act; readonly next: number },
): Article {
  const word = `${random.pick(givenNames)} `
  let now = article
  let pos = placeInText(article, random)
  for (let i = 0; i < letters; i++) {
    const { act, next } = letterAt(pos, i, word)
    now = now.commit({ ...act, joins: i > 0, ...signature }).article
    pos = next
  }
  return now
}

function typed(pos: number, i: number, word: string) {
  const text = [replacing(pos, pos, word.charAt(i % word.length))]
  return { act: { text, reason: { act: 'type' } } satisfies Act, next: pos + 1 }
}

function deleted(pos: number) {
  return { act: { text: [replacing(pos - 1, pos, '')], reason: { act: 'delete' } } satisfies Act, next: pos - 1 }
}

const single: readonly ((article: Article, random: Random) => Act | null)[] = [
  accept,
  accept,
  tag,
  tag,
  relabel,
  resize,
  untag,
  reject,
  resolve,
  split,
  remove,
]

function accept(article: Article, random: Random): Act {
  const pos = placeInText(article, random)
  const start = pos - 1 - article.state.doc.resolve(pos).index(0)
  const edit = { ...span(start - 4, start), text: random.pick(givenNames) }
  return { ...replaceText(article.state, [edit]), reason: { act: 'accept', rule: 'space-after-mark' } }
}

function tag(article: Article, random: Random): Act {
  return putOn({ type: 'entity', ...place(article, random, 'a'), label: random.pick(labels), entity: null }, 'tag')
}

function reject(article: Article, random: Random): Act {
  const answer = { kind: 'correction', rule: 'doubled-word', quote: 'في في', answer: 'reject' } as const
  return putOn({ type: 'decision', ...place(article, random, 'd'), ...answer }, 'reject')
}

function relabel(article: Article, random: Random): Act | null {
  const old = anyOf(article, random, 'entity')
  return (
    old && { also: [new AnnotationStep([old], [{ ...old, label: random.pick(labels) }])], reason: { act: 'relabel' } }
  )
}

function resize(article: Article, random: Random): Act | null {
  const old = anyOf(article, random, 'entity')
  if (!old || old.to - old.from < 2) return null
  return { also: [new AnnotationStep([old], [{ ...old, ...range(old.from, old.to - 1) }])], reason: { act: 'resize' } }
}

function untag(article: Article, random: Random): Act | null {
  const old = anyOf(article, random, 'entity')
  return old && { also: [new AnnotationStep([old], [])], reason: { act: 'untag' } }
}

function resolve(article: Article, random: Random): Act | null {
  const note = anyOf(article, random, 'note')
  return note && { also: [resolveNote(article.state, note.id, signature)], reason: { act: 'note' } }
}

function split(article: Article, random: Random): Act {
  const pos = placeInText(article, random)
  const slice = sliceOfText('\n', article.state.doc.resolve(pos).parent)
  return { text: [new ReplaceStep(pos, pos, slice, true)], reason: { act: 'split' } }
}

function remove(article: Article, random: Random): Act {
  const pos = placeInText(article, random)
  return { text: [replacing(pos - 12, pos, '')], reason: { act: 'cut' } }
}

function putOn(annotation: Annotation, act: 'tag' | 'reject'): Act {
  return { also: [new AnnotationStep([], [annotation])], reason: { act } }
}

function place(article: Article, random: Random, prefix: string) {
  const to = placeInText(article, random)
  return { id: newIds(article, prefix)(), ...range(to - random.between(3, 12), to) }
}

function anyOf<Type extends Annotation['type']>(article: Article, random: Random, type: Type) {
  const list = article.state.annotations.list()
  const found = Array.from({ length: 60 }, () => random.pick(list)).find(annotation => annotation.type === type)
  return (found ?? null) as Extract<Annotation, { type: Type }> | null
}

/** A position in a block, with twenty letters of the block before it. */
function placeInText(article: Article, random: Random): number {
  const { doc } = article.state
  for (;;) {
    const pos = random.below(doc.content.size)
    const { depth, parentOffset } = doc.resolve(pos)
    if (depth === 1 && parentOffset >= 20) return pos
  }
}

function replacing(from: number, to: number, text: string): Step {
  return new ReplaceStep(from, to, text === '' ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0))
}

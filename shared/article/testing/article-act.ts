import { ReplaceStep, type Step } from 'prosemirror-transform'
import { utf16 } from '../../text/offset.ts'
import { type Annotation, annotationSchema, type Range, range } from '../annotation.ts'
import { AnnotationStep } from '../annotation-step.ts'
import type { Article, Commit, Committed } from '../article.ts'
import { plainText } from '../block.ts'
import { placeAnnotations, takeAnnotations } from '../clipboard.ts'
import { Coordinates } from '../coordinates.ts'
import { removeCopies } from '../copy-removal.ts'
import { replaceText, setRole, sliceOfText } from '../edit.ts'
import { newIds } from '../id.ts'
import type { Reason } from '../log.ts'
import { moveBlocks } from '../move.ts'
import { RecordStep } from '../record-step.ts'
import type { TestAct, TestEdit } from './act.ts'
import type { Stretch } from './oracle.ts'
import { noteBody, replied } from './oracle-act.ts'

export interface ArticleClip {
  readonly text: string
  readonly taken: readonly Annotation[]
}

export const signature = { author: 'سلمى', at: '2026-01-01T00:00:00Z' }

const reasons: { readonly [A in TestAct['act']]: Reason['act'] } = {
  edit: 'type',
  cut: 'cut',
  copy: 'type',
  paste: 'paste',
  move: 'move',
  tag: 'tag',
  note: 'note',
  relabel: 'relabel',
  reply: 'note',
  resize: 'resize',
  untag: 'untag',
  accept: 'accept',
  'remove-copy': 'remove-copy',
  role: 'role',
  entity: 'entity',
  undo: 'undo',
  redo: 'redo',
}

/** Does an act to an article; null where there is nothing to undo or redo, or the act changes nothing. */
export function actOnArticle(article: Article, act: TestAct, clip: ArticleClip): Committed | null {
  if (act.act === 'undo') return article.undo(signature)
  if (act.act === 'redo') return article.redo(signature)
  const parts = partsOf(article, act, clip)
  return parts && article.commit({ ...parts, reason: { act: reasons[act.act] }, ...signature })
}

export function clipOf({ state }: Article, stretch: Stretch): ArticleClip {
  const { from, to } = rangeOf(state, stretch)
  return { text: plainText(state.doc).slice(stretch.start, stretch.end), taken: takeAnnotations(state, from, to) }
}

export function rangeOf({ doc }: Article['state'], { start, end }: Stretch): Range {
  const coordinates = Coordinates.of(doc)
  return range(coordinates.toDocPos(utf16(start)), coordinates.toDocPos(utf16(end)))
}

type Parts = Pick<Commit, 'text' | 'wanted' | 'also' | 'joins'>

function partsOf(article: Article, act: TestAct, clip: ArticleClip): Parts | null {
  const { state } = article
  switch (act.act) {
    case 'edit':
      return { text: stepsInTurn(article, act.edits), joins: act.joins }
    case 'cut':
      return { text: stepsInTurn(article, [{ ...act, text: '' }]) }
    case 'paste':
      return {
        text: stepsInTurn(article, [{ ...act, text: clip.text }]),
        also: [placeAnnotations(article, clip.taken, rangeOf(state, act).from)],
      }
    case 'move':
      return moveBlocks(state, act.from, act.to, act.target)
    case 'tag':
      return added(article, act, { type: 'entity', id: newIds(article, 'a')(), label: act.label, entity: null })
    case 'note':
      return added(article, act, noteBody(newIds(article, 'a')(), act.text))
    case 'relabel':
      return changed(article, act.id, old => ({ ...old, label: act.label }))
    case 'reply':
      return changed(article, act.id, old => ({ ...old, ...replied(old as never, act.text) }))
    case 'resize':
      return changed(article, act.id, old => ({ ...old, ...rangeOf(state, act) }))
    case 'untag':
      return { also: [new AnnotationStep([state.annotations.get(act.id) as Annotation], [])] }
    case 'accept':
      return replaceText(
        state,
        act.edits.map(({ start, end, text }) => ({ start: utf16(start), end: utf16(end), text })),
      )
    case 'remove-copy':
      return withoutCopy(article, act.copy, act.kept)
    case 'role':
      return { text: [setRole(state.doc, act.block, act.role)] }
    case 'entity': {
      const record = act.name === null ? null : { name: act.name, label: 'PER' }
      return { also: [RecordStep.set(state.records, 'entities', act.key, record)] }
    }
    default:
      return null
  }
}

function stepsInTurn({ state }: Article, edits: readonly TestEdit[]): Step[] {
  let { doc } = state
  return edits.map(edit => {
    const { from, to } = rangeOf({ ...state, doc }, edit)
    const step = new ReplaceStep(from, to, sliceOfText(edit.text, doc.resolve(from).parent))
    doc = step.apply(doc).doc ?? doc
    return step
  })
}

function added({ state }: Article, stretch: Stretch, body: object): Parts {
  return { also: [new AnnotationStep([], [annotationSchema.parse({ ...body, ...rangeOf(state, stretch) })])] }
}

function changed({ state }: Article, id: string, change: (old: Annotation) => object): Parts {
  const old = state.annotations.get(id) as Annotation
  return { also: [new AnnotationStep([old], [annotationSchema.parse(change(old))])] }
}

function withoutCopy({ state }: Article, copy: Stretch, kept: Stretch): Parts {
  const toKept = (offset: number) => {
    const place = offset - copy.start + kept.start
    return place < kept.end ? utf16(place) : null
  }
  return removeCopies(state, [{ spans: [{ start: utf16(copy.start), end: utf16(copy.end) }], toKept }])
}

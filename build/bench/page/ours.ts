import { EditorSession } from '../../../renderer/editor/editor-session.ts'
import { SheetSurface } from '../../../renderer/editor/sheet-surface.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { Article } from '../../../shared/article/article.ts'
import type { Side } from './side.ts'

/** Our editor with all annotations; what is drawn beside the text and the journal are left out. */
export const ours: Side = ({ blocks, annotations }, place, scroller) => {
  const author = 'سلمى'
  const { article } = Article.start(blocks).commit({
    also: [new AnnotationStep([], annotations)],
    reason: { act: 'import' },
    author,
    at: '2026-01-05T09:00:00.000Z',
  })
  const session = new EditorSession({ article, author: () => author, onEntry: () => undefined })
  new SheetSurface(session, place, scroller)
}

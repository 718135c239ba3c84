import { Article } from '../../shared/article/article.ts'
import type { Bridge, OpenedArticle } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import { EditorSession } from '../editor/editor-session.ts'
import { ArticleSession } from './article-session.ts'
import { startEngines } from './engines-worker-port.ts'

/** An article that is being worked on: its session and its editor, which hold the same article. */
export interface Work {
  readonly session: ArticleSession
  readonly editor: EditorSession
}

/** Starts work on what the service opened. `author` is asked at every act. */
export function openWork(bridge: Bridge, opened: OpenedArticle, lexicon: Lexicon, author: () => string): Work {
  const article = Article.replay(opened.original, opened.log)
  const session = new ArticleSession(bridge, startEngines(), opened, article, lexicon)
  const editor = new EditorSession({ article, author, onEntry: session.onEntry })
  session.hold(editor)
  return { session, editor }
}

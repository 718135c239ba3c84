import { Article, type Committed } from '../article.ts'
import type { Block } from '../block.ts'
import type { TestAct } from './act.ts'
import { type ArticleClip, actOnArticle, clipOf } from './article-act.ts'
import { type Oracle, oracleOf } from './oracle.ts'
import { actOnOracle, type OracleClip } from './oracle-act.ts'

interface Turn {
  readonly before: Oracle
  readonly after: Oracle
}

/** An article and its oracle, at which one person works. */
export class Session {
  article: Article
  oracle: Oracle
  readonly #past: Turn[] = []
  readonly #future: Turn[] = []
  #joinable = false
  #clip: { readonly article: ArticleClip; readonly oracle: OracleClip }

  constructor(blocks: readonly Block[]) {
    this.article = Article.start(blocks)
    this.oracle = oracleOf(blocks)
    this.#clip = { article: { text: '', taken: [] }, oracle: { text: '', taken: [] } }
  }

  /** Does an act to both; null where it leaves no entry in the log. */
  do(act: TestAct): Committed | null {
    const n = this.article.log.length + 1
    const { oracle } = this
    const clip = act.act === 'cut' || act.act === 'copy' ? clipOf(this.article, act) : this.#clip.article
    const committed = actOnArticle(this.article, act, clip)
    if (act.act === 'undo') this.#turn(this.#past, this.#future, 'before')
    else if (act.act === 'redo') this.#turn(this.#future, this.#past, 'after')
    else {
      const after = actOnOracle({ oracle, clip: this.#clip.oracle }, act, n)
      this.oracle = after.oracle
      this.#clip = { article: clip, oracle: after.clip }
      if (committed) this.#record(act, oracle)
    }
    this.article = committed?.article ?? this.article
    return committed
  }

  #record(act: TestAct, before: Oracle): void {
    const joined = act.act === 'edit' && act.joins && this.#joinable ? this.#past.pop() : undefined
    this.#past.push({ before: joined?.before ?? before, after: this.oracle })
    this.#future.length = 0
    this.#joinable = true
  }

  #turn(from: Turn[], to: Turn[], side: 'before' | 'after'): void {
    const turn = from.pop()
    if (!turn) return
    to.push(turn)
    this.oracle = turn[side]
    this.#joinable = false
  }
}

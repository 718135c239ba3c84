import type { Article } from '../../shared/article/article.ts'
import { blockTexts } from '../../shared/article/block.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import { Engines, type FindingKind } from '../../shared/findings/engines.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import { knownNames, taggedSpans } from '../../shared/findings/known-names.ts'
import { openFindings } from '../../shared/findings/open-findings.ts'

/** What to look for and with what; can be sent to a worker. */
export interface CheckOptions {
  readonly kinds: readonly FindingKind[]
  /** Corrections and mentions below it are left out; 0 to 1. */
  readonly minConfidence: number
  readonly lexicon: Lexicon
}

/** The findings of an article that nobody has answered yet, sorted by start, then end. */
export function checkArticle(article: Article, { kinds, minConfidence, lexicon }: CheckOptions): Finding[] {
  const { state } = article
  const names = knownNames(state, lexicon.names)
  const input = { blocks: blockTexts(state.doc), names, tagged: taggedSpans(state) }
  const found = new Engines().check(input, kinds)
  return openFindings(found, state, lexicon.rulings).filter(finding => isSure(finding, minConfidence))
}

function isSure(finding: Finding, least: number): boolean {
  return finding.kind === 'repeat' || finding.confidence >= least
}

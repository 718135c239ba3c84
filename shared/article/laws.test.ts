import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Article } from './article.ts'
import type { Block } from './block.ts'
import { stepJson } from './log.ts'
import { signature } from './testing/article-act.ts'
import { canonical, canonicalOracle, canonicalState } from './testing/canonical.ts'
import { expectLaws } from './testing/laws.ts'
import { actOf, type RandomAct, randomAct, randomBlocks } from './testing/random-act.ts'
import { Session } from './testing/session.ts'

const short = fc.array(randomAct, { minLength: 1, maxLength: 30 })
const long = fc.array(randomAct, { minLength: 150, maxLength: 180 })

/** The article that random acts leave, and its oracle. */
function work(blocks: readonly Block[], acts: readonly RandomAct[]): Session {
  const session = new Session(blocks)
  for (const random of acts) {
    const act = actOf(session.oracle, random)
    if (act) session.do(act)
  }
  return session
}

function undoAll(article: Article): { first: Article; steps: string[] } {
  const steps: string[] = []
  let now = article
  for (let undone = now.undo(signature); undone; undone = now.undo(signature)) {
    steps.push(canonical(stepJson(now.undoSteps())))
    now = undone.article
  }
  return { first: now, steps }
}

function redoAll(article: Article): Article {
  let now = article
  for (let redone = now.redo(signature); redone; redone = now.redo(signature)) now = redone.article
  return now
}

describe('after any acts', () => {
  test('the article agrees with the oracle, and each act keeps the laws', () => {
    fc.assert(
      fc.property(randomBlocks, short, (blocks, acts) => {
        const session = new Session(blocks)
        for (const random of acts) {
          const act = actOf(session.oracle, random)
          const before = session.article.state
          const committed = act && session.do(act)
          expect(canonicalState(session.article.state)).toBe(canonicalOracle(session.oracle))
          if (committed) expectLaws(before, committed)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('more than a hundred acts', () => {
  test('agree with the oracle', () => {
    fc.assert(
      fc.property(randomBlocks, long, (blocks, acts) => {
        const { article, oracle } = work(blocks, acts)
        expect(canonicalState(article.state)).toBe(canonicalOracle(oracle))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  test('are all undone to the first state and all done again', () => {
    let deepest = 0
    fc.assert(
      fc.property(randomBlocks, long, (blocks, acts) => {
        const last = redoAll(work(blocks, acts).article)
        const { first, steps } = undoAll(last)
        expect(canonicalState(first.state)).toBe(canonicalState(Article.start(blocks).state))
        expect(canonicalState(redoAll(first).state)).toBe(canonicalState(last.state))
        deepest = Math.max(deepest, steps.length)
      }),
      { numRuns: 20, endOnFailure: true },
    )
    expect(deepest).toBeGreaterThan(100)
  })

  test('come back from JSON: the same state, and the same undo steps at every depth', () => {
    fc.assert(
      fc.property(randomBlocks, long, (blocks, acts) => {
        const { article } = work(blocks, acts)
        const replayed = Article.replay(blocks, JSON.parse(JSON.stringify(article.log)))
        expect(canonicalState(replayed.state)).toBe(canonicalState(article.state))
        expect(replayed.log).toEqual(article.log)
        expect(undoAll(replayed).steps).toEqual(undoAll(article).steps)
        expect(canonicalState(redoAll(replayed).state)).toBe(canonicalState(redoAll(article).state))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})

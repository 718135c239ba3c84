import type { Step, StepMap } from 'prosemirror-transform'
import { expect } from 'vitest'
import type { Committed } from '../article.ts'
import { stepJson, stepsOf } from '../log.ts'
import { type ArticleState, applySteps } from '../state.ts'
import { canonical, canonicalState } from './canonical.ts'

/** Holds the laws of any act: result, inverse, JSON round trip, mapping there and back, and edges on letters. */
export function expectLaws(before: ArticleState, { article, entry, steps }: Committed): void {
  const after = canonicalState(article.state)
  const { state, inverse } = applySteps(before, steps)
  expect(canonicalState(state)).toBe(after)
  expect(canonicalState(applySteps(state, inverse).state)).toBe(canonicalState(before))
  const read = stepsOf(JSON.parse(JSON.stringify(entry)))
  expect(canonical(stepJson(read))).toBe(canonical(stepJson(steps)))
  expect(canonicalState(applySteps(before, read).state)).toBe(after)
  expectMappingBack(before, steps)
  expectSound(article.state)
}

/** A document of blocks, and annotations that begin and end with a letter. */
export function expectSound({ doc, annotations }: ArticleState): void {
  doc.check()
  const astray = annotations
    .list()
    .filter(({ from, to }) => !doc.resolve(from).nodeAfter?.isText || !doc.resolve(to).nodeBefore?.isText)
  expect(astray).toEqual([])
}

/** A position that no step touches comes back to where it was. */
function expectMappingBack({ doc }: ArticleState, steps: readonly Step[]): void {
  let now = doc
  for (const step of steps) {
    const map = step.getMap()
    const back = map.invert()
    const lost = Array.from({ length: now.content.size + 1 }, (_, pos) => pos).filter(
      pos => !touches(map, pos) && back.map(map.map(pos)) !== pos,
    )
    expect(lost).toEqual([])
    now = step.apply(now).doc ?? now
  }
}

function touches(map: StepMap, pos: number): boolean {
  let touched = false
  map.forEach((start, end) => {
    if (start <= pos && pos <= end) touched = true
  })
  return touched
}

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
  expectMappingBack(before, { steps })
  expectSound(article.state)
}

/** A document of blocks, and annotations that begin and end with a letter. */
export function expectSound({ doc, annotations }: ArticleState): void {
  doc.check()
  for (const { id, from, to } of annotations.list()) {
    expect(doc.resolve(from).nodeAfter?.isText, `${id} starts on a letter`).toBe(true)
    expect(doc.resolve(to).nodeBefore?.isText, `${id} ends on a letter`).toBe(true)
  }
}

/** A position that no step touches comes back to where it was. */
function expectMappingBack(before: ArticleState, { steps }: Pick<Committed, 'steps'>): void {
  let { doc } = before
  for (const step of steps) {
    const map = step.getMap()
    for (let pos = 0; pos <= doc.content.size; pos++) {
      const there = map.mapResult(pos)
      if (!there.deletedAcross && !touches(map, pos)) expect(map.invert().map(there.pos)).toBe(pos)
    }
    doc = step.apply(doc).doc ?? doc
  }
}

function touches(map: ReturnType<Committed['steps'][number]['getMap']>, pos: number): boolean {
  let touched = false
  map.forEach((start, end) => {
    if (start <= pos && pos <= end) touched = true
  })
  return touched
}

import { describe, expect, it } from 'vitest'
import type { Edit } from '../findings/finding.ts'
import { span } from '../text/offset.ts'
import { catalogue } from './catalogue.ts'
import { readBlock } from './reading.ts'
import type { Fault, Rule } from './rule.ts'

function faultsOf(rule: Rule, block: string): Fault[] {
  const broken = readBlock(block, [])?.broken ?? []
  return broken.filter(each => each.rule === rule).map(each => each.fault)
}

function bestEdits(fault: Fault): readonly Edit[] {
  const choice = fault.choices?.[0]
  return choice ? choice.edits : [{ ...span(fault.start, fault.end), text: fault.replacements[0] ?? '?' }]
}

function repair(block: string, faults: readonly Fault[]): string {
  const edits = faults.flatMap(bestEdits).sort((a, b) => b.start - a.start || b.end - a.end)
  return edits.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), block)
}

describe.each(catalogue.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.wrong)('finds and repairs «%s»', (wrong, repaired) => {
    expect(repair(wrong, faultsOf(rule, wrong))).toBe(repaired)
  })

  it.each(rule.examples.wrong)('finds nothing any more after repairing «%s»', (_wrong, repaired) => {
    expect(faultsOf(rule, repaired)).toEqual([])
  })

  it.each(rule.examples.right)('leaves «%s» alone', right => {
    expect(faultsOf(rule, right)).toEqual([])
  })

  it('says in both languages what is wrong', () => {
    const { ar, en } = rule.message('كلمة')
    expect(ar).toMatch(/\p{Script=Arabic}/u)
    expect(en).toMatch(/^[A-Z“]/)
    expect(ar).not.toBe(en)
  })
})

it('gives every rule its own id', () => {
  const ids = catalogue.map(rule => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
})

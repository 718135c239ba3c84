import { expect, test } from 'vitest'
import type { Finding } from '../../shared/findings/finding.ts'
import { span } from '../../shared/text/offset.ts'
import { findingsObject } from './findings-object.ts'

const words = { ar: 'سبب', en: 'reason' }
const text = '😀 في عدن.وقال\nفي عدن'

const findings: readonly Finding[] = [
  { kind: 'mention', ...span(6, 9), quote: 'عدن', label: 'LOC', name: 'عدن', confidence: 0.9, source: 'lexicon' },
  {
    kind: 'correction',
    ...span(9, 10),
    quote: '.',
    replacements: ['. '],
    choices: [{ label: words, edits: [{ ...span(9, 10), text: '. ' }] }],
    rule: 'space-after-mark',
    category: 'spacing',
    severity: 'error',
    confidence: 0.99,
    safe: true,
    message: words,
  },
  {
    kind: 'repeat',
    ...span(3, 21),
    exact: true,
    similarity: 1,
    copies: [
      { keep: true, spans: [{ ...span(3, 9), quote: 'في عدن' }] },
      { keep: false, spans: [{ ...span(15, 21), quote: 'في عدن' }] },
    ],
    reason: words,
  },
  { kind: 'mention', ...span(18, 21), quote: 'عدن', label: 'LOC', name: 'عدن', confidence: 0.9, source: 'lexicon' },
]

const checked = { file: 'a.txt', sha256: '00', encoding: 'utf-8', text, findings }

test('is the object of the contract, offsets in code points', () => {
  expect(findingsObject(checked, 'code-point', 'warraq 0.1.0')).toEqual({
    format: 'warraq-findings',
    version: 1,
    file: 'a.txt',
    sha256: '00',
    encoding: 'utf-8',
    offsetUnit: 'code-point',
    text,
    language: 'ar',
    generator: 'warraq 0.1.0',
    findings: [
      { kind: 'mention', id: 'm1', start: 5, end: 8, quote: 'عدن', label: 'LOC', confidence: 0.9, source: 'lexicon' },
      {
        kind: 'correction',
        id: 'c1',
        start: 8,
        end: 9,
        quote: '.',
        replacements: ['. '],
        choices: [{ label: words, edits: [{ start: 8, end: 9, text: '. ' }] }],
        rule: 'space-after-mark',
        category: 'spacing',
        severity: 'error',
        confidence: 0.99,
        safe: true,
        message: words,
      },
      {
        kind: 'repeat',
        id: 'r1',
        start: 2,
        end: 20,
        exact: true,
        similarity: 1,
        copies: [
          { keep: true, spans: [{ start: 2, end: 8, quote: 'في عدن' }] },
          { keep: false, spans: [{ start: 14, end: 20, quote: 'في عدن' }] },
        ],
        reason: words,
      },
      { kind: 'mention', id: 'm2', start: 17, end: 20, quote: 'عدن', label: 'LOC', confidence: 0.9, source: 'lexicon' },
    ],
  })
})

test('in UTF-16 the offsets are those of strings', () => {
  const { findings } = findingsObject(checked, 'utf-16', 'warraq 0.1.0') as {
    findings: { start: number; end: number }[]
  }
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['عدن', '.', text.slice(3, 21), 'عدن'])
})

test('a line of a batch carries its id, whatever it is', () => {
  expect(findingsObject({ ...checked, file: null, id: 7 }, 'utf-16', 'w')).toMatchObject({ id: 7, file: null })
})

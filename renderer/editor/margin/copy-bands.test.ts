import { expect, test } from 'vitest'
import type { Repeat } from '../../../shared/findings/finding.ts'
import { span } from '../../../shared/text/offset.ts'
import { sessionOf, textOf } from '../testing/session-of.ts'
import { copyBands, copyParts } from './copy-bands.ts'

const lines = ['عنوان', 'غادر الوفد.', 'وصل الوفد.', 'خبر. غادر الوفد.', 'غادر الوفد. خاتمة']

function shown(...copies: [words: string, nth: number, keep: boolean][]) {
  const { session } = sessionOf(...lines)
  const text = textOf(session)
  const spans = copies.map(([words, nth]) => {
    let start = -1
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1)
    return { ...span(start, start + words.length), quote: words }
  })
  const repeat: Repeat = {
    kind: 'repeat',
    ...span(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0),
    copies: copies.map(([, , keep], i) => ({ keep, spans: [spans[i] ?? { ...span(0, 0), quote: '' }] })),
    exact: true,
    similarity: 1,
    reason: { ar: '', en: '' },
  }
  session.showFindings([repeat])
  return { passages: session.getSnapshot().findings.passages.list(), doc: session.state.doc }
}

test('each copy has a band over its blocks', () => {
  const { passages, doc } = shown(['غادر الوفد.\nوصل الوفد.', 0, true], ['غادر الوفد.', 1, false])
  expect(copyBands(passages, doc)).toEqual([
    {
      key: '0-0',
      group: 0,
      copy: 1,
      count: 2,
      keep: true,
      firstBlock: 1,
      lastBlock: 2,
      startsAt: null,
      endsAt: null,
      from: 8,
    },
    {
      key: '0-1',
      group: 0,
      copy: 2,
      count: 2,
      keep: false,
      firstBlock: 3,
      lastBlock: 3,
      startsAt: 38,
      endsAt: null,
      from: 38,
    },
  ])
})

test('a copy that ends inside a block says where', () => {
  const { passages, doc } = shown(['غادر الوفد.', 0, true], ['غادر الوفد.', 2, false])
  expect(copyBands(passages, doc).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
    [null, null],
    [null, 62],
  ])
})

test('only parts of blocks are painted', () => {
  const { passages, doc } = shown(['غادر الوفد.', 0, true], ['غادر الوفد.\nغادر الوفد.', 0, false])
  expect(copyParts(passages, doc).map(([from, to]) => doc.textBetween(from, to))).toEqual([
    'غادر الوفد.',
    'غادر الوفد.',
  ])
  const inner = shown(['الوفد', 0, true], ['الوفد.', 2, false])
  expect(copyParts(inner.passages, inner.doc).map(([from, to]) => inner.doc.textBetween(from, to))).toEqual([
    'الوفد',
    'الوفد.',
  ])
})

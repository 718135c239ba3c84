import { expect, test } from 'vitest'
import { span } from '../../shared/text/offset.ts'
import { findingsText } from './findings-text.ts'

const words = { ar: 'بعد النقطة فراغ', en: 'A space goes after a full stop' }

test('names line and column in letters, the quote and the repair', () => {
  const text = 'سطر أول\nقال 😀 ذلك.وكان'
  const line = findingsText(
    'a.txt',
    text,
    [
      {
        kind: 'correction',
        ...span(18, 19),
        quote: '.',
        replacements: ['. '],
        rule: 'space-after-mark',
        category: 'spacing',
        severity: 'error',
        confidence: 0.99,
        safe: true,
        message: words,
      },
      { kind: 'mention', ...span(15, 18), quote: 'ذلك', label: 'MISC', name: 'ذلك', confidence: 0.9, source: 'tag' },
      {
        kind: 'repeat',
        ...span(0, 11),
        exact: true,
        similarity: 1,
        copies: [
          { keep: false, spans: [{ ...span(0, 3), quote: 'سطر' }] },
          { keep: true, spans: [{ ...span(8, 11), quote: 'قال\nثم' }] },
        ],
        reason: words,
      },
    ],
    ({ en }) => en,
  )
  expect(line).toBe(
    [
      'a.txt:2:10: error space-after-mark: «.» → «. »  A space goes after a full stop',
      'a.txt:2:7: mention MISC: «ذلك»',
      'a.txt:1:1: repeat: A space goes after a full stop',
      '  - «سطر»',
      '  + «قال ¶ ثم»',
      '',
    ].join('\n'),
  )
})

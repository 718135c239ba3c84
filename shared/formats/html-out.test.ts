import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksFromHtml } from './html-in.ts'
import { htmlOfBlocks, writeHtml } from './html-out.ts'
import { sampleDocument } from './testing/sample-document.ts'

test('HTML: a clean right-to-left page without tags', () => {
  const document = sampleDocument([
    { text: 'عودة {PER سالم} & "رفاقه"', role: 'headline' },
    { text: 'من مراسلنا', role: 'byline' },
    '',
    { text: 'تفاصيل', role: 'crosshead' },
    { text: 'أولا <ثم>', kind: 'list-item' },
    { text: 'ثانيا', kind: 'list-item' },
    { text: 'قال إنه سيعود', kind: 'quotation' },
    { text: 'خلفية', kind: 'heading' },
    { text: 'نص\u0000\u0007 أخير', kind: 'heading', role: 'body' },
  ])
  const { text, losses } = writeHtml(document)
  expect(text).toBe(`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>عودة سالم &amp; "رفاقه"</title>
</head>
<body>
<div dir="rtl" lang="ar">
<h1>عودة سالم &amp; "رفاقه"</h1>
<p>من مراسلنا</p>
<h2>تفاصيل</h2>
<ul>
<li>أولا &lt;ثم&gt;</li>
<li>ثانيا</li>
</ul>
<blockquote>
<p>قال إنه سيعود</p>
</blockquote>
<h2>خلفية</h2>
<p>نص أخير</p>
</div>
</body>
</html>
`)
  expect(losses.map(({ en, count }) => [en, count])).toEqual([
    ['Entity tags', 1],
    ['Roles of other blocks (standfirst, byline, dateline, caption)', 1],
  ])
})

test('HTML: a page without a headline is called by its first line', () => {
  expect(writeHtml(sampleDocument(['', ' سطر أول ', 'ثان'])).text).toContain('<title>سطر أول</title>')
  expect(writeHtml(sampleDocument([''])).text).toContain('<div dir="rtl" lang="ar">\n</div>')
})

test('HTML: what is written can be pasted back', () => {
  const block = fc.record({
    text: fc.string({ unit: 'grapheme' }).map(text => `ن${text.replaceAll(/[\p{C}\s]/gu, '')}`),
    kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'list-item' as const, 'quotation' as const),
    role: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(block), blocks => {
      expect(blocksFromHtml(htmlOfBlocks(blocks))).toEqual(blocks.map(({ kind, text }) => ({ kind, text })))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeConll } from './conll-out.ts'
import { type MarkedBlock, sampleDocument } from './testing/sample-document.ts'

/** Token and label of each line; a blank line is one blank. */
function rows(...blocks: MarkedBlock[]): string[] {
  const { text } = writeConll(sampleDocument(blocks))
  expect(text.startsWith('-DOCSTART- -X- O O\n\n')).toBe(true)
  const lines = text.split('\n').slice(2, -1)
  return lines.map(line => (line === '' ? '' : line.replace(' -X- _ ', ' ')))
}

function lossCounts(...blocks: MarkedBlock[]): Record<string, number> {
  const { losses } = writeConll(sampleDocument(blocks))
  return Object.fromEntries(losses.map(({ en, count }) => [en, count]))
}

describe('CoNLL-2003', () => {
  test('writes four columns, a blank line after each sentence', () => {
    expect(writeConll(sampleDocument(['وصل {PER سالم العمري}. ثم غادر.', '', 'عاد.'])).text).toBe(
      [
        '-DOCSTART- -X- O O',
        '',
        'وصل -X- _ O',
        'سالم -X- _ B-PER',
        'العمري -X- _ I-PER',
        '. -X- _ O',
        '',
        'ثم -X- _ O',
        'غادر -X- _ O',
        '. -X- _ O',
        '',
        'عاد -X- _ O',
        '. -X- _ O',
        '',
        '',
      ].join('\n'),
    )
  })

  test('a clitic outside the tag is a token of its own', () => {
    expect(rows('و{PER سالم} ول{ORG لأمم المتحدة}')).toEqual([
      'و O',
      'سالم B-PER',
      'ول O',
      'لأمم B-ORG',
      'المتحدة I-ORG',
      '',
    ])
  })

  test('a tag that ends inside a word cuts it', () => {
    expect(rows('{LOC عمان}ية{LOC صور}')).toEqual(['عمان B-LOC', 'ية O', 'صور B-LOC', ''])
  })

  test('each tag begins anew, also after one of its label', () => {
    expect(rows('{LOC صنعاء} {LOC عدن}{LOC تعز}')).toEqual(['صنعاء B-LOC', 'عدن B-LOC', 'تعز B-LOC', ''])
  })

  test('of nested tags the outermost is written, of crossing ones the first', () => {
    expect(rows('{EVENT مؤتمر {LOC {LOC جنيف} الثاني}}')).toEqual([
      'مؤتمر B-EVENT',
      'جنيف I-EVENT',
      'الثاني I-EVENT',
      '',
    ])
    expect(lossCounts('{EVENT مؤتمر {LOC {LOC جنيف} الثاني}}')).toEqual({ 'Tags inside or across other tags': 2 })
  })

  test('a sentence is not broken inside a tag', () => {
    expect(rows('قالت {ORG شركة أ. ب} إنها ستعود.وعادت.')).toEqual([
      'قالت O',
      'شركة B-ORG',
      'أ I-ORG',
      '. I-ORG',
      'ب I-ORG',
      'إنها O',
      'ستعود O',
      '. O',
      '',
      'وعادت O',
      '. O',
      '',
    ])
    expect(rows('صدر {MISC كتاب لماذا؟ الآن} أمس')).toEqual([
      'صدر O',
      'كتاب B-MISC',
      'لماذا I-MISC',
      '؟ I-MISC',
      'الآن I-MISC',
      'أمس O',
      '',
    ])
  })

  test('a tag over two paragraphs is written in two parts', () => {
    expect(rows('أعلن {ORG مجلس', 'المدينة} قراره')).toEqual([
      'أعلن O',
      'مجلس B-ORG',
      '',
      'المدينة B-ORG',
      'قراره O',
      '',
    ])
    expect(lossCounts('أعلن {ORG مجلس', 'المدينة} قراره')).toEqual({
      'Tags over several paragraphs, written in parts': 1,
    })
  })

  test('hidden characters are in no token and in no row', () => {
    expect(rows('\u200f{PER سا\u200eلم}\u200f \u200b \u200d \u2028قال\u0007')).toEqual(['سالم B-PER', 'قال O', ''])
    expect(lossCounts('\u200f{PER سا\u200eلم}\u200f')).toEqual({ 'Direction marks and other hidden characters': 3 })
  })

  test('characters outside the BMP move no tag', () => {
    expect(rows('😀 {PER سالم} 😀')).toEqual(['😀 O', 'سالم B-PER', '😀 O', ''])
  })

  test('a document without text is its marker alone', () => {
    expect(writeConll(sampleDocument([''])).text).toBe('-DOCSTART- -X- O O\n\n')
  })

  test('what else the format cannot hold is counted', () => {
    const blocks = ['عنوان', 'بند', 'متن'].map((text, i) => ({
      text,
      kind: (['heading', 'list-item', 'paragraph'] as const)[i] as 'heading',
      role: (['headline', 'caption', 'body'] as const)[i] as 'headline',
    }))
    expect(lossCounts(...blocks)).toEqual({
      'Blocks that are headings, list items or quotations': 2,
      'Roles of headline and crossheads': 1,
      'Roles of other blocks (standfirst, byline, dateline, caption)': 1,
    })
  })

  test('a quote that is not what the text has is never written', () => {
    const document = sampleDocument(['وصل {PER سالم}'])
    const annotations = document.annotations.map(tag => ({ ...tag, selector: { ...tag.selector, start: 3, end: 7 } }))
    expect(() => writeConll({ ...document, annotations })).toThrow(RangeError)
  })
})

test('the tokens give the text back, and each outermost tag once', () => {
  const plain = fc.constantFrom('وصل', ' ', '. ', '،', '"', 'ثم', '.كما', '😀', '3.5', '؟', 'ـ')
  const tagged = fc
    .tuple(fc.constantFrom('PER', 'LOC'), fc.constantFrom('سالم', 'عدن. ب', 'أ {LOC ب} ج', '5%'))
    .map(([label, text]) => `{${label} ${text}}`)
  const line = fc.array(fc.oneof(plain, tagged), { maxLength: 12 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), lines => {
      const document = sampleDocument(lines)
      const written = writeConll(document)
        .text.split('\n')
        .slice(2)
        .filter(row => row !== '')
      const tokens = written.map(row => row.split(' '))
      expect(tokens.map(([token]) => token).join('')).toBe(document.text.replaceAll(/\s/g, ''))
      const begun = tokens.filter(([, , , label]) => label?.startsWith('B-')).length
      expect(begun).toBe(document.annotations.filter(({ selector }) => selector.quote !== 'ب').length)
    }),
  )
})

import { expect, test } from 'vitest'
import { formatById, formats } from './format.ts'
import { sampleDocument } from './testing/sample-document.ts'

test('the formats that can be written', () => {
  expect(formats.map(({ id, extension }) => `${id} ${extension}`)).toEqual([
    'warraq .warraq.json',
    'warraq-publish .json',
    'txt .txt',
    'html .html',
    'conll .conll',
    'doccano .jsonl',
  ])
  expect(formatById('conll')?.name.en).toBe('CoNLL-2003 (IOB2)')
  expect(formatById('brat')).toBeNull()
  expect(formatById('toString')).toBeNull()
})

test('each is a function of the document alone and names its losses in both languages', () => {
  const document = sampleDocument([{ text: 'عاد {PER سالم}', role: 'byline', kind: 'quotation' }])
  for (const { write } of formats) {
    expect(write(document)).toEqual(write(structuredClone(document)))
    for (const { ar, en, count } of write(document).losses) {
      expect(ar).toMatch(/[\u0621-\u064a]/)
      expect(en).toMatch(/^[A-Z]/)
      expect(count).toBeGreaterThan(0)
    }
  }
})

test('the publishing form has no history, the whole one keeps it', () => {
  const document = sampleDocument(['نص'], { history: { entries: [] } })
  expect(JSON.parse(formatById('warraq')?.write(document).text ?? '')).toEqual(document)
  expect(JSON.parse(formatById('warraq-publish')?.write(document).text ?? '')).not.toHaveProperty('history')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BinaryError, decode, EmptyError } from './decode.ts'
import type { Encoding } from './encoding.ts'

const paragraph =
  'أعلنت هيئة الموانئ في مدينة المكلا، مساء الأربعاء، أن السفن الثلاث التي تأخرت عن موعدها ستفرغ حمولتها في الأيام المقبلة. وقال مدير الهيئة سالم باوزير إن العمال عادوا إلى أرصفتهم بعد اتفاق مع النقابة.'

/** The letters of an 8-bit encoding, from how TextDecoder reads each byte. */
function encode(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, letter => bytes.get(letter) as number)
}

function utf16(text: string, endian: 'le' | 'be', bom: boolean): Uint8Array {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(endian === 'be' ? bytes.swap16() : bytes)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each<[string, Uint8Array, Encoding, boolean]>([
  ['UTF-8', utf8(paragraph), 'utf-8', false],
  ['UTF-8 with mark', utf8(`\ufeff${paragraph}`), 'utf-8', true],
  ['UTF-16LE', utf16(paragraph, 'le', false), 'utf-16le', false],
  ['UTF-16LE with mark', utf16(paragraph, 'le', true), 'utf-16le', true],
  ['UTF-16BE', utf16(paragraph, 'be', false), 'utf-16be', false],
  ['UTF-16BE with mark', utf16(paragraph, 'be', true), 'utf-16be', true],
  ['windows-1256', encode(paragraph, 'windows-1256'), 'windows-1256', false],
  ['ISO-8859-6', encode(paragraph, 'iso-8859-6'), 'iso-8859-6', false],
])('%s is recognised for sure', (_name, bytes, encoding, bom) => {
  expect(decode(bytes)).toMatchObject({ text: paragraph, encoding, bom, confidence: 'sure' })
})

test('a few letters in an old encoding are read right, but doubtful', () => {
  const decoded = decode(encode('النتائج في عدن', 'iso-8859-6'))
  expect(decoded).toMatchObject({ text: 'النتائج في عدن', encoding: 'iso-8859-6', confidence: 'doubtful' })
  expect(decoded.alternatives.map(({ encoding }) => encoding).slice(0, 2)).toEqual(['iso-8859-6', 'windows-1256'])
})

test('alternatives show how the text would read', () => {
  const { alternatives } = decode(encode('قال الوزير', 'windows-1256'))
  expect(alternatives).toHaveLength(6)
  expect(alternatives[0]).toEqual({ encoding: 'windows-1256', plausible: 1, broken: 0, preview: 'قال الوزير' })
  expect(alternatives.find(({ encoding }) => encoding === 'windows-1252')?.preview).toBe('ÞÇá ÇáæÒíÑ')
})

test('UTF-8 with one broken letter stays UTF-8, shown as doubtful', () => {
  const bytes = utf8(paragraph).slice(0, -2)
  const decoded = decode(bytes)
  expect(decoded).toMatchObject({ encoding: 'utf-8', confidence: 'doubtful' })
  expect(decoded.text.endsWith('النقاب\ufffd')).toBe(true)
})

test('half a unit at the end of UTF-16 is doubtful', () => {
  const decoded = decode(Uint8Array.of(...utf16(paragraph, 'le', true), 0x27))
  expect(decoded).toMatchObject({ text: `${paragraph}\ufffd`, encoding: 'utf-16le', confidence: 'doubtful' })
})

test('Russian in its own old encoding is not taken for Arabic without asking', () => {
  const russian = Uint8Array.from('CFF0E5E7E8E4E5EDF220F1EAE0E7E0EB20E2F7E5F0E0'.match(/../g) ?? [], byte =>
    Number.parseInt(byte, 16),
  )
  expect(decode(russian).confidence).toBe('doubtful')
})

test('an encoding can be forced, its own mark is dropped', () => {
  expect(decode(encode(paragraph, 'windows-1256'), 'windows-1256')).toEqual({
    text: paragraph,
    encoding: 'windows-1256',
    bom: false,
    confidence: 'sure',
    alternatives: [],
  })
  expect(decode(utf8('\ufeffخبر'), 'utf-8')).toMatchObject({ text: 'خبر', bom: true })
  expect(decode(utf8('خبر'), 'windows-1252').text).toBe('Ø®Ø¨Ø±')
})

test('line ends become LF', () => {
  expect(decode(utf8('أول\r\nثان\rثالث\n\r\nرابع')).text).toBe('أول\nثان\nثالث\n\nرابع')
})

test('NUL, bidi controls and a lone surrogate are kept', () => {
  expect(decode(utf8('نص\0ثم\u202b نص\u202c')).text).toBe('نص\0ثم\u202b نص\u202c')
  expect(decode(utf16('نص \ud83d ثم نص', 'le', true)).text).toBe('نص \ud83d ثم نص')
  expect(decode(utf16('نص \ude00 ثم نص', 'be', true)).text).toBe('نص \ude00 ثم نص')
})

test.each([
  ['nothing', new Uint8Array(0)],
  ['a mark alone', utf8('\ufeff')],
  ['white space', utf8(' \r\n\t\n')],
])('%s is empty', (_name, bytes) => {
  expect(() => decode(bytes)).toThrow(EmptyError)
})

test.each([
  ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
  ['a PDF', utf8('%PDF-1.7\nنص')],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
  ['a program', Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 7 + (i >> 3)) & 0xff)],
  ['zeros', new Uint8Array(64)],
])('%s is binary', (_name, bytes) => {
  expect(() => decode(bytes)).toThrow(BinaryError)
})

test('binary can be forced: a person has decided', () => {
  expect(decode(utf8('%PDF-1.7 نص'), 'utf-8').text).toBe('%PDF-1.7 نص')
})

const arabicText = fc
  .array(fc.constantFrom('خبر', 'الوزير', 'في', 'عدن', 'ونفى', '٣', '15', '،', '«', 'Reuters', 'é', '\n'), {
    minLength: 3,
  })
  .map(words => `قال إن ${words.join(' ')}`)

test('every text comes back from UTF-8 and from marked UTF-16', () => {
  fc.assert(
    fc.property(arabicText, text => {
      expect(decode(utf8(text)).text).toBe(text)
      expect(decode(utf16(text, 'le', true)).text).toBe(text)
      expect(decode(utf16(text, 'be', true)).text).toBe(text)
    }),
  )
})

test('any bytes are read or refused in words, never fail otherwise', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
      try {
        expect(decode(bytes).text).not.toContain('\r')
      } catch (error) {
        expect(error instanceof BinaryError || error instanceof EmptyError).toBe(true)
      }
    }),
  )
})

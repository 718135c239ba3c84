import { describe, expect, test } from 'vitest'
import { cliticLength, nameOfQuote, readings, splitClitic } from './clitic.ts'
import { foldLetters } from './fold.ts'

describe('readings', () => {
  test('start with the whole word and take off what the grammar allows', () => {
    expect(readings('ولبنان')).toEqual([
      { clitic: '', stem: 'ولبنان' },
      { clitic: 'و', stem: 'لبنان' },
      { clitic: 'ول', stem: 'بنان' },
    ])
  })

  test('make the ال of لل whole again', () => {
    expect(readings('للامم').map(reading => reading.stem)).toContain('الامم')
    expect(readings('للاذقيه').map(reading => reading.stem)).toContain('اللاذقيه')
  })

  test('never leave an empty stem', () => {
    expect(readings('ول')).toEqual([
      { clitic: '', stem: 'ول' },
      { clitic: 'و', stem: 'ل' },
    ])
    expect(readings('')).toEqual([])
  })
})

describe('clitics before a name', () => {
  test.each([
    ['بوتين', 'بوتين', 0],
    ['وبوتين', 'بوتين', 1],
    ['ببوتين', 'بوتين', 1],
    ['فلبوتين', 'بوتين', 2],
    ['أوبوتين', 'بوتين', 2],
    ['أفببوتين', 'بوتين', 3],
    ['كتركيا', 'تركيا', 1],
    ['للبنان', 'لبنان', 1],
    ['للأمم', 'الأمم', 1],
    ['وللأمم', 'الأمم', 2],
    ['للاذقية', 'اللاذقية', 1],
    ['بالقاهرة', 'القاهرة', 1],
    ['فكالقاهرة', 'القاهرة', 2],
    ['واربيل', 'أربيل', 1],
    ['وَبُوتين', 'بوتين', 2],
    ['لـأنقرة', 'أنقرة', 2],
    ['و50', '50', 1],
  ])('«%s» holds «%s» after %i units', (word, name, length) => {
    expect(cliticLength(word, name)).toBe(length)
  })

  test.each([
    ['سوريا', 'وريا'],
    ['سبوتين', 'بوتين'],
    ['ابوتين', 'بوتين'],
    ['إبوتين', 'بوتين'],
    ['بوبوتين', 'بوتين'],
    ['بلبوتين', 'بوتين'],
    ['عمانية', 'عمان'],
    ['بوتينية', 'بوتين'],
    ['القاهرة', 'قاهرة'],
    ['للامم', 'أمم'],
  ])('«%s» does not hold «%s»', (word, name) => {
    expect(cliticLength(word, name)).toBeNull()
  })
})

describe('splitting a word that is tagged', () => {
  const known = (...names: string[]) => {
    const folded = new Set(names.map(foldLetters))
    return (rest: string) => folded.has(foldLetters(rest))
  }

  test('leaves the clitic out when the rest is a name', () => {
    expect(splitClitic('وبوتين', known('بوتين'))).toEqual({ clitic: 'و', stemStart: 1 })
    expect(splitClitic('فلبوتين', known('بوتين'))).toEqual({ clitic: 'فل', stemStart: 2 })
    expect(splitClitic('بـأربيل', known('اربيل'))).toEqual({ clitic: 'بـ', stemStart: 2 })
  })

  test('sees the other words of the name too', () => {
    expect(splitClitic('ولمحمد الصيرفي', known('محمد الصيرفي'))).toEqual({ clitic: 'ول', stemStart: 2 })
  })

  test("never takes a name's own first letter", () => {
    expect(splitClitic('بوتين', known('بوتين'))).toBeNull()
    expect(splitClitic('كوريا', known())).toBeNull()
    expect(splitClitic('وجدة', known('وجدة', 'جدة'))).toBeNull()
    expect(splitClitic('للبنان', known('لبنان'))).toEqual({ clitic: 'ل', stemStart: 1 })
    expect(splitClitic('ولبنان', known('لبنان', 'بنان'))).toEqual({ clitic: 'و', stemStart: 1 })
  })

  test('asks for the name behind لل with its article', () => {
    expect(splitClitic('للأمم المتحدة', known('الأمم المتحدة'))).toEqual({ clitic: 'ل', stemStart: 1 })
  })

  test('takes لل as certain without evidence, but not in a short word', () => {
    expect(splitClitic('وللاتحاد', known())).toEqual({ clitic: 'ول', stemStart: 2 })
    expect(splitClitic('للاتحاد الأوروبي', known())).toEqual({ clitic: 'ل', stemStart: 1 })
    expect(splitClitic('للوي', known())).toBeNull()
  })

  test('needs the hamza for the أ of a question', () => {
    expect(splitClitic('أمراد', known('مراد'))).toEqual({ clitic: 'أ', stemStart: 1 })
    expect(splitClitic('امراد', known('مراد'))).toBeNull()
  })

  test('has nothing to say of a word without letters', () => {
    expect(splitClitic('', known('', 'و'))).toBeNull()
    expect(splitClitic('ـ', known())).toBeNull()
  })
})

describe('the name behind a quote', () => {
  const none = () => false

  test('is the quote, except after the left-out ل', () => {
    expect(nameOfQuote('قال ', 'لبنان', none)).toBe('لبنان')
    expect(nameOfQuote('قال ل', 'أمم', none)).toBe('أمم')
    expect(nameOfQuote('وقدم ل', 'لأمم المتحدة', none)).toBe('الأمم المتحدة')
    expect(nameOfQuote('وقدم ولِ', 'لاتحاد', none)).toBe('الاتحاد')
    expect(nameOfQuote('ل', 'لبنان', name => name === 'لبنان')).toBe('لبنان')
    expect(nameOfQuote('دخل ل', 'لاذقية', name => name === 'اللاذقية')).toBe('اللاذقية')
  })

  test('is not changed by a word that ends in ل', () => {
    expect(nameOfQuote('قبل', 'لقاء', none)).toBe('لقاء')
  })
})

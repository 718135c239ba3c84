import type { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { areas, catalogue, type WordKey } from './catalogue.ts'
import { languages } from './language.ts'
import { formatOf } from './message.ts'

const keys = Object.keys(catalogue) as WordKey[]

test('no key stands in two areas', () => {
  expect(areas.flatMap(area => Object.keys(area))).toHaveLength(keys.length)
})

describe.each(languages)('in %s', language => {
  test('every message is well formed and says something', () => {
    for (const key of keys) {
      expect(() => formatOf(language, catalogue[key][language]), key).not.toThrow()
      expect(catalogue[key][language].trim(), key).not.toBe('')
    }
  })

  test('every count has all forms of the language', () => {
    const forms = language === 'ar' ? ['zero', 'one', 'two', 'few', 'many', 'other'] : ['one', 'other']
    for (const key of keys) {
      for (const plural of pluralsOf(formatOf(language, catalogue[key][language]).getAst())) {
        expect(plural.filter(form => !form.startsWith('=')).sort(), key).toEqual([...forms].sort())
      }
    }
  })
})

test('both languages take the same values', () => {
  for (const key of keys) {
    const [arabic, english] = languages.map(language => distinct(formatOf(language, catalogue[key][language]).getAst()))
    expect(arabic, key).toEqual(english)
  }
})

test('English sentences are in English, Arabic ones in Arabic', () => {
  const foreign = [
    'settings.arabic',
    'settings.english',
    'settings.faceSample',
    'command.language.switch',
    'tag.withClitics',
    'find.exactHint',
  ]
  for (const key of keys.filter(key => !foreign.includes(key))) {
    expect(catalogue[key].en, key).not.toMatch(/[\u0621-\u064a]/)
    const bare = catalogue[key].ar.replaceAll(/\{\w+(, number)?\}/g, '')
    if (/\p{L}/u.test(bare)) expect(bare, key).toMatch(/[\u0621-\u064a]/)
  }
})

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function pluralsOf(elements: readonly Element[]): string[][] {
  return elements.flatMap(element => {
    if (!('options' in element)) return []
    return [Object.keys(element.options), ...Object.values(element.options).flatMap(option => pluralsOf(option.value))]
  })
}

function valuesOf(elements: readonly Element[]): string[] {
  return elements.flatMap(element => [
    ...(isValue(element) ? [element.value] : []),
    ...('children' in element ? valuesOf(element.children) : []),
    ...('options' in element ? Object.values(element.options).flatMap(option => valuesOf(option.value)) : []),
  ])
}

function distinct(elements: readonly Element[]): string[] {
  return [...new Set(valuesOf(elements))].sort()
}

/** Not literal text (0) and not `#` (7). */
function isValue(element: Element): element is Element & { value: string } {
  return element.type !== 0 && element.type !== 7
}

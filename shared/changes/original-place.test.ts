import { expect, it } from 'vitest'
import { span } from '../text/offset.ts'
import { diffTexts } from './diff.ts'
import { originalPlace } from './original-place.ts'

const a = 'قال فان بوتن وصل.كما وعد.'
const b = 'قال فإن بوتين وصل. كما وعد أمس.'
const changes = diffTexts(a, b)

function placed(quote: string): string | null {
  const start = b.indexOf(quote)
  const place = originalPlace(changes, span(start, start + quote.length))
  return place && a.slice(place.start, place.end)
}

it.each([
  ['an untouched word', 'قال', 'قال'],
  ['a word spelt right since', 'بوتين', 'بوتن'],
  ['words around a space put in', 'وصل. كما', 'وصل.كما'],
  ['a stretch from one changed word to another', 'فإن بوتين', 'فان بوتن'],
  ['a word that is new', 'أمس', null],
])('places %s', (_name, quote, original) => {
  expect(placed(quote)).toBe(original)
})

import { describe, expect, it } from 'vitest'
import { groupRuns, type Link } from './groups.ts'

/** Capital letters are strong units, small ones short sentences of five words. */
const links = (units: string): Link[] =>
  [...units].map(unit => {
    const strong = unit === unit.toUpperCase()
    return { id: unit.charCodeAt(0), words: strong ? 12 : 5, ended: true, strong }
  })

const grouped = (units: string) =>
  groupRuns(links(units)).map(runs => runs.map(({ first, last }) => `${first}${units.slice(first, last + 1)}`))

describe('groupRuns', () => {
  const cases: [string, string[][]][] = [
    ['', []],
    ['ABC', []],
    ['ABAB', [['0AB', '2AB']]],
    ['AAAA', [['0A', '1A', '2A', '3A']]],
    ['ABCxAByz', [['0AB', '4AB']]],
    [
      'ABCxABCyAB',
      [
        ['0AB', '4AB', '8AB'],
        ['2C', '6C'],
      ],
    ],
    [
      'ABxBA',
      [
        ['0A', '4A'],
        ['1B', '3B'],
      ],
    ],
    ['AxByAxBz', [['0AxB', '4AxB']]],
    [
      'AxBzAyB',
      [
        ['0A', '4A'],
        ['2B', '6B'],
      ],
    ],
    ['hAhA', [['0hA', '2hA']]],
    ['axAyaxBya', []],
    ['abcXabcY', [['0abc', '4abc']]],
    ['abXabY', []],
    ['ababab', []],
    ['aaaaaa', []],
    ['ABsCABsCsD', [['0ABsC', '4ABsC']]],
  ]
  it.each(cases)('%s', (units, expected) => expect(grouped(units)).toEqual(expected))

  it('looks at ten times the units no more than ten times as often', () => {
    expect(looks(20_000)).toBeLessThan(11 * looks(2000))
    expect(looks(20_000, 3)).toBeLessThan(11 * looks(2000, 3))
  })
})

/** How often units are looked at in an article of copies of copies, or of `kinds` sentences in turn. */
function looks(count: number, kinds = count / 4): number {
  let reads = 0
  const units = Array.from({ length: count }, (_, i) => ({
    id: i % kinds,
    words: 5 + (i % 2) * 7,
    ended: true,
    strong: (i % kinds) % 2 === 1,
  }))
  groupRuns(
    new Proxy(units, {
      get(target, name, receiver) {
        if (typeof name === 'string' && /^\d/.test(name)) reads++
        return Reflect.get(target, name, receiver)
      },
    }),
  )
  return reads
}

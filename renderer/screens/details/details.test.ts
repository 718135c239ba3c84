import { expect, test } from 'vitest'
import { isSlug, joinList, splitList } from './details.ts'

test('a slug is small Latin letters, digits and single hyphens', () => {
  for (const good of ['port-reopens', 'g20', '2026-budget']) expect(isSlug(good), good).toBe(true)
  for (const bad of ['', 'Port', 'port--x', '-port', 'port ', 'ميناء', 'a_b']) expect(isSlug(bad), bad).toBe(false)
})

test('a list of names comes back as it was put in, commas and all', () => {
  const names = ['منى السيد', 'مكتب بيروت، ووكالات']
  expect(splitList(joinList(names))).toEqual(names)
  expect(splitList(undefined)).toEqual([])
  expect(splitList(joinList([]))).toEqual([])
})

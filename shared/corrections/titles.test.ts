import { expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { ruleTitle } from './titles.ts'

it.each(catalogue.map(({ id }) => id))('names the rule %s in both languages', id => {
  const title = ruleTitle(id)
  expect(title?.ar).toMatch(/[\u0621-\u064a]/)
  expect(title?.en.length).toBeGreaterThan(3)
})

it('knows no title for a rule of another version', () => {
  expect(ruleTitle('not-a-rule')).toBeNull()
})

import { expect, test } from 'vitest'
import { noRecords, type Records } from '../../shared/article/records.ts'
import { entityChoices, firstChoice } from './entity-choices.ts'

const records: Records = {
  ...noRecords,
  entities: {
    e1: { name: 'سامر الحلبي', label: 'PER' },
    e2: { name: 'حلب', label: 'LOC', externalId: 'Q41183' },
    e3: { name: 'الحلبي', label: 'ORG' },
  },
}

function asked(name: string, label = 'PER', typed = '') {
  return entityChoices({ name, label, typed, records, lexicon: [{ text: 'رنا الحلبي', label: 'PER' }] }).map(choice =>
    `${choice.fresh ? 'new ' : (choice.id ?? 'lexicon')} ${choice.name}`.replace('  ', ' '),
  )
}

test('entities that have all the words come first, then a new one', () => {
  expect(asked('الحلبي')).toEqual(['e1 سامر الحلبي', 'lexicon رنا الحلبي', 'e3 الحلبي', 'new الحلبي'])
})

test('part of a word is no match, but by typing it is', () => {
  expect(asked('سام')).toEqual(['new سام'])
  expect(asked('الحلبي', 'PER', 'سام')).toEqual(['e1 سامر الحلبي', 'new سام'])
})

test('hamzas and vowel marks make no difference, and no second entity of one name is offered', () => {
  expect(asked('حَلب', 'LOC')).toEqual(['e2 حلب', 'new حَلب'])
  expect(asked('حلب', 'LOC')).toEqual(['e2 حلب'])
})

test('the one known entity of the label is chosen, but of two neither', () => {
  const choices = (lexicon: { text: string; label: string }[]) =>
    entityChoices({ name: 'الحلبي', label: 'PER', typed: '', records, lexicon })
  expect(firstChoice(choices([]), 'PER')?.name).toBe('سامر الحلبي')
  expect(firstChoice(choices([{ text: 'رنا الحلبي', label: 'PER' }]), 'PER')?.fresh).toBe(true)
  expect(firstChoice(entityChoices({ name: 'صور', label: 'LOC', typed: '', records, lexicon: [] }), 'LOC')).toEqual({
    id: null,
    name: 'صور',
    label: 'LOC',
    fresh: true,
  })
})

test('an id of the outside world goes along', () => {
  const [choice] = entityChoices({ name: 'حلب', label: 'LOC', typed: '', records, lexicon: [] })
  expect(choice?.externalId).toBe('Q41183')
})

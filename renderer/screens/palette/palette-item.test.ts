import { expect, test } from 'vitest'
import { readQuery } from './palette-item.ts'

test('a sign in front says what is asked for', () => {
  expect(readQuery(' نسخة ')).toEqual({ about: 'anything', text: 'نسخة' })
  expect(readQuery('@منى')).toEqual({ about: 'entities', text: 'منى' })
  expect(readQuery(' # 12')).toEqual({ about: 'paragraphs', text: '12' })
  expect(readQuery('؟حفظ')).toEqual({ about: 'keys', text: 'حفظ' })
  expect(readQuery('a@b')).toEqual({ about: 'anything', text: 'a@b' })
})

import { expect, test } from 'vitest'
import { type ClosingWindow, closeAll, mayClose, type SaveAnswer } from './close-guard.ts'

interface Told {
  settled?: boolean
  lose?: boolean
  unsaved?: boolean
  answer?: SaveAnswer
  saved?: boolean
}

/** A window that does as told, with a list of what it was asked in order. */
function windowThat({ settled = true, lose = false, unsaved = false, answer = 'cancel', saved = true }: Told) {
  const asked: string[] = []
  const answerTo = async <T>(question: string, reply: T): Promise<T> => {
    asked.push(question)
    return reply
  }
  const window: ClosingWindow = {
    settle: async () => settled,
    askToLose: () => answerTo('lose?', lose),
    isUnsaved: async () => unsaved,
    askToSave: () => answerTo('save?', answer),
    save: () => answerTo('save', saved),
  }
  return { window, asked }
}

test.each<Told & { closes: boolean; asks: string[] }>([
  { closes: true, asks: [] },
  { unsaved: true, answer: 'cancel', closes: false, asks: ['save?'] },
  { unsaved: true, answer: 'leave', closes: true, asks: ['save?'] },
  { unsaved: true, answer: 'save', closes: true, asks: ['save?', 'save'] },
  { unsaved: true, answer: 'save', saved: false, closes: false, asks: ['save?', 'save'] },
  { settled: false, lose: false, closes: false, asks: ['lose?'] },
  { settled: false, lose: true, closes: true, asks: ['lose?'] },
  { settled: false, lose: true, unsaved: true, answer: 'cancel', closes: false, asks: ['lose?', 'save?'] },
])('$asks gives $closes', async ({ closes, asks, ...told }) => {
  const { window, asked } = windowThat(told)
  expect(await mayClose(window)).toBe(closes)
  expect(asked).toEqual(asks)
})

test('windows close one after the other until one stays', async () => {
  const closed: string[] = []
  const close = async (name: string) => {
    closed.push(name)
    return name !== 'second'
  }
  expect(await closeAll(['first', 'second', 'third'], close)).toBe(false)
  expect(closed).toEqual(['first', 'second'])
  expect(await closeAll([], close)).toBe(true)
})

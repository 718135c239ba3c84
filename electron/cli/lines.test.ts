import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function lines(text: string, size: number, longest?: number): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  for await (const line of linesOf(chunked(text, size), longest)) found.push(line)
  return found
}

test('lines are the same however the stream is cut', async () => {
  const text = 'أول\r\nثان\n\nرابع «نصّ»\nآخر بلا نهاية'
  for (let size = 1; size < 70; size++)
    expect(await lines(text, size)).toEqual(['أول', 'ثان', '', 'رابع «نصّ»', 'آخر بلا نهاية'])
})

test('a line end at the end ends the last line', async () => {
  expect(await lines('أول\n', 3)).toEqual(['أول'])
  expect(await lines('', 3)).toEqual([])
  expect(await lines('\n', 3)).toEqual([''])
})

test('a line that is too long costs itself only', async () => {
  for (const size of [1, 3, 50])
    expect(await lines('ab\nabcdef\ncd\nabcdefgh', size, 4)).toEqual(['ab', null, 'cd', null])
})

test('a line that is not UTF-8 costs itself only', async () => {
  async function* bytes() {
    yield Uint8Array.of(0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62)
  }
  const found: (string | null)[] = []
  for await (const line of linesOf(bytes())) found.push(line)
  expect(found).toEqual(['a', null, 'b'])
})

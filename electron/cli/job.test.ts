import { describe, expect, test } from 'vitest'
import { CommandDesk } from './testing/desk.ts'
import { clean, messy, objects } from './testing/findings.ts'

function lines(...texts: unknown[]): string {
  return texts.map(each => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('')
}

describe('batches', () => {
  test('each line is answered by one line with its id, in order', async () => {
    const input = lines(
      { id: 'a', text: messy },
      { id: 7, text: clean },
      { id: { deep: [1] }, text: '' },
      { text: 'سطر\r\nثان' },
    )
    const { code, out } = await new CommandDesk().run(['check', '-', '--jsonl'], { input })
    expect(code).toBe(1)
    const answers = objects(out)
    expect(answers.map(({ id, file }) => [id, file])).toEqual([
      ['a', null],
      [7, null],
      [{ deep: [1] }, null],
      [null, null],
    ])
    expect(answers[0]?.findings).toMatchObject([{ kind: 'correction', start: 18, end: 19 }])
    expect(answers[3]).toMatchObject({ text: 'سطر\nثان', encoding: 'utf-8' })
    expect(answers[2]?.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('a bad line is answered by an error, and the rest go on', async () => {
    const input = Buffer.concat([
      Buffer.from(lines({ id: 1, text: clean }, 'not json', '[]', 'null', { id: 2 }, { id: 3, text: 5 }, '')),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(JSON.stringify({ id: 4, text: messy })),
    ])
    const { code, out, err } = await new CommandDesk().run(['check', '-', '--jsonl'], { input })
    expect([code, err]).toEqual([3, ''])
    const answers = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers).toHaveLength(9)
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      [1, true],
      [null, false],
      [null, false],
      [null, false],
      [2, false],
      [3, false],
      [null, false],
      [null, false],
      [4, true],
    ])
    expect(answers[1]).toEqual({ id: null, error: 'The line is not JSON' })
    expect(answers[5]).toEqual({ id: 3, error: 'The object has no text' })
  })

  test('a .jsonl file is a batch, beside other files too, and goes through workers', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    desk.write('b.jsonl', lines(...Array.from({ length: 40 }, (_, id) => ({ id, text: id % 2 ? clean : messy }))))
    const alone = await desk.run(['check', 'a.txt', 'b.jsonl', 'a.txt', '--json'])
    expect(objects(alone.out).map(({ file, id }) => id ?? file)).toEqual(['a.txt', ...Array(40).keys(), 'a.txt'])
    expect(await desk.run(['check', 'a.txt', 'b.jsonl', 'a.txt', '--json', '--jobs', '4'])).toEqual(alone)
    expect((await desk.run(['check', 'none.jsonl'])).code).toBe(3)
  })

  test('no more is read than a few lines ahead of what was taken', async () => {
    const desk = new CommandDesk()
    const input = lines(...Array.from({ length: 2000 }, (_, id) => ({ id, text: clean })))
    const { code, out } = await desk.run(['check', '-', '--jsonl', '--jobs', '2'], { input })
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2001)
  })
})

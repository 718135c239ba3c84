import { describe, expect, test } from 'vitest'
import { CommandDesk } from './testing/desk.ts'
import { clean, messy, objects } from './testing/findings.ts'

describe('options', () => {
  test('an encoding is guessed with a note, or given', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', Uint8Array.from([0xde, 0xc7, 0xe1]))
    const guessed = await desk.run(['check', 'a.txt', '--json'])
    expect(objects(guessed.out)[0]).toMatchObject({ encoding: 'windows-1256', text: 'قال' })
    expect(guessed.err).toContain('give --encoding NAME')
    expect((await desk.run(['check', 'a.txt', '--quiet'])).err).toBe('')
    const given = await desk.run(['check', 'a.txt', '--json', '--encoding', 'CP1256'])
    expect(given.err).toBe('')
    expect(objects(given.out)[0]?.text).toBe('قال')
  })

  test('offsets in UTF-16 on request', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', `😀 ${messy}`)
    const place = async (...more: string[]) =>
      objects((await desk.run(['check', 'a.txt', '--json', ...more])).out)[0]?.findings[0]
    expect(await place()).toMatchObject({ start: 20, end: 21 })
    expect(await place('--offset-unit', 'utf-16')).toMatchObject({ start: 21, end: 22 })
  })

  test('a lexicon brings names and rulings', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    desk.write('l.json', '{"names":[{"text":"عدن","label":"LOC"}]}')
    const { out } = await desk.run(['check', 'a.txt', '--json', '--lexicon', 'l.json', '--kinds', 'mention'])
    expect(objects(out)[0]?.findings).toMatchObject([
      { kind: 'mention', quote: 'عدن', label: 'LOC', source: 'lexicon' },
    ])
    desk.write('l.json', '{"rulings":[{"rule":"space-after-mark","quote":"عدن.وقال"}]}')
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'l.json'])).code).toBe(0)
  })

  test('kinds and confidence choose', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    expect((await desk.run(['check', 'a.txt', '--kinds', 'repeat,mention'])).code).toBe(0)
    expect((await desk.run(['check', 'a.txt', '--min-confidence', '1'])).code).toBe(0)
    expect((await desk.run(['check', 'a.txt', '--min-confidence', '0.9'])).code).toBe(1)
  })

  test.each([
    [['check'], 'missing required argument'],
    [['check', 'a.txt', '--kinds', 'fixes'], 'Unknown kind: fixes'],
    [['check', 'a.txt', '--offset-unit', 'bytes'], 'Unknown offset unit'],
    [['check', 'a.txt', '--min-confidence', 'high'], 'a number from 0 to 1'],
    [['check', 'a.txt', '--min-confidence', '2'], 'a number from 0 to 1'],
    [['check', 'a.txt', '--jobs', '0'], 'a number from 1 to 64'],
    [['check', 'a.txt', '--jobs', '1.5'], 'a whole number'],
    [['check', 'a.txt', '--encoding', 'ebcdic'], 'Unknown encoding'],
    [['check', 'a.txt', '--jsonl'], '--jsonl is for'],
    [['check', 'a.txt', '--nonsense'], 'unknown option'],
    [['check', 'a.txt', '--across'], 'not built yet'],
    [['nonsense'], 'unknown command'],
    [['import', 'a.txt', '--annotations', 'b', '-o', 'c'], 'import is not built yet'],
    [['agree', 'a', 'b', '--json'], 'agree is not built yet'],
  ])('%j is a bad call', async (args, words) => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    const { code, out, err } = await desk.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test('a lexicon that cannot be read ends the run', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    desk.write('l.json', '{"names":3}')
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'none.json'])).code).toBe(3)
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'l.json'])).code).toBe(3)
  })

  test('help and version are results', async () => {
    const desk = new CommandDesk()
    expect(await desk.run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
    const help = await desk.run(['--help'])
    expect([help.code, help.err]).toEqual([0, ''])
    for (const name of ['check', 'export', 'diff', 'open', 'serve', 'import', 'agree']) expect(help.out).toContain(name)
    expect((await desk.run(['check', '--help'])).out).toContain('--min-confidence')
  })
})

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Article } from '../../shared/article/article.ts'
import { blocksOfText } from '../../shared/article/block.ts'
import type { OpenedArticle } from '../../shared/contract/contract.ts'
import { temporaryFolder } from '../files/testing/temporary-folder.ts'
import { typing } from '../services/testing/desk.ts'

/* What only a process shows: threads, signals, closed pipes, a kill. Built as the bundler builds it. */
const root = fileURLToPath(new URL('../../', import.meta.url))
/* Away from the project, where no binary of Electron is found. */
const app = mkdtempSync(join(tmpdir(), 'warraq-app-'))
const cli = join(app, 'dist', 'cli.js')
const messy = 'وصل الوزير إلى عدن.وقال إن الميناء سيعمل.'

beforeAll(async () => {
  for (const [entry, file] of [
    ['electron/cli/main.ts', 'cli.js'],
    ['electron/cli/worker.ts', 'cli-worker.js'],
  ] as const)
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        outDir: join(app, 'dist'),
        emptyOutDir: false,
        ssr: join(root, entry),
        rolldownOptions: { external: [/^node:/], output: { format: 'es', entryFileNames: file, codeSplitting: false } },
      },
    })
  mkdirSync(join(app, 'dist', 'renderer'), { recursive: true })
  writeFileSync(join(app, 'dist', 'renderer', 'index.html'), '<html><head></head>ورّاق</html>')
  writeFileSync(join(app, 'package.json'), '{"type":"module","version":"0.1.0"}')
}, 60_000)

afterAll(() => rmSync(app, { recursive: true, force: true }))

const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function run(args: readonly string[], folder: string, input = ''): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync('node', [cli, ...args], { cwd: folder, input, encoding: 'utf8' })
  return { status, stdout }
}

test('threads give what one gives', () => {
  const folder = temporaryFolder()
  for (let i = 0; i < 6; i++) writeFileSync(join(folder, `${i}.txt`), `${messy} ${i}`)
  const alone = run(['check', '.', '--json'], folder)
  expect(alone.status).toBe(1)
  expect(alone.stdout.trimEnd().split('\n')).toHaveLength(6)
  expect(run(['check', '.', '--json', '--jobs', '3'], folder)).toEqual(alone)
})

test('a reader that goes away ends a batch without a word', () => {
  const line = `${JSON.stringify({ id: 1, text: messy })}\n`
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'b.jsonl'), line.repeat(3000))
  const { stdout, stderr } = spawnSync('sh', ['-c', `node '${cli}' check b.jsonl | head -n 1`], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, file: null })
  expect(stderr).toBe('')
})

test.runIf(process.platform === 'linux')('a full disk behind standard output is exit code 4', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), messy)
  expect(spawnSync('sh', ['-c', `node '${cli}' check a.txt > /dev/full`], { cwd: folder }).status).toBe(4)
})

interface Served {
  readonly child: ChildProcess
  readonly call: <T>(name: string, argument: unknown) => Promise<T>
}

async function serve(folder: string, ...args: string[]): Promise<Served> {
  const env = { ...process.env, WARRAQ_DATA: join(folder, 'data'), LC_ALL: 'en' }
  const child = spawn('node', [cli, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const url = new URL(printed.toString().trim())
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin: url.origin, 'content-type': 'application/json' }
  return {
    child,
    call: async (name, argument) => {
      const body = JSON.stringify(argument)
      return (await fetch(`${url.origin}/api/call/${name}`, { method: 'POST', headers, body })).json() as Promise<never>
    },
  }
}

async function openIn({ call }: Served): Promise<OpenedArticle> {
  return (await call<{ value: OpenedArticle }>('article.open', { path: 'a.txt' })).value
}

describe('serve', () => {
  test('a signal ends it cleanly', async () => {
    const { child } = await serve(temporaryFolder(), 'serve')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('what was answered as safe is there after a kill while more is coming', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), messy)
    const first = await serve(folder, 'serve', '.')
    const { id } = await openIn(first)
    const entries = typing(Article.start(blocksOfText(messy)), ...Array.from({ length: 60 }, (_, i) => `${i} `))
    let safe = 0
    const typingOn = (async () => {
      for (const entry of entries) {
        const answer = await first.call<{ value: { entries: number } }>('article.append', { id, entries: [entry] })
        safe = answer.value.entries
        if (safe === 20) first.child.kill('SIGKILL')
      }
    })()
    await typingOn.catch(() => undefined)
    expect(safe).toBeGreaterThanOrEqual(20)
    const again = await openIn(await serve(folder, 'serve', '.'))
    expect(again.recovered).toBeGreaterThanOrEqual(safe)
    expect(again.log).toEqual(entries.slice(0, again.recovered))
  })

  test('open without the desktop says why, and opens the article', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), messy)
    const served = await serve(folder, 'open', 'a.txt')
    expect((await once(served.child.stderr as NodeJS.ReadableStream, 'data'))[0].toString()).toMatch(
      /^Electron’s binary is not on this machine/,
    )
    expect(await served.call('app.info', {})).toMatchObject({ front: 'web', file: join(folder, 'a.txt') })
  })
})

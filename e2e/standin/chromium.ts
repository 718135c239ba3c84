import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { DevTools } from './devtools.ts'

export interface Chromium {
  readonly devtools: DevTools
  /** Ends the browser and waits until its process is gone. */
  close(): Promise<void>
  kill(): void
}

/**
 * Starts Chromium without a window. Two DevTools clients share it: Playwright by the port whose address is passed on to
 * our stderr, the stand-in by the pipe, which also ends Chromium when this process is killed.
 *
 * @throws {Error} Rejects with the end of Chromium's stderr when it exits before it listens.
 */
export async function startChromium(profile: string, switches: readonly string[]): Promise<Chromium> {
  const child = spawn(chromiumCommand(), [...fixedSwitches(profile), ...switches], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  await passOnAddress(child)
  const devtools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable)
  await devtools.send('Browser.getVersion')
  const died = () => process.exit(1)
  child.once('exit', died)
  return {
    devtools,
    kill: () => child.kill('SIGKILL'),
    async close() {
      child.removeListener('exit', died)
      void devtools.send('Browser.close')
      await exited
    },
  }
}

function chromiumCommand(): string {
  return process.env.STANDIN_CHROMIUM ?? 'chromium-headless-shell'
}

function fixedSwitches(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--no-startup-window',
    '--block-new-web-contents',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** Playwright waits for this line; the rest of Chromium's chatter is kept back unless it dies. */
async function passOnAddress(child: ChildProcess): Promise<void> {
  const heard: string[] = []
  const lines = createInterface({ input: child.stderr as Readable })
  await new Promise<void>((resolve, reject) => {
    const failed = () => reject(new Error(`Chromium did not start.\n${heard.slice(-20).join('\n')}`))
    child.once('error', error => reject(new Error(`Chromium did not start: ${error.message}`)))
    child.once('exit', failed)
    lines.on('line', line => {
      heard.push(line)
      if (!line.startsWith('DevTools listening on ')) return
      child.removeListener('exit', failed)
      process.stderr.write(`${line}\n`)
      resolve()
    })
  })
}

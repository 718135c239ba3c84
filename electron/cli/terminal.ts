import type { Words } from '../../shared/text/words.ts'
import { CommandError, exitCodes } from './exit-code.ts'

/** A stream that results or messages go to. */
export interface Output {
  write(text: string, done: (error?: Error | null) => void): boolean
  readonly isTTY?: boolean
}

/** What a command reads from and writes to; passed in, so that tests need no process. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working folder. */
  readonly folder: string
}

/** Whoever read the results has gone: `head`, or a closed pager. No failure, but nothing more is worth doing. */
export class ReaderGone extends Error {}

/** Standard output holds results only. Waits until they are taken, so that memory does not grow. */
export function writeResult({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, error => {
      if (!error) resolve()
      else if ('code' in error && error.code === 'EPIPE') reject(new ReaderGone())
      else reject(new CommandError(exitCodes.badOutput, error.message))
    })
  })
}

/** A line for the person, on standard error; if that is closed there is nobody to tell. */
export function say({ stderr }: Terminal, text: string): void {
  stderr.write(`${text}\n`, () => undefined)
}

/** The sentence in the language of the terminal. */
export function inLanguage({ env }: Pick<Terminal, 'env'>, words: Words): string {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.startsWith('ar') ? words.ar : words.en
}

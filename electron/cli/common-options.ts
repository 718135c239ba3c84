import type { Command } from 'commander'
import type { Files } from '../files/files.ts'
import type { JobOptions } from './job.ts'
import { encodingOption, type Install, kindsOption, lexiconOption, numberOption, unitOption } from './setup.ts'
import type { Terminal } from './terminal.ts'

/** The options that every command on articles takes, as they were typed. */
export interface CommonOptions {
  readonly encoding?: string
  readonly kinds?: string
  readonly offsetUnit: string
  readonly minConfidence: string
  readonly lexicon?: string
  readonly jobs: string
  readonly quiet?: boolean
}

/** Adds a command that takes them. */
export function articleCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption('--help', 'show help')
    .option('--encoding <name>', 'read the files in this encoding')
    .option('--kinds <list>', 'repeat,correction,mention')
    .option('--offset-unit <unit>', 'code-point or utf-16', 'code-point')
    .option('--min-confidence <n>', 'leave out what is less sure, 0 to 1', '0')
    .option('--lexicon <file>', 'names, words and rulings to go by')
    .option('--jobs <n>', 'worker threads over many files', '1')
    .option('--quiet', 'no notes and no progress on standard error')
}

/** What they mean. @throws {CommandError | RefusedError} */
export async function jobOptions(
  { files, terminal, install }: { files: Files; terminal: Terminal; install: Install },
  options: CommonOptions & { json?: boolean },
): Promise<JobOptions> {
  return {
    encoding: encodingOption(options.encoding),
    kinds: kindsOption(options.kinds),
    unit: unitOption(options.offsetUnit),
    minConfidence: numberOption('--min-confidence', options.minConfidence, 0, 1),
    lexicon: await lexiconOption(files, terminal.folder, options.lexicon),
    json: options.json === true,
    generator: `warraq ${install.version}`,
    env: { LC_ALL: terminal.env.LC_ALL, LC_MESSAGES: terminal.env.LC_MESSAGES, LANG: terminal.env.LANG },
  }
}

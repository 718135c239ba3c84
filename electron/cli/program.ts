import { Command, CommanderError } from 'commander'
import type { Files } from '../files/files.ts'
import { RefusedError } from '../services/refused.ts'
import { type ApplyMode, applyModes } from './apply.ts'
import { check } from './check-command.ts'
import { articleCommand, type CommonOptions, jobOptions } from './common-options.ts'
import { diff } from './diff-command.ts'
import { CommandError, Exit, type ExitCode, exitCodes } from './exit-code.ts'
import { exportFiles, formatOption } from './export-command.ts'
import { type JobOptions, sentenceOf } from './job.ts'
import type { Runner } from './pool.ts'
import { openFiles, serveFolder } from './serve-command.ts'
import { badCall, countOption, type Install, numberOption } from './setup.ts'
import { ReaderGone, say, type Terminal } from './terminal.ts'

/** What the command line works with; passed in, so that tests need no process. */
export interface Surroundings {
  readonly files: Files
  readonly terminal: Terminal
  readonly install: Install
  /** Makes a worker thread that checks. */
  readonly makeRunner: (options: JobOptions) => Runner
  /** Asked once a server runs; resolves when it is to end. */
  readonly untilEnded: () => Promise<unknown>
  /** The time now, ISO 8601. */
  readonly now: () => string
}

/** Runs a command line, without the program's own name, and resolves with the exit code. Never rejects. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const exit = new Exit()
  try {
    await programOf(surroundings, exit).parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof ReaderGone)) tell(error, surroundings, exit)
  }
  return exit.code
}

function tell(error: unknown, { terminal }: Surroundings, exit: Exit): void {
  if (error instanceof CommanderError) {
    exit.note(error.exitCode === 0 ? exitCodes.nothing : exitCodes.badCall)
    return
  }
  const refused = error instanceof RefusedError
  exit.note(error instanceof CommandError ? error.code : refused ? exitCodes.badInput : exitCodes.badOutput)
  say(terminal, `warraq: ${error instanceof CommandError ? error.message : sentenceOf(error, 'warraq', terminal)}`)
}

function programOf(surroundings: Surroundings, exit: Exit): Command {
  const { terminal, install } = surroundings
  const program = new Command('warraq')
    .description(
      'Checks, corrects and annotates Arabic news text. Results go to standard output, the rest to standard error.',
    )
    .version(install.version, '--version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => void terminal.stdout.write(text, () => undefined),
      writeErr: text => void terminal.stderr.write(text, () => undefined),
    })
    .addHelpText('after', exitHelp)
  addCheck(program, surroundings, exit)
  addExport(program, surroundings, exit)
  addDiff(program, surroundings, exit)
  addServe(program, surroundings)
  addNotBuilt(program)
  return program
}

const exitHelp = `
Exit codes: 0 nothing to report, 1 findings or differences, 2 bad call, 3 a file could not be read or is not what it
says, 4 output could not be written. The highest that applies wins.`

interface CheckFlags extends CommonOptions {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly across?: boolean
}

function addCheck(program: Command, surroundings: Surroundings, exit: Exit): void {
  articleCommand(program, 'check', 'run every engine and print what they find')
    .argument('<file...>', 'texts, .warraq.json, folders, .jsonl batches, or - for standard input')
    .option('--json', 'print JSON Lines, one object a file')
    .option('--jsonl', 'standard input is a batch: a JSON object with id and text a line')
    .option('--across', 'also report passages of one file that stand in another (not built yet)')
    .action(async (names: string[], flags: CheckFlags) => {
      if (flags.across) throw badCall('--across is not built yet.')
      const options = await jobOptions(surroundings, flags)
      await check(
        {
          files: surroundings.files,
          terminal: surroundings.terminal,
          exit,
          options,
          quiet: flags.quiet === true,
          jsonl: flags.jsonl === true,
          jobs: countOption('--jobs', flags.jobs, 64),
          makeRunner: () => surroundings.makeRunner(options),
        },
        names,
      )
    })
}

interface ExportFlags extends CommonOptions {
  readonly to: string
  readonly out?: string
  readonly apply: string
  readonly strict?: boolean
}

function addExport(program: Command, surroundings: Surroundings, exit: Exit): void {
  articleCommand(program, 'export', 'write articles in a format')
    .argument('<file...>', 'texts, .warraq.json, a folder, or - for standard input')
    .requiredOption('--to <format>', 'format to write')
    .option('-o, --out <out>', 'file, or folder for several; standard output without')
    .option('--apply <mode>', 'decide as a machine first: none, safe or all', 'none')
    .option('--strict', 'refuse where something would be lost')
    .action(async (names: string[], flags: ExportFlags) => {
      const { generator, encoding, kinds, minConfidence, lexicon } = await jobOptions(surroundings, flags)
      await exportFiles(
        {
          files: surroundings.files,
          terminal: surroundings.terminal,
          exit,
          format: formatOption(flags.to),
          out: flags.out,
          apply: applyOption(flags.apply),
          strict: flags.strict === true,
          quiet: flags.quiet === true,
          read: { generator, encoding },
          check: { kinds, minConfidence, lexicon },
          at: surroundings.now(),
        },
        names,
      )
    })
}

function applyOption(name: string): ApplyMode {
  const mode = applyModes.find(known => known === name)
  if (mode === undefined) throw badCall(`--apply takes ${applyModes.join(', ')}, not “${name}”.`)
  return mode
}

function addDiff(program: Command, surroundings: Surroundings, exit: Exit): void {
  articleCommand(program, 'diff', 'changes between two articles, or between original and working text')
    .argument('<a>', 'a text, or a .warraq.json')
    .argument('[b]', 'another')
    .option('--json', 'print one JSON object')
    .action(async (a: string, b: string | undefined, flags: CommonOptions & { json?: boolean }) => {
      const { generator, encoding, unit, json } = await jobOptions(surroundings, flags)
      const { files, terminal } = surroundings
      await diff({ files, terminal, exit, read: { generator, encoding }, unit, json }, a, b)
    })
}

interface ServeFlags {
  readonly port: string
  readonly browser: boolean
}

function addServe(program: Command, surroundings: Surroundings): void {
  const { files, terminal, install, untilEnded } = surroundings
  const callOf = ({ port, browser }: ServeFlags) => ({
    files,
    terminal,
    install,
    port: numberOption('--port', port, 0, 65_535),
    browser: browser && terminal.stderr.isTTY === true,
    untilEnded,
  })
  const serving = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .helpOption('--help', 'show help')
      .option('--port <n>', 'port of the web front; 0 takes a free one', '0')
      .option('--no-browser', 'do not show the page in the browser')
  serving('open', 'open articles on the desktop where its binary is, else in the browser')
    .argument('[file...]')
    .action((names: string[], flags: ServeFlags) => openFiles(callOf(flags), names))
  serving('serve', 'serve the workbench to a browser on this machine, and print its address')
    .argument('[folder]', 'opening and saving are limited to it', '.')
    .action((folder: string, flags: ServeFlags) => serveFolder(callOf(flags), folder))
}

function addNotBuilt(program: Command): void {
  for (const [name, description] of [
    ['import', 'lay annotations of another tool onto an article (not built yet)'],
    ['agree', 'agreement of two annotated copies (not built yet)'],
  ] as const)
    program
      .command(name)
      .description(description)
      .helpOption('--help', 'show help')
      .argument('[argument...]')
      .allowUnknownOption()
      .action(() => {
        throw badCall(`${name} is not built yet.`)
      })
}

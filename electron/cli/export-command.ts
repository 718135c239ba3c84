import { basename, dirname, join, resolve } from 'node:path'
import { toDocument } from '../../shared/formats/document.ts'
import { type Format, formatById, formats } from '../../shared/formats/format.ts'
import type { Loss } from '../../shared/formats/loss.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import type { Files } from '../files/files.ts'
import { realPath } from '../services/chosen-paths.ts'
import { exportName } from '../services/exports.ts'
import { RefusedError, writing } from '../services/refused.ts'
import { type ApplyMode, applyAsMachine } from './apply.ts'
import { type ArticleInput, type ReadOptions, readArticle, readStandardInput } from './article-input.ts'
import type { CheckOptions } from './check.ts'
import { type Exit, exitCodes } from './exit-code.ts'
import { sentenceOf } from './job.ts'
import { Progress } from './progress.ts'
import { badCall, filesNamed, type NamedFile } from './setup.ts'
import { inLanguage, say, type Terminal, writeResult } from './terminal.ts'

/** The formats of the contract that later versions bring. */
const notBuilt = [
  'ninjs',
  'ninjs-flat',
  'w3c',
  'labelstudio',
  'brat',
  'webanno',
  'casjson',
  'spacy',
  'm2',
  'md',
  'docx',
]

export interface ExportCall {
  readonly files: Files
  readonly terminal: Terminal
  readonly exit: Exit
  readonly format: Format
  /** A file, or a folder for several; standard output without. */
  readonly out: string | undefined
  readonly apply: ApplyMode
  /** Refuse where something would be lost. */
  readonly strict: boolean
  readonly quiet: boolean
  readonly read: ReadOptions
  readonly check: CheckOptions
  /** The time to record decisions under, ISO 8601. */
  readonly at: string
}

/** @throws {CommandError} for a format that is unknown, or not built yet */
export function formatOption(id: string): Format {
  const format = formatById(id)
  if (format !== null) return format
  if (notBuilt.includes(id))
    throw badCall(`The format ${id} is not built yet. Built are ${formats.map(f => f.id).join(', ')}.`)
  throw badCall(`Unknown format: ${id}. Known are ${formats.map(f => f.id).join(', ')}.`)
}

/** `warraq export`: each file in a format. @throws {CommandError | ReaderGone} */
export async function exportFiles(call: ExportCall, names: readonly string[]): Promise<void> {
  if (names.some(name => name.toLowerCase().endsWith('.jsonl'))) throw badCall('export does not take batches yet.')
  const found = await filesNamed(call.files, call.terminal.folder, names)
  const toFolder = await targetIsFolder(call, found.length > 1 || (await isFolder(call, names[0] ?? '')))
  const progress = new Progress(call.terminal, found.length, call.quiet)
  const written = new Set<string>()
  for (const file of found) {
    await exportOne(call, file, toFolder, written)
    progress.step()
  }
  progress.end()
}

async function exportOne(call: ExportCall, file: NamedFile, toFolder: boolean, written: Set<string>): Promise<void> {
  const input = await readInput(call, file)
  if (input === null) return
  const article = applyAsMachine(input.article, { mode: call.apply, check: call.check, at: call.at })
  const { text, losses } = call.format.write(toDocument(article, input.context))
  tellLosses(call, file.file, losses)
  if (call.strict && losses.length > 0) return call.exit.note(exitCodes.badOutput)
  if (call.out === undefined) return writeResult(call.terminal, text)
  const out = resolve(call.terminal.folder, call.out)
  const target = toFolder ? join(out, exportName(input.context.source.name, call.format)) : out
  if (written.has(target)) return refuseSecond(call, file.file, target)
  written.add(target)
  await write(call, file, target, text)
}

async function readInput(call: ExportCall, { path, file }: NamedFile): Promise<ArticleInput | null> {
  try {
    if (file === '-') return await readStandardInput(call.terminal.stdin, call.read)
    return await readArticle(call.files, path, file, call.read)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    call.exit.note(exitCodes.badInput)
    say(call.terminal, `warraq: ${sentenceOf(error, file, call.terminal)}`)
    return null
  }
}

async function write(
  { files, terminal, exit }: ExportCall,
  file: NamedFile,
  path: string,
  text: string,
): Promise<void> {
  try {
    await writing(path, async () => {
      if ((await realPath(files, path)) === (await realPath(files, file.path)))
        throw new RefusedError('not-allowed', path)
      await files.mkdir(dirname(path))
      await atomicWrite(files, path, new TextEncoder().encode(text))
    })
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    exit.note(exitCodes.badOutput)
    say(terminal, `warraq: ${sentenceOf(error, basename(path), terminal)}`)
  }
}

/* Two sources of one name, from two folders or with two ends: neither may swallow the other. */
function refuseSecond({ terminal, exit }: ExportCall, file: string, target: string): void {
  exit.note(exitCodes.badOutput)
  say(
    terminal,
    inLanguage(terminal, {
      ar: `warraq: لم يُكتب «${file}»: كُتب ملف آخر من هذه الدفعة في ${target}. صدّره وحده باسم آخر.`,
      en: `warraq: “${file}” was not written: another file of this run went to ${target}. Export it alone, under another name.`,
    }),
  )
}

function tellLosses({ terminal, quiet, strict, format }: ExportCall, file: string, losses: readonly Loss[]): void {
  if (quiet && !strict) return
  for (const loss of losses)
    say(
      terminal,
      inLanguage(terminal, {
        ar: `warraq: ${file}: لا مكان في ${format.id} لهذا: ${loss.ar} (${loss.count})`,
        en: `warraq: ${file}: ${format.id} has no place for this: ${loss.en} (${loss.count})`,
      }),
    )
}

async function targetIsFolder(call: ExportCall, several: boolean): Promise<boolean> {
  if (call.out === undefined) {
    if (several) throw badCall('Several files or a folder need -o FOLDER.')
    return false
  }
  const there = await isFolder(call, call.out)
  const isFile = !there && (await exists(call, call.out))
  if (several && isFile) throw badCall(`Several files need a folder, and “${call.out}” is a file.`)
  return several || there
}

async function isFolder({ files, terminal }: ExportCall, name: string): Promise<boolean> {
  return files.stat(resolve(terminal.folder, name)).then(
    stat => stat.kind === 'folder',
    () => false,
  )
}

async function exists({ files, terminal }: ExportCall, name: string): Promise<boolean> {
  return files.stat(resolve(terminal.folder, name)).then(
    () => true,
    () => false,
  )
}

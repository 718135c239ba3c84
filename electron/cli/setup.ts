import { basename, join, resolve } from 'node:path'
import { type Lexicon, lexiconSchema } from '../../shared/contract/lexicon.ts'
import { type FindingKind, findingKinds } from '../../shared/findings/engines.ts'
import { type Encoding, encodingNamed, encodings } from '../files/encoding.ts'
import type { Files } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { reading } from '../services/refused.ts'
import { CommandError, exitCodes } from './exit-code.ts'
import { type OffsetUnit, offsetUnits } from './findings-object.ts'

/** Where the program was installed, and which version. */
export interface Install {
  /** Folder with package.json. */
  readonly root: string
  /** Folder with the built files. */
  readonly dist: string
  readonly version: string
}

/** A file to work on: where it is, and as it was called. */
export interface NamedFile {
  readonly path: string
  readonly file: string
}

/** @throws {CommandError} */
export function encodingOption(name: string | undefined): Encoding | undefined {
  if (name === undefined) return undefined
  const encoding = encodingNamed(name)
  if (encoding === null) throw badCall(`Unknown encoding: ${name}. Known are ${encodings.join(', ')}.`)
  return encoding
}

/** @throws {CommandError} */
export function kindsOption(list: string | undefined): readonly FindingKind[] {
  if (list === undefined) return findingKinds
  const asked = list.split(',').map(kind => kind.trim())
  const unknown = asked.find(kind => !findingKinds.some(known => known === kind))
  if (unknown !== undefined) throw badCall(`Unknown kind: ${unknown}. Known are ${findingKinds.join(', ')}.`)
  return findingKinds.filter(kind => asked.includes(kind))
}

/** @throws {CommandError} */
export function unitOption(name: string): OffsetUnit {
  const unit = offsetUnits.find(known => known === name)
  if (unit === undefined) throw badCall(`Unknown offset unit: ${name}. Known are ${offsetUnits.join(', ')}.`)
  return unit
}

/** @throws {CommandError} outside `least` to `most` */
export function numberOption(name: string, given: string, least: number, most: number): number {
  const number = Number(given)
  if (given.trim() === '' || !(number >= least && number <= most))
    throw badCall(`${name} takes a number from ${least} to ${most}, not “${given}”.`)
  return number
}

/** @throws {CommandError} as {@link numberOption}, and for a fraction */
export function countOption(name: string, given: string, most: number): number {
  const count = numberOption(name, given, 1, most)
  if (!Number.isInteger(count)) throw badCall(`${name} takes a whole number, not “${given}”.`)
  return count
}

/** The lexicon of a file, an empty one without. @throws {RefusedError | CommandError} */
export async function lexiconOption(files: Files, folder: string, file: string | undefined): Promise<Lexicon> {
  if (file === undefined) return lexiconSchema.parse({})
  const bytes = await reading(file, () => readBytes(files, resolve(folder, file)))
  const parsed = lexiconSchema.safeParse(parseJson(new TextDecoder().decode(bytes)))
  if (parsed.success) return parsed.data
  throw new CommandError(exitCodes.badInput, `“${file}” is no lexicon: ${parsed.error.issues[0]?.message ?? ''}`)
}

/**
 * The files that arguments name: a folder stands for the texts in it, by name; where a text has a corrected document
 * beside it, that one alone. @throws {RefusedError}
 */
export async function filesNamed(files: Files, folder: string, names: readonly string[]): Promise<NamedFile[]> {
  const found = await Promise.all(names.map(name => expand(files, resolve(folder, name), name)))
  return found.flat()
}

export function badCall(sentence: string): CommandError {
  return new CommandError(exitCodes.badCall, sentence)
}

async function expand(files: Files, path: string, file: string): Promise<NamedFile[]> {
  const kind = await files.stat(path).then(
    stat => stat.kind,
    () => 'file',
  )
  if (kind !== 'folder') return [{ path, file }]
  const entries = await reading(file, () => files.readdir(path))
  const names = entries.filter(entry => entry.kind === 'file' && isText(entry.name)).map(({ name }) => name)
  return names
    .filter(name => !names.includes(`${name}.warraq.json`))
    .sort()
    .map(name => ({ path: join(path, name), file: join(file, basename(name)) }))
}

function isText(name: string): boolean {
  return !name.startsWith('.') && /\.(txt|md|markdown|html?|warraq\.json)$/i.test(name)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

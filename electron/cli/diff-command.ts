import { resolve } from 'node:path'
import { plainText } from '../../shared/article/block.ts'
import type { Change } from '../../shared/changes/change.ts'
import { diffTexts } from '../../shared/changes/diff.ts'
import type { Files } from '../files/files.ts'
import { RefusedError } from '../services/refused.ts'
import { type ArticleInput, type ReadOptions, readArticle, readStandardInput } from './article-input.ts'
import { type Exit, exitCodes } from './exit-code.ts'
import { type OffsetUnit, placeIn } from './findings-object.ts'
import { sentenceOf } from './job.ts'
import { badCall } from './setup.ts'
import { say, type Terminal, writeResult } from './terminal.ts'

export interface DiffCall {
  readonly files: Files
  readonly terminal: Terminal
  readonly exit: Exit
  readonly read: ReadOptions
  readonly unit: OffsetUnit
  readonly json: boolean
}

interface Side {
  readonly file: string
  readonly text: string
}

/** `warraq diff`: changes between two articles, or between original and working text of one. @throws {CommandError} */
export async function diff(call: DiffCall, first: string, second: string | undefined): Promise<void> {
  if (second === undefined && !first.endsWith('.json')) throw badCall('diff takes two files, or one .warraq.json.')
  if (first === '-' && second === '-') throw badCall('Only one of the two can be standard input.')
  const a = await readOne(call, first)
  const b = second === undefined ? a : await readOne(call, second)
  if (a === null || b === null) return
  const original = { file: a.file, text: second === undefined ? a.article.originalText : textOf(a) }
  await report(call, original, { file: b.file, text: textOf(b) })
}

async function report(call: DiffCall, a: Side, b: Side): Promise<void> {
  const changes = diffTexts(a.text, b.text)
  if (changes.length > 0) call.exit.note(exitCodes.found)
  const output = call.json
    ? `${JSON.stringify(diffObject(call, a, b, changes))}\n`
    : changes.map(change => changeLine(a, b, change)).join('')
  if (output !== '') await writeResult(call.terminal, output)
}

function diffObject({ unit, read }: DiffCall, a: Side, b: Side, changes: readonly Change[]): object {
  const [placeA, placeB] = [placeIn(a.text, unit), placeIn(b.text, unit)]
  return {
    format: 'warraq-diff',
    version: 1,
    a: a.file,
    b: b.file,
    offsetUnit: unit,
    generator: read.generator,
    changes: changes.map(({ kind, fromA, toA, fromB, toB, before, after }) => ({
      kind,
      a: { start: placeA(fromA), end: placeA(toA) },
      b: { start: placeB(fromB), end: placeB(toB) },
      before,
      after,
    })),
  }
}

function changeLine(a: Side, b: Side, { kind, fromA, fromB, before, after }: Change): string {
  return `${lineIn(a.text, fromA)},${lineIn(b.text, fromB)} ${kind}: «${shown(before)}» → «${shown(after)}»\n`
}

function lineIn(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function shown(text: string): string {
  return text.replaceAll('\n', '¶')
}

function textOf({ article }: ArticleInput): string {
  return plainText(article.state.doc)
}

async function readOne({ files, terminal, exit, read }: DiffCall, name: string): Promise<ArticleInput | null> {
  try {
    if (name === '-') return await readStandardInput(terminal.stdin, read)
    return await readArticle(files, resolve(terminal.folder, name), name, read)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    exit.note(exitCodes.badInput)
    say(terminal, `warraq: ${sentenceOf(error, name, terminal)}`)
    return null
  }
}

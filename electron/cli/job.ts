import { Article } from '../../shared/article/article.ts'
import { blocksOfText, plainText } from '../../shared/article/block.ts'
import type { Words } from '../../shared/text/words.ts'
import { normaliseLineEnds } from '../files/decode.ts'
import type { Encoding } from '../files/encoding.ts'
import type { Files } from '../files/files.ts'
import { RefusedError } from '../services/refused.ts'
import { sha256 } from '../services/source.ts'
import { type ArticleInput, readArticle } from './article-input.ts'
import { type CheckOptions, checkArticle } from './check.ts'
import { findingsObject, type OffsetUnit } from './findings-object.ts'
import { findingsText } from './findings-text.ts'
import { inLanguage } from './terminal.ts'

/** How to check and how to say it; can be sent to a worker. */
export interface JobOptions extends CheckOptions {
  readonly encoding: Encoding | undefined
  readonly unit: OffsetUnit
  readonly json: boolean
  readonly generator: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** One text to check: a file, or a line of a batch. */
export type Job =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'line'; readonly line: string | null }

export interface JobResult {
  /** For standard output. */
  readonly output: string
  readonly found: boolean
  /** Why it could not be read, or something to know; for standard error. */
  readonly problem: string | null
  readonly note: string | null
}

/** Checks one text. What is wrong with it is part of the result: the others are still done. */
export async function runJob(job: Job, files: Files, options: JobOptions): Promise<JobResult> {
  if (job.kind === 'line') return runLine(job.line, options)
  try {
    return checkInput(await readArticle(files, job.path, job.file, options), options)
  } catch (error) {
    return { output: '', found: false, problem: sentenceOf(error, job.file, options), note: null }
  }
}

/** Checks an article that was read already. */
export function checkInput(input: ArticleInput, options: JobOptions): JobResult {
  const { article, file, encoding, sha256 } = input
  const findings = checkArticle(article, options)
  const text = plainText(article.state.doc)
  const checked = { file, sha256, encoding, text, findings }
  const output = options.json
    ? `${JSON.stringify(findingsObject(checked, options.unit, options.generator))}\n`
    : findingsText(file, text, findings, words => inLanguage(options, words))
  return { output, found: findings.length > 0, problem: null, note: noteOn(input, options) }
}

/** The sentence for a failure on one file; a fault of the program costs that file only. */
export function sentenceOf(error: unknown, file: string, options: Pick<JobOptions, 'env'>): string {
  if (error instanceof RefusedError) return inLanguage(options, error.refusal.words)
  return `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

function runLine(line: string | null, options: JobOptions): JobResult {
  const parsed = parseLine(line)
  if ('error' in parsed) return badLine(parsed.id, parsed.error)
  try {
    const text = normaliseLineEnds(parsed.text)
    const article = Article.start(blocksOfText(text))
    const findings = checkArticle(article, options)
    const digest = sha256(new TextEncoder().encode(parsed.text))
    const checked = { id: parsed.id, file: null, sha256: digest, encoding: 'utf-8', text, findings }
    const output = `${JSON.stringify(findingsObject(checked, options.unit, options.generator))}\n`
    return { output, found: findings.length > 0, problem: null, note: null }
  } catch (error) {
    return badLine(parsed.id, `The text could not be checked: ${error instanceof Error ? error.message : error}`)
  }
}

function badLine(id: unknown, error: string): JobResult {
  return { output: `${JSON.stringify({ id, error })}\n`, found: false, problem: '', note: null }
}

type ParsedLine = { readonly id: unknown; readonly text: string } | { readonly id: unknown; readonly error: string }

function parseLine(line: string | null): ParsedLine {
  if (line === null) return { id: null, error: 'The line is not UTF-8, or is longer than 64 MB' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { id: null, error: 'The line is not JSON' }
  }
  if (typeof value !== 'object' || value === null) return { id: null, error: 'The line is not an object' }
  const { id = null, text } = value as { id?: unknown; text?: unknown }
  return typeof text === 'string' ? { id, text } : { id, error: 'The object has no text' }
}

function noteOn({ doubtful, file, encoding }: ArticleInput, options: JobOptions): string | null {
  return doubtful ? inLanguage(options, doubtfulWords(file, encoding)) : null
}

function doubtfulWords(file: string, encoding: string): Words {
  return {
    ar: `قُرئ «${file}» بترميز ${encoding} ترجيحًا. إن كان خطأ فاذكر الترميز: ‎--encoding NAME`,
    en: `“${file}” was read as ${encoding}, which is only likely. If it is wrong, give --encoding NAME.`,
  }
}

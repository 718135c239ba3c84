import { Article } from '../../shared/article/article.ts'
import type { DocumentContext } from '../../shared/formats/document.ts'
import type { Files } from '../files/files.ts'
import { Journal } from './journal.ts'
import { nameOf, type Places } from './places.ts'
import { type OnDisk, type Recovered, recover } from './recovery.ts'
import { RefusedError, reading } from './refused.ts'
import { readSaved, type SavedDocument } from './saved-document.ts'
import { type ReadSource, readSource } from './source.ts'

/** An article as its files give it. */
export interface LoadedArticle extends Recovered {
  readonly journalFile: Journal
  readonly savedAt: string | null
  /** The source as it is now; null where it is gone or cannot be read, and the document or the journal stood in. */
  readonly source: ReadSource | null
}

type Tried<T> = { readonly value: T } | { readonly refused: RefusedError }

/**
 * Reads source, document and journal, whichever are there, and makes of them the article that was last shown as saved.
 * A document that is damaged is not passed over for the source: that would show work as lost that may be mended.
 * @throws {RefusedError}
 */
export async function loadArticle(
  files: Files,
  places: Places,
  { asked, generator }: { readonly asked: string; readonly generator: string },
): Promise<LoadedArticle> {
  const { journal, content } = await reading(nameOf(places), () => Journal.open(files, places.journal))
  const saved = await tryRead(() => readSaved(files, places.document))
  const source = await tryRead(() => sourceAt(files, places))
  const disk = 'value' in saved ? onDisk(saved.value, source, generator) : null
  const recovered = recover(disk, content)
  if (recovered === null) throw refusalOf(saved) ?? missing(source, asked)
  if (content && recovered.journal === 'spent') await journal.remove().catch(leaveSpentJournal)
  if (recovered.journal === 'unreadable') await reading(nameOf(places), () => journal.setAside())
  return {
    ...recovered,
    journalFile: journal,
    savedAt: 'value' in saved ? (saved.value?.savedAt ?? null) : null,
    source: 'value' in source ? source.value : null,
  }
}

async function tryRead<T>(read: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await read() }
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error }
    throw error
  }
}

async function sourceAt(files: Files, { source, document }: Places): Promise<ReadSource> {
  if (source === null) throw new RefusedError('missing', document)
  return readSource(files, source)
}

function onDisk(saved: SavedDocument | null, source: Tried<ReadSource>, generator: string): OnDisk | null {
  if (saved !== null) return { ...saved, savedSha256: saved.sha256 }
  if (!('value' in source)) return null
  const context: DocumentContext = { source: source.value.meta, generator }
  return { article: Article.start(source.value.blocks), context, savedSha256: null }
}

/* What is missing is what was asked for, by its whole path. */
function missing(source: Tried<ReadSource>, asked: string): RefusedError {
  const refused = refusalOf(source)
  return refused === null || refused.refusal.code === 'missing' ? new RefusedError('missing', asked) : refused
}

function refusalOf(tried: Tried<unknown>): RefusedError | null {
  return 'refused' in tried ? tried.refused : null
}

/* It is recognised as spent the next time too, and the next entry begins a new one. */
function leaveSpentJournal(): void {}

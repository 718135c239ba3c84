import { Article } from '../../shared/article/article.ts'
import type { LogEntry } from '../../shared/article/log.ts'
import type { DocumentContext } from '../../shared/formats/document.ts'
import type { JournalContent } from './journal-lines.ts'

/** An article as the files beside it have it. */
export interface OnDisk {
  readonly article: Article
  readonly context: DocumentContext
  /** Checksum of the saved document; null where only the source is there. */
  readonly savedSha256: string | null
}

/** The article to go on with. */
export interface Recovered extends OnDisk {
  /** Entries that the saved document holds. */
  readonly savedEntries: number
  /** Entries that only the journal held. */
  readonly recovered: number
  /** `spent`: it holds nothing that is not saved. `unreadable`: what it builds on cannot be read. */
  readonly journal: 'goes-on' | 'spent' | 'unreadable'
}

/**
 * Lays the journal of an interrupted session over what is on the disk. Three cases: the journal goes further than the
 * document (its entries come back); the document has it all (a kill between saving and ending the journal); or they
 * part, because someone changed or removed what the journal builds on. Then the journal wins, being what was shown as
 * saved, and its own idea of the saved document stands, so that saving notices and asks. `disk` is null where the
 * files beside are gone or cannot be read; null comes back where the journal cannot help either.
 */
export function recover(disk: OnDisk | null, content: JournalContent | null): Recovered | null {
  const journalled = content && replay(content)
  if (!content || !journalled) return disk && unchanged(disk, content ? 'unreadable' : 'spent')
  if (disk && isPrefix(journalled.article, disk.article)) return unchanged(disk, 'spent')
  if (disk && isPrefix(disk.article, journalled.article)) {
    const savedEntries = disk.savedSha256 === null ? 0 : disk.article.log.length
    return {
      ...disk,
      article: journalled.article,
      savedEntries,
      recovered: journalled.article.log.length - disk.article.log.length,
      journal: 'goes-on',
    }
  }
  const recovered = journalled.article.log.length - journalled.baseEntries
  const savedSha256 = content.header.savedSha256
  return { ...journalled, savedSha256, savedEntries: 0, recovered, journal: 'goes-on' }
}

function unchanged(disk: OnDisk, journal: 'spent' | 'unreadable'): Recovered {
  const savedEntries = disk.savedSha256 === null ? 0 : disk.article.log.length
  return { ...disk, savedEntries, recovered: 0, journal }
}

function replay({
  header: { base },
  entries,
}: JournalContent): { article: Article; context: DocumentContext; baseEntries: number } | null {
  try {
    const article = Article.replay(base.original, base.log)
    const context = { source: base.source, generator: '', unknown: base.unknown }
    return { article: entries.reduce(appendIfFits, article), context, baseEntries: base.log.length }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/* Entries were checked before they were journalled; one that does not fit now ends what can be recovered. */
function appendIfFits(article: Article, entry: LogEntry): Article {
  try {
    return article.append(entry)
  } catch {
    return article
  }
}

/** Whether `later` is `earlier` with more done to it, or nothing more. */
function isPrefix(earlier: Article, later: Article): boolean {
  return (
    earlier.log.length <= later.log.length &&
    earlier.originalText === later.originalText &&
    earlier.log.every((entry, i) => JSON.stringify(entry) === JSON.stringify(later.log[i]))
  )
}

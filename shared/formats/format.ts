import type { Words } from '../text/words.ts'
import { writeConll } from './conll-out.ts'
import { writeDoccano } from './doccano-out.ts'
import { publishingForm, serializeDocument } from './document.ts'
import type { WarraqDocument } from './document-schema.ts'
import { writeHtml } from './html-out.ts'
import type { Written } from './loss.ts'
import { writeText } from './text-out.ts'

/** A format that articles are exported to. */
export interface Format {
  /** What the command line and the settings call it. */
  readonly id: string
  /** With its full stop. */
  readonly extension: string
  readonly mediaType: string
  readonly name: Words
  /** @throws {RangeError} if a tag's quote is not what the text has. */
  readonly write: (document: WarraqDocument) => Written
}

/** Every format that can be written, in the order in which they are offered. */
export const formats: readonly Format[] = [
  {
    id: 'warraq',
    extension: '.warraq.json',
    mediaType: 'application/json',
    name: { ar: 'مستند ورّاق المصحَّح', en: 'Corrected JSON document' },
    write: document => ({ text: serializeDocument(document), losses: [] }),
  },
  {
    id: 'warraq-publish',
    extension: '.json',
    mediaType: 'application/json',
    name: { ar: 'المستند المصحَّح للنشر، بلا سجلّ', en: 'Corrected JSON for publishing, without history' },
    write: document => ({ text: serializeDocument(publishingForm(document)), losses: [] }),
  },
  {
    id: 'txt',
    extension: '.txt',
    mediaType: 'text/plain',
    name: { ar: 'نص صرف', en: 'Plain text' },
    write: writeText,
  },
  {
    id: 'html',
    extension: '.html',
    mediaType: 'text/html',
    name: { ar: 'صفحة HTML بلا وسوم', en: 'HTML without tags' },
    write: writeHtml,
  },
  {
    id: 'conll',
    extension: '.conll',
    mediaType: 'text/plain',
    name: { ar: 'CoNLL-2003 (IOB2)', en: 'CoNLL-2003 (IOB2)' },
    write: writeConll,
  },
  {
    id: 'doccano',
    extension: '.jsonl',
    mediaType: 'application/jsonl',
    name: { ar: 'doccano (JSONL)', en: 'doccano (JSONL)' },
    write: writeDoccano,
  },
]

/** Null for a format that is not built. */
export function formatById(id: string): Format | null {
  return formats.find(format => format.id === id) ?? null
}

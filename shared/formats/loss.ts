import type { Words } from '../text/words.ts'
import type { WarraqDocument } from './document-schema.ts'

/** Something of the article that a format cannot hold, and how many of it there are. */
export interface Loss extends Words {
  readonly count: number
}

/** A document in another format, with what of the person's work is not in it. */
export interface Written {
  readonly text: string
  /** Only what there is some of. */
  readonly losses: readonly Loss[]
}

/* The original, the changes and the history are no part of what other formats are for, and so no loss. */
const parts = {
  tags: {
    ar: 'وسوم الكيانات',
    en: 'Entity tags',
    count: (document: WarraqDocument) => document.annotations.filter(({ type }) => type === 'entity').length,
  },
  entities: {
    ar: 'وسوم يعرف مستند ورّاق من كيانها أكثر مما يقوله النص (اسم آخر أو معرّف أو أسماء بديلة)',
    en: 'Tags whose entity has another name, an id or aliases that the text does not say',
    count: taggedBeyondText,
  },
  relations: {
    ar: 'العلاقات بين الكيانات',
    en: 'Relations',
    count: ({ relations }: WarraqDocument) => relations.length,
  },
  notes: { ar: 'التعليقات', en: 'Notes', count: ({ notes }: WarraqDocument) => notes.length },
  kinds: {
    ar: 'فقرات هي عناوين أو بنود قوائم أو اقتباسات',
    en: 'Blocks that are headings, list items or quotations',
    count: ({ blocks }: WarraqDocument) => blocks.filter(({ kind }) => kind !== 'paragraph').length,
  },
  titles: {
    ar: 'أدوار العنوان والعناوين الفرعية',
    en: 'Roles of headline and crossheads',
    count: ({ blocks }: WarraqDocument) => blocks.filter(({ role }) => role !== null && isTitle(role)).length,
  },
  roles: {
    ar: 'أدوار فقرات أخرى (مقدمة، اسم الكاتب، المكان والتاريخ، تعليق صورة)',
    en: 'Roles of other blocks (standfirst, byline, dateline, caption)',
    count: ({ blocks }: WarraqDocument) =>
      blocks.filter(({ role }) => role !== null && role !== 'body' && !isTitle(role)).length,
  },
  details: {
    ar: 'تفاصيل المقال',
    en: 'Article details',
    count: ({ meta }: WarraqDocument) => Object.values(meta).filter(value => value !== '').length,
  },
}

export type Part = keyof typeof parts

/** What is lost of a document where a format has no place for some of its parts. */
export function lossesOf(document: WarraqDocument, lost: readonly Part[]): Loss[] {
  return someOf(lost.map(part => ({ ...parts[part], count: parts[part].count(document) })))
}

/** Only the losses that there are some of. */
export function someOf(losses: readonly Loss[]): Loss[] {
  return losses.filter(({ count }) => count > 0)
}

function isTitle(role: string): boolean {
  return role === 'headline' || role === 'crosshead'
}

function taggedBeyondText({ annotations, entities }: WarraqDocument): number {
  const known = new Map(entities.map(entity => [entity.id, entity]))
  return annotations.filter(annotation => {
    const entity = annotation.type === 'entity' && annotation.entity !== null && known.get(annotation.entity)
    if (!entity) return false
    return (
      entity.name !== annotation.selector.quote || entity.externalId !== undefined || (entity.aliases?.length ?? 0) > 0
    )
  }).length
}

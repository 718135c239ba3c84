import * as z from 'zod'

const signed = { author: z.string(), at: z.string() }

/** The thing that mentions name. */
export const entity = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  /** External id, e.g. a Wikidata QID. */
  externalId: z.string().optional(),
  aliases: z.array(z.string()).optional(),
})

export const relation = z.object({ from: z.string(), to: z.string(), type: z.string() })

/** A label of the label set in use. */
export const labelDefinition = z.object({
  ar: z.string(),
  en: z.string(),
  /** Name of the colour and line it is painted with. */
  paint: z.string(),
  key: z.string().optional(),
})

/** What a person did about a change in review, kept under the change's id. */
export const check = z.object({ state: z.literal('checked'), ...signed })

/** What is known of the article: slug, source, byline, urgency, embargo, noteToDesk, keywords; kept a field at a time. */
const detail = z.string()

/** The parts of an article that stand at no place in the text; each a table of records by key. */
export const recordShapes = {
  entities: entity,
  relations: relation,
  labels: labelDefinition,
  checks: check,
  details: detail,
}

export type Entity = z.infer<typeof entity>
export type Relation = z.infer<typeof relation>
export type LabelDefinition = z.infer<typeof labelDefinition>
export type Check = z.infer<typeof check>
export type Collection = keyof typeof recordShapes
export type RecordOf<C extends Collection> = z.infer<(typeof recordShapes)[C]>

/** A table is a plain object without a prototype of its own, so that a key may be any string. */
export type Records = { readonly [C in Collection]: Readonly<Record<string, RecordOf<C>>> }

export const collections = Object.keys(recordShapes) as Collection[]

export const noRecords: Records = { entities: {}, relations: {}, labels: {}, checks: {}, details: {} }

/** The labels that an article starts with; a house's own set replaces them. */
export const defaultLabels: Readonly<Record<string, LabelDefinition>> = {
  PER: { ar: 'شخص', en: 'Person', paint: 'per', key: '1' },
  LOC: { ar: 'مكان', en: 'Place', paint: 'loc', key: '2' },
  ORG: { ar: 'جهة', en: 'Organisation', paint: 'org', key: '3' },
  EVENT: { ar: 'حدث', en: 'Event', paint: 'event', key: '4' },
  DATE: { ar: 'تاريخ', en: 'Date', paint: 'date', key: '5' },
  NUM: { ar: 'رقم', en: 'Number', paint: 'num', key: '6' },
  MISC: { ar: 'غيرها', en: 'Other', paint: 'misc', key: '7' },
}

/** The labels in use: the article's own where it has some. */
export function labelsOf(records: Records): Readonly<Record<string, LabelDefinition>> {
  return Object.keys(records.labels).length > 0 ? records.labels : defaultLabels
}

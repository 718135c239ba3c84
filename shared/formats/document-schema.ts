import * as z from 'zod'
import { logEntry } from '../article/log.ts'
import { entity, labelDefinition, relation } from '../article/records.ts'
import { blockKinds, roles } from '../article/schema.ts'

const offset = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const signed = { author: z.string(), at: z.string() }

const selector = z
  .object({
    start: offset,
    end: offset.describe('Exclusive'),
    quote: z.string().describe('The text between start and end'),
    prefix: z.string().describe('Up to 32 characters before'),
    suffix: z.string().describe('Up to 32 characters after'),
    occurrence: z.number().int().positive().describe('Which of the places where the quote stands, from 1'),
  })
  .describe('A place in a text, three ways: position, quote with context, occurrence')

const place = {
  selector: selector.describe('In the corrected text'),
  original: selector.nullable().describe('In the original; null where it has no place there'),
}

const range = z.object({ start: offset, end: offset })

const annotation = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('entity'), label: z.string(), entity: z.string().nullable(), ...place }),
  z.object({
    id: z.string(),
    type: z.literal('duplicate'),
    group: z.string(),
    answer: z.enum(['kept', 'ignored']),
    ...place,
  }),
])

const note = z.object({
  id: z.string(),
  anchor: selector,
  original: selector.nullable(),
  text: z.string(),
  ...signed,
  replies: z.array(z.object({ text: z.string(), ...signed })),
  resolved: z.object(signed).nullable(),
})

const change = z.object({
  id: z.string(),
  kind: z.string(),
  a: range.describe('In the original'),
  b: range.describe('In the corrected text'),
  before: z.string(),
  after: z.string(),
  category: z.string().nullable(),
  rule: z.string().nullable(),
  act: z.string().nullable().describe('What made the change; null where the log does not say'),
  author: z.string().nullable(),
  at: z.string().nullable(),
  decision: z.enum(['accepted', 'edited']),
})

const duplicate = z.object({
  group: z.string(),
  copies: z.array(
    z.object({
      fate: z.enum(['kept', 'removed', 'ignored']),
      selector: selector.nullable().describe('In the corrected text; null for a removed copy'),
      original: selector.nullable(),
    }),
  ),
})

const decision = z.object({
  kind: z.enum(['correction', 'mention', 'repeat']),
  rule: z.string(),
  quote: z.string(),
  answer: z.enum(['accept', 'reject', 'ignore-article']),
  anchor: selector.nullable().describe('Where it holds; null where the text it was about is gone'),
  author: z.string().nullable(),
  at: z.string().nullable(),
})

/** The corrected JSON document, version 1. Offsets count code points unless `offsetUnit` says otherwise. */
export const documentSchema = z.looseObject({
  format: z.literal('warraq'),
  version: z.literal(1),
  generator: z.string(),
  source: z.looseObject({
    name: z.string(),
    mediaType: z.string(),
    encoding: z.string(),
    size: offset,
    sha256: hash.describe("Of the source's bytes"),
  }),
  language: z.string(),
  direction: z.enum(['rtl', 'ltr']),
  offsetUnit: z.literal('code-point'),
  original: z.looseObject({
    text: z.string(),
    sha256: hash.describe("Of the text's UTF-8 bytes"),
    kinds: z.array(z.enum(blockKinds as [string, ...string[]])).describe('Kind of each block, in order'),
  }),
  text: z.string().describe('The corrected text: its blocks joined by one LF'),
  textSha256: hash,
  blocks: z.array(
    z.object({
      start: offset,
      end: offset,
      kind: z.enum(blockKinds as [string, ...string[]]),
      role: z.enum(roles as [string, ...string[]]).nullable(),
    }),
  ),
  annotations: z.array(annotation),
  entities: z.array(entity.extend({ id: z.string() })),
  relations: z.array(relation.extend({ id: z.string() })),
  changes: z.array(change),
  duplicates: z.array(duplicate),
  decisions: z.array(decision),
  notes: z.array(note),
  labelSet: z.record(z.string(), labelDefinition),
  meta: z.record(z.string(), z.string()),
  snapshots: z.array(z.looseObject({ name: z.string(), at: z.string(), text: z.string() })),
  review: z.looseObject({
    state: z.enum(['not-reviewed', 'reviewed']),
    textSha256: hash.describe('Of the text that the state speaks of'),
    checks: z.array(z.object({ change: z.string(), state: z.literal('checked'), ...signed })),
  }),
  history: z
    .object({ entries: z.array(logEntry).describe('Steps count document positions: UTF-16 units and two a block') })
    .optional(),
})

export type WarraqDocument = z.infer<typeof documentSchema>
export type Selector = z.infer<typeof selector>
export type DocumentAnnotation = z.infer<typeof annotation>
export type DocumentChange = z.infer<typeof change>

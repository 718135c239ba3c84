import * as z from 'zod'
import { type DocPos, docPos } from '../text/offset.ts'

const position = z.number().int().nonnegative().transform(docPos)
const placed = { id: z.string().min(1), from: position, to: position }

/** A person's name and a time, ISO 8601. */
const signed = { author: z.string(), at: z.string() }

export const entityMention = z.object({
  type: z.literal('entity'),
  ...placed,
  label: z.string().min(1),
  /** Id in the article's entities; null where the tag names nothing in particular. */
  entity: z.string().nullable(),
})

export const duplicatePassage = z.object({
  type: z.literal('duplicate'),
  ...placed,
  /** Passages of one repeat share it. */
  group: z.string(),
  /** `kept`: its copies were removed. `ignored`: a person said that it is no duplicate. */
  answer: z.enum(['kept', 'ignored']),
})

export const note = z.object({
  type: z.literal('note'),
  ...placed,
  text: z.string(),
  ...signed,
  replies: z.array(z.object({ text: z.string(), ...signed })),
  resolved: z.object(signed).nullable(),
})

/** A person's answer to a finding, held where the finding stands so that it survives edits around it. */
export const decision = z.object({
  type: z.literal('decision'),
  ...placed,
  kind: z.enum(['correction', 'mention']),
  /** The rule of a correction, the label of a mention. */
  rule: z.string(),
  /** The finding's own quote; the anchor may be wider where that is empty. */
  quote: z.string(),
  answer: z.enum(['reject', 'ignore-article']),
})

export const annotationSchema = z.discriminatedUnion('type', [entityMention, duplicatePassage, note, decision])

/** What a person put on a stretch of the document, `from` to `to` exclusive; at least one character long. */
export type Annotation = z.infer<typeof annotationSchema>
export type EntityMention = z.infer<typeof entityMention>
export type DuplicatePassage = z.infer<typeof duplicatePassage>
export type Note = z.infer<typeof note>
export type Decision = z.infer<typeof decision>

/** A place in the document, `to` exclusive. */
export interface Range {
  readonly from: DocPos
  readonly to: DocPos
}

export function range(from: number, to: number): Range {
  return { from: docPos(from), to: docPos(to) }
}

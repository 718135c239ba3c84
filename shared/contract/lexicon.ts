import * as z from 'zod'

export const lexiconName = z.object({
  text: z.string().min(1),
  label: z.string().min(1),
  /** Canonical name, where it differs from `text`. */
  name: z.string().optional(),
  externalId: z.string().optional(),
})

/** A correction never to be proposed again: a rule on a wording. */
export const lexiconRuling = z.object({ rule: z.string().min(1), quote: z.string() })

/** The editor's own names, words and rulings, kept across articles. A field that a newer version wrote is kept. */
export const lexiconSchema = z.looseObject({
  version: z.literal(1).default(1),
  names: z.array(lexiconName).default([]),
  words: z.array(z.string()).default([]),
  rulings: z.array(lexiconRuling).default([]),
})

export type Lexicon = z.infer<typeof lexiconSchema>
export type LexiconName = z.infer<typeof lexiconName>
export type LexiconRuling = z.infer<typeof lexiconRuling>

/** What to add to or take out of the lexicon. */
export const lexiconChange = z.object({
  add: z
    .object({
      names: z.array(lexiconName).optional(),
      words: z.array(z.string()).optional(),
      rulings: z.array(lexiconRuling).optional(),
    })
    .optional(),
  remove: z
    .object({
      names: z.array(lexiconName).optional(),
      words: z.array(z.string()).optional(),
      rulings: z.array(lexiconRuling).optional(),
    })
    .optional(),
})

export type LexiconChange = z.infer<typeof lexiconChange>

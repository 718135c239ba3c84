import * as z from 'zod'

/** The one settings file. A field that a newer version wrote is kept. */
export const settingsSchema = z.looseObject({
  version: z.literal(1).default(1),
  /** The person's name, under which decisions are recorded; null until asked. */
  person: z.string().nullable().default(null),
  language: z.enum(['ar', 'en']).default('ar'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Size of the article's text in per cent. */
  textSize: z.number().min(70).max(200).default(100),
  textFace: z.enum(['naskh', 'plex']).default('naskh'),
  /** Say what is at the caret to screen readers. */
  announce: z.boolean().default(true),
  /** Bounds and state of the window last closed. */
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})

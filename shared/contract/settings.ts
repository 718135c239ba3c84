import * as z from 'zod'

const fields = {
  /** The person's name, under which decisions are recorded; null until asked. */
  person: z.string().nullable(),
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the article's text in per cent. */
  textSize: z.number().min(70).max(200),
  textFace: z.enum(['naskh', 'plex']),
  /** Say what is at the caret to screen readers. */
  announce: z.boolean(),
  /** Bounds and state of the window last closed. */
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      maximized: z.boolean(),
    })
    .nullable(),
}

/** The one settings file. A field that a newer version wrote is kept. */
export const settingsSchema = z.looseObject({
  version: z.literal(1).default(1),
  person: fields.person.default(null),
  language: fields.language.default('ar'),
  theme: fields.theme.default('system'),
  textSize: fields.textSize.default(100),
  textFace: fields.textFace.default('naskh'),
  announce: fields.announce.default(true),
  window: fields.window.default(null),
})

/** Fields to change. Apart from the defaults: with them, an absent field would be reset. */
export const settingsChange = z.object(fields).partial()

export type Settings = z.infer<typeof settingsSchema>
export type SettingsChange = z.infer<typeof settingsChange>

export const defaultSettings: Settings = settingsSchema.parse({})

/** The fields of an article's details, each kept as one text. */
export type DetailName = 'slug' | 'source' | 'byline' | 'urgency' | 'embargo' | 'keywords' | 'noteToDesk'

export type Details = Readonly<Partial<Record<DetailName, string>>>

/** Most urgent first. */
export const urgencies = ['flash', 'important', 'routine', 'deferrable'] as const

export type Urgency = (typeof urgencies)[number]

/** Small Latin letters, digits and single hyphens between them, as addresses on the web want it. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** Names and keywords stand in one field, a line each: a name may hold a comma, never a line break. */
export function splitList(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter(item => item !== '')
}

export function joinList(items: readonly string[]): string {
  return items.join('\n')
}

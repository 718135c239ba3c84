import type { CommandId } from '../../app/commands.ts'
import type { IconName } from '../../parts/icon.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import type { Stretch } from './search-words.ts'

/** Sections in the order in which they are shown. */
export const sections = ['commands', 'findings', 'entities', 'article'] as const

export type Section = (typeof sections)[number]

export const sectionTitles: Readonly<Record<Section, WordKey>> = {
  commands: 'palette.commands',
  findings: 'palette.findings',
  entities: 'palette.entities',
  article: 'palette.article',
}

/** A line of the palette. */
export interface PaletteItem {
  /** Unique in the palette. */
  readonly id: string
  readonly section: Section
  readonly icon: IconName
  readonly text: string
  /** What of the text to mark as found. */
  readonly found: readonly Stretch[]
  readonly detail?: string
  /** Its keys stand at the line's end. */
  readonly command?: CommandId
  readonly onChoose: () => void
}

/** What the person asks for: anything, `@` an entity, `#` a paragraph, `?` commands by their keys. */
export interface PaletteQuery {
  readonly about: 'anything' | 'entities' | 'paragraphs' | 'keys'
  readonly text: string
}

const signs: Readonly<Record<string, PaletteQuery['about']>> = {
  '@': 'entities',
  '#': 'paragraphs',
  '?': 'keys',
  '؟': 'keys',
}

export function readQuery(input: string): PaletteQuery {
  const about = signs[input.trimStart().charAt(0)]
  return about === undefined
    ? { about: 'anything', text: input.trim() }
    : { about, text: input.trimStart().slice(1).trim() }
}

import type { Words } from '../../shared/text/words.ts'
import { commandWords } from './command-words.ts'
import { countWords } from './count-words.ts'
import { detailsWords } from './details-words.ts'
import { editorWords } from './editor-words.ts'
import { findingWords } from './finding-words.ts'
import { frameWords } from './frame-words.ts'
import { noticeWords } from './notice-words.ts'
import { paletteWords } from './palette-words.ts'
import { reviewWords } from './review-words.ts'
import { settingsWords } from './settings-words.ts'
import { startWords } from './start-words.ts'
import { tagWords } from './tag-words.ts'

/** The parts of the catalogue, a file an area of the screen. */
export const areas = [
  frameWords,
  commandWords,
  countWords,
  startWords,
  paletteWords,
  settingsWords,
  detailsWords,
  noticeWords,
  findingWords,
  tagWords,
  editorWords,
  reviewWords,
]

/** Every sentence of the interface in both languages, as ICU messages. */
export const catalogue = {
  ...frameWords,
  ...commandWords,
  ...countWords,
  ...startWords,
  ...paletteWords,
  ...settingsWords,
  ...detailsWords,
  ...noticeWords,
  ...findingWords,
  ...tagWords,
  ...editorWords,
  ...reviewWords,
} as const satisfies Record<string, Words>

export type WordKey = keyof typeof catalogue

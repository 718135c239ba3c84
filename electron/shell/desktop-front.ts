import type { ChosenPaths } from '../services/chosen-paths.ts'
import type { Front } from '../services/front.ts'
import { RefusedError } from '../services/refused.ts'
import type { Services } from '../services/services.ts'
import type { ArticleWindow } from './article-window.ts'
import { askForTarget } from './native-dialogs.ts'

/** What the desktop is to one window's calls. */
export function desktopFront(
  window: ArticleWindow,
  { means }: Services,
  chosen: ChosenPaths,
  openDialog: () => Promise<readonly string[]>,
): Front {
  return {
    info: async () => {
      window.started = true
      const { file } = window
      return { front: 'desktop', version: means.version, dialogs: true, file, platform: process.platform }
    },
    resolve: path => chosen.resolve(path),
    openDialog,
    saveDialog: async name => {
      const path = await askForTarget(window.native, name)
      if (path !== null) await chosen.add(path)
      return path
    },
    listFolder: async path => {
      throw new RefusedError('not-allowed', path)
    },
  }
}

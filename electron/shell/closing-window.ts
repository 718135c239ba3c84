import type { Words } from '../../shared/text/words.ts'
import type { OpenArticle } from '../services/open-article.ts'
import { outcomeOf } from '../services/refused.ts'
import type { ArticleWindow } from './article-window.ts'
import type { ClosingWindow } from './close-guard.ts'
import { askToLose, askToSave, showRefusal } from './native-dialogs.ts'

/** How a window that shows an article is asked to close. */
export function closingWindow(window: ArticleWindow, article: OpenArticle, language: keyof Words): ClosingWindow {
  const { native } = window
  return {
    settle: () => window.settle(),
    askToLose: () => askToLose(native, language, article.name),
    isUnsaved: async () => article.opened().savedEntries < article.article.log.length,
    askToSave: () => askToSave(native, language, article.name),
    save: async () => {
      const outcome = await outcomeOf(() => article.save())
      if (!outcome.ok) await showRefusal(native, language, outcome.refusal)
      return outcome.ok
    },
  }
}

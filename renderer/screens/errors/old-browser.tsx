import { Notice } from '../../parts/notice.tsx'
import { useWords } from '../../words/use-words.tsx'

/** The version of Chromium from which on everything works that the page uses. */
export const oldestChromium = 128

/** Whether the browser has what the page cannot do without. */
export function canRun(): boolean {
  return 'highlights' in CSS && CSS.supports('selector(:dir(rtl))') && CSS.supports('selector(::highlight(x))')
}

/** Told instead of the page where {@link canRun} says no. */
export function OldBrowser() {
  const { t } = useWords()
  return (
    <main className="start">
      <div className="start__in">
        <Notice title={t('browser.title')}>{t('browser.text', { version: String(oldestChromium) })}</Notice>
      </div>
    </main>
  )
}

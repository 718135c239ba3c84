import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/settings.ts'
import { directionOf } from '../words/language.ts'

type Looks = Pick<Settings, 'language' | 'theme' | 'textSize' | 'textFace'>

/** Dresses the page in the person's choices; follows the system's theme while they say so. */
export function useAppearance({ language, theme, textSize, textFace }: Looks): void {
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = directionOf(language)
    root.dataset.face = textFace
    root.style.setProperty('--text-scale', String(textSize / 100))
  }, [language, textSize, textFace])

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const dress = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    dress()
    dark.addEventListener('change', dress)
    return () => dark.removeEventListener('change', dress)
  }, [theme])
}

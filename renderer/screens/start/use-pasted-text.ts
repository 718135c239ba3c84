import { useEffect, useEffectEvent } from 'react'

/** What the clipboard held; empty where it had no such form. */
export interface PastedText {
  readonly text: string
  readonly html: string
}

/** Takes text pasted anywhere on the page but in a field. */
export function usePastedText(onPaste: (pasted: PastedText) => void): void {
  const take = useEffectEvent(onPaste)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const html = event.clipboardData?.getData('text/html') ?? ''
      if (text.trim() === '' && html === '') return
      event.preventDefault()
      take({ text, html })
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { LinkButton } from '../parts/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { CommandKeys } from './command-keys.tsx'

export interface ToastContent {
  readonly text: ReactNode
  /** Offers to take back what was just done. */
  readonly undo?: (() => void) | null
}

/** Milliseconds that a toast stays, time to read it and to reach its button. */
const stay = 8000

const ToastContext = createContext<(toast: ToastContent) => void>(() => {})

/** Says what was just done; a new toast takes the place of the last. */
export function useToast(): (toast: ToastContent) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ number: number; content: ToastContent } | null>(null)
  const close = useCallback(() => setToast(null), [])
  const show = useCallback(
    (content: ToastContent) => setToast(before => ({ number: (before?.number ?? 0) + 1, content })),
    [],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toast !== null && <Toast key={toast.number} toast={toast.content} onClose={close} />}
      </div>
    </ToastContext>
  )
}

function Toast({ toast, onClose }: { toast: ToastContent; onClose: () => void }) {
  const { t } = useWords()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, stay)
    return () => clearTimeout(timer)
  }, [held, onClose])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the toast, it works nothing
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <>
          <LinkButton
            onClick={() => {
              toast.undo?.()
              onClose()
            }}
          >
            {t('action.undo')}
          </LinkButton>
          <CommandKeys of="edit.undo" />
        </>
      )}
    </div>
  )
}

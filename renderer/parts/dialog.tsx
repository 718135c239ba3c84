import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'

interface WindowProps {
  /** Its size and place: a class of look/. */
  readonly kind: string
  /** Its name, where no heading says it. */
  readonly label?: string
  /** Escape, or a press on the veil; without it the window stays until it is answered. */
  readonly onClose?: () => void
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** A window that holds the focus and gives it back where it came from. */
export function Window({ kind, label, onClose, role = 'dialog', children }: WindowProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={open => open || onClose?.()}
    >
      <Modal className={`dialog ${kind}`}>
        <Dialog role={role} {...(label === undefined ? {} : { 'aria-label': label })}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The heading that names its window. */
export function WindowTitle({ children }: { children: ReactNode }) {
  return (
    <Heading slot="title" level={2}>
      {children}
    </Heading>
  )
}

export interface Answer {
  readonly text: ReactNode
  readonly onChoose: () => void
}

interface QuestionProps {
  readonly title: string
  readonly text: ReactNode
  /** The first is what most will want. */
  readonly answers: readonly Answer[]
  readonly onClose: () => void
}

/** A question that must be answered before going on. */
export function Question({ title, text, answers, onClose }: QuestionProps) {
  return (
    <Window kind="dialog--small" role="alertdialog" onClose={onClose}>
      <div className="dialog__text">
        <WindowTitle>{title}</WindowTitle>
        <p>{text}</p>
      </div>
      <div className="dialog__actions">
        {answers.map(({ text, onChoose }, index) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: answers keep their order
            key={index}
            look={index === 0 ? 'primary' : 'plain'}
            autoFocus={index === 0}
            onClick={onChoose}
          >
            {text}
          </Button>
        ))}
      </div>
    </Window>
  )
}

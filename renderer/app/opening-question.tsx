import { Question } from '../parts/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { useCommands } from './use-commands.tsx'
import type { Opening } from './use-opening.ts'

/** A file that could not be opened while another is open, which stays. */
export function OpeningQuestion({ opening: { fault, dismiss } }: { opening: Opening }) {
  const { t, of } = useWords()
  const commands = useCommands()
  if (fault === null) return null
  const chooseOther = () => {
    dismiss()
    commands.run('file.open')
  }
  return (
    <Question
      title={fault.file === null ? t('notice.notOpened') : t('notice.unreadable', { file: fault.file })}
      text={of(fault.refusal.words)}
      answers={[
        { text: t('notice.chooseOther'), onChoose: chooseOther },
        { text: t('notice.dismiss'), onChoose: dismiss },
      ]}
      onClose={dismiss}
    />
  )
}

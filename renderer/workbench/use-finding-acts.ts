import { useMemo } from 'react'
import type { Bridge } from '../../shared/contract/contract.ts'
import { useAnnounce } from '../app/announce.tsx'
import { useToast } from '../app/toast.tsx'
import { FindingActs } from '../session/finding-acts.ts'
import type { Work } from '../session/open-work.ts'
import { useWords } from '../words/use-words.tsx'

/** The answers to findings, for this article and person. */
export function useFindingActs(bridge: Bridge, { session, editor }: Work, author: string): FindingActs {
  const say = useWords()
  const toast = useToast()
  const { polite } = useAnnounce()
  return useMemo(
    () =>
      new FindingActs({
        session,
        bridge,
        say,
        notify: toast,
        undo: () => {
          editor.undo()
          polite(say.t('action.undo'))
        },
        sign: () => ({ author, at: new Date().toISOString() }),
      }),
    [session, editor, bridge, say, toast, polite, author],
  )
}

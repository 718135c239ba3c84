import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { EditorSession } from './editor-session.ts'
import { Margin } from './margin/margin.tsx'
import { Ruler } from './margin/ruler.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SheetSurface } from './sheet-surface.ts'

interface SheetProps {
  readonly session: EditorSession
  /** A note's mark was pressed. */
  readonly onNote: (id: string) => void
  readonly roleOpen: number | null
  readonly onRole: (block: number) => void
  /** Stands above the text: find and replace. */
  readonly head?: ReactNode
  /** Windows that hang in the sheet. */
  readonly children?: ReactNode
}

/** The article's text with what stands beside it. */
export function Sheet({ session, onNote, roleOpen, onRole, head, children }: SheetProps) {
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<HTMLElement | null>(null)
  const surface = useSurface(session, place, scroller)
  const label = t('sheet.label')
  useEffect(() => surface?.setLabel(label), [surface, label])
  return (
    <section className="sheet-wrap" aria-label={t('sheet.region')} data-region="text">
      {head}
      <div className="sheet-stage" ref={setStage}>
        <div className="sheet-scroll" ref={scroller} data-sheet-scroll>
          <div className="sheet-frame" dir="rtl">
            <div className="sheet" ref={place} />
            {surface && (
              <Margin session={session} surface={surface} roleOpen={roleOpen} onRole={onRole} onNote={onNote} />
            )}
          </div>
        </div>
        {surface && <Ruler session={session} surface={surface} />}
        {stage && <SelectionBar session={session} stage={stage} />}
        {children}
      </div>
    </section>
  )
}

function useSurface(
  session: EditorSession,
  place: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): SheetSurface | null {
  const [surface, setSurface] = useState<SheetSurface | null>(null)
  useEffect(() => {
    if (!place.current || !scroller.current) return
    const made = new SheetSurface(session, place.current, scroller.current)
    setSurface(made)
    return () => {
      setSurface(null)
      made.close()
    }
  }, [session, place, scroller])
  return surface
}

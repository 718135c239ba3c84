import { useSyncExternalStore } from 'react'
import { Coordinates } from '../../../shared/article/coordinates.ts'
import { docPos, utf16 } from '../../../shared/text/offset.ts'
import type { EditorSession } from '../editor-session.ts'
import type { SheetSurface } from '../sheet-surface.ts'
import { useEditor } from '../use-editor.ts'
import type { BandPlace } from './band-places.ts'
import { Bands } from './bands.tsx'
import type { CopyBand } from './copy-bands.ts'
import { Gutter } from './gutter.tsx'
import { gutterRows, sameRows } from './gutter-rows.ts'
import { NoteMarks } from './note-marks.tsx'

interface MarginProps {
  readonly session: EditorSession
  readonly surface: SheetSurface
  /** Index of the block whose menu of roles is open. */
  readonly roleOpen: number | null
  readonly onRole: (block: number) => void
  readonly onNote: (id: string) => void
}

/** What stands beside the text, drawn over the sheet's edges and outside of its editable part. */
export function Margin({ session, surface, roleOpen, onRole, onNote }: MarginProps) {
  const { blocks, bands, notes } = useSyncExternalStore(surface.subscribe, surface.getLayout)
  const indexes = blocks.map(({ index }) => index)
  const rows = useEditor(session, snapshot => gutterRows(snapshot, indexes), sameRows)
  const caret = useEditor(session, ({ state }) => state.selection.$head.index(0))
  const note = useEditor(session, snapshot => snapshot.note)
  return (
    <div className="sheet-margin">
      <Gutter
        rows={rows}
        places={blocks}
        caret={caret}
        open={roleOpen}
        labelled={new Set(bands.map(({ band }) => band.firstBlock))}
        onRole={onRole}
      />
      <Bands places={bands} onJump={band => goToNextCopy(session, bands, band)} />
      <NoteMarks notes={notes} current={note} onOpen={onNote} />
    </div>
  )
}

function goToNextCopy(session: EditorSession, places: readonly BandPlace[], from: CopyBand): void {
  const copies = places.map(({ band }) => band).filter(({ group }) => group === from.group)
  const next = copies[(copies.findIndex(({ key }) => key === from.key) + 1) % copies.length] ?? from
  const start = Coordinates.of(session.state.doc).fromDocPos(docPos(next.from))
  session.goTo({ start, end: utf16(start) }, { flash: false })
}

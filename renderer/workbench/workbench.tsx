import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AppInfo, Bridge, OpenedArticle } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import type { Outcome, Refusal } from '../../shared/contract/refusal.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { blockerCount } from '../../shared/findings/publish-gate.ts'
import type { Span } from '../../shared/text/offset.ts'
import { useCommand } from '../app/use-commands.tsx'
import { CompareView } from '../compare/compare-view.tsx'
import { TextView } from '../editor/text-view.tsx'
import { useEditor } from '../editor/use-editor.ts'
import { ExportButton } from '../export/export-button.tsx'
import { useExport } from '../export/use-export.tsx'
import { FindingsPanel, type PanelTab } from '../findings/findings-panel.tsx'
import { Boundary } from '../parts/boundary.tsx'
import { Question } from '../parts/dialog.tsx'
import { ReviewView } from '../review/review-view.tsx'
import { ArticleBar, PublishButton, type View } from '../screens/frame/bar.tsx'
import { Frame } from '../screens/frame/frame.tsx'
import { Palette } from '../screens/palette/palette.tsx'
import type { Work } from '../session/open-work.ts'
import { useWords } from '../words/use-words.tsx'
import { ArticleBanner } from './article-banner.tsx'
import { ArticleDetails } from './article-details.tsx'
import { ArticleStatus } from './article-status.tsx'
import { ChooseEncoding } from './choose-encoding.tsx'
import { searchArticle } from './search-article.ts'
import { useArticleCommands } from './use-article-commands.ts'
import { useDescription } from './use-description.ts'
import { useFindingActs } from './use-finding-acts.ts'
import { useFindingCommands } from './use-finding-commands.ts'

export interface WorkbenchProps {
  readonly bridge: Bridge
  readonly info: AppInfo
  readonly work: Work
  readonly author: string
  readonly settings: Settings
  readonly lexicon: Lexicon
  /** Another page lies over it; the editor stays as it is. */
  readonly hidden: boolean
  readonly paletteOpen: boolean
  readonly onPaletteClose: () => void
  /** The article was begun anew. */
  readonly onOpened: (opened: Promise<Outcome<OpenedArticle>>) => Promise<void>
  readonly onClose: () => void
}

/** One article on the desk: text, comparison of copies, review; the findings beside them. */
export function Workbench(props: WorkbenchProps) {
  const { bridge, work } = props
  const { session, editor } = work
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const [view, setView] = useState<View>('text')
  const [tab, setTab] = useState<PanelTab>('all')
  const [current, setCurrent] = useState<string | null>(null)
  const [details, setDetails] = useState(false)
  const [encoding, setEncoding] = useState(false)
  const [compared, setCompared] = useState<string | null>(null)
  const [exportAsked, setExportAsked] = useState(false)
  const [conflict, setConflict] = useState<Refusal | null>(null)
  const acts = useFindingActs(bridge, work, props.author)
  const exporting = useExport(bridge, props.info, session)
  const document = exporting.formats.find(({ id }) => id === 'warraq')
  usePlacedFindings(work)
  useEffect(() => editor.focus(), [editor])
  useDescription(bridge, session.id, snapshot)
  const compare = (key: string | null) => {
    setCompared(key)
    setView('compare')
  }
  const toText = () => {
    setView('text')
    setTimeout(() => editor.focus())
  }
  const show = (next: View) => {
    setExportAsked(false)
    setView(next)
  }
  const askExport = () => {
    setExportAsked(true)
    setView('review')
  }
  useArticleCommands({
    ...props,
    view,
    setView: show,
    toText,
    setDetails,
    setEncoding,
    compare,
    onConflict: setConflict,
    askExport,
  })
  const goTo = useFindingCommands({ work, view, current, setCurrent, setTab, toText })
  useCommand('file.saveAs', document ? () => exporting.start(document) : null)
  const repeats = snapshot.findings.filter(finding => finding.kind === 'repeat')
  const panel = details ? (
    <ArticleDetails work={work} onClose={() => setDetails(false)} />
  ) : (
    <FindingsPanel
      snapshot={snapshot}
      acts={acts}
      tab={tab}
      onTab={setTab}
      current={current}
      onCurrent={goTo}
      compare={compare}
      toText={toText}
    />
  )
  return (
    <div className="workbench" hidden={props.hidden}>
      <Frame
        bar={
          <ArticleBar
            name={snapshot.source.name}
            saved={snapshot.saved}
            view={view}
            onView={show}
            repeats={repeats.length}
            detailsOpen={details}
            publish={
              view === 'review' ? (
                <ExportButton
                  bridge={bridge}
                  session={session}
                  snapshot={snapshot}
                  exporting={exporting}
                  open={exportAsked}
                />
              ) : (
                <PublishButton blockers={blockerCount(snapshot.gate)} onPress={() => show('review')} />
              )
            }
          />
        }
        banner={<ArticleBanner {...props} snapshot={snapshot} onReview={() => setView('review')} />}
        status={<ArticleStatus work={work} snapshot={snapshot} view={view} onEncoding={() => setEncoding(true)} />}
      >
        <Main hidden={view !== 'text'} toText={toText}>
          <TextView
            session={editor}
            lexicon={props.lexicon.names}
            author={() => props.author}
            announce={props.settings.announce}
            onNote={id => {
              setCurrent(id)
              setTab('note')
              setDetails(false)
            }}
          />
          {panel}
        </Main>
        {view === 'compare' && (
          <Boundary>
            <CompareView snapshot={snapshot} acts={acts} chosen={compared} onLeave={toText} />
          </Boundary>
        )}
        {view === 'review' && (
          <Boundary>
            <ReviewView
              session={session}
              author={props.author}
              undo={() => void editor.undo()}
              toText={place => {
                setView('text')
                setTimeout(() => editor.goTo(place))
              }}
            />
          </Boundary>
        )}
      </Frame>
      {exporting.picker}
      {conflict && (
        <SaveConflict
          refusal={conflict}
          onOver={() => {
            setConflict(null)
            void session.save(true)
          }}
          onClose={() => setConflict(null)}
        />
      )}
      {encoding && <ChooseEncoding {...props} snapshot={snapshot} onClose={() => setEncoding(false)} />}
      {props.paletteOpen && <PaletteOver {...props} goTo={goTo} />}
    </div>
  )
}

/** The desk; in a narrow window the panel is a drawer that F6 opens and closes. */
function Main({ hidden, toText, children }: { hidden: boolean; toText: () => void; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const desk = useRef<HTMLElement>(null)
  const isNarrow = useNarrow()
  useEffect(() => {
    if (open) desk.current?.querySelector<HTMLElement>('.inspector [tabindex="0"], .inspector button')?.focus()
  }, [open])
  const toggle = () => {
    setOpen(!open)
    if (open) toText()
  }
  useCommand('region.next', isNarrow && !hidden ? toggle : null)
  return (
    <main className="desk" data-place="desk" data-drawer={open ? 'open' : 'closed'} hidden={hidden} ref={desk}>
      {children}
    </main>
  )
}

function useNarrow(): boolean {
  return useSyncExternalStore(
    changed => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => narrow.matches,
  )
}

const narrow = matchMedia('(max-width: 1000px)')

/** The saved document is no longer the one that was written last. */
function SaveConflict({ refusal, onOver, onClose }: { refusal: Refusal; onOver: () => void; onClose: () => void }) {
  const { t, of } = useWords()
  return (
    <Question
      title={t('save.conflict')}
      text={of(refusal.words)}
      answers={[
        { text: t('action.cancel'), onChoose: onClose },
        { text: t('save.over'), onChoose: onOver },
      ]}
      onClose={onClose}
    />
  )
}

function PaletteOver({ work, onPaletteClose, goTo }: WorkbenchProps & { goTo: (key: string, place: Span) => void }) {
  const article = useEditor(work.editor, snapshot => snapshot.article)
  const { findings } = work.session.getSnapshot()
  return <Palette onClose={onPaletteClose} search={query => searchArticle(article, findings, query, goTo)} />
}

/** What the engines found is painted where it stands now. */
function usePlacedFindings({ session, editor }: Work): void {
  useEffect(() => {
    let last: unknown = null
    const place = () => {
      const { findings, article } = session.getSnapshot()
      if (findings === last || article !== editor.article) return
      last = findings
      editor.showFindings(findings)
    }
    place()
    return session.subscribe(place)
  }, [session, editor])
}

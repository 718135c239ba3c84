import { ListBox, ListBoxItem } from 'react-aria-components'
import type { RecentArticle } from '../../../shared/contract/contract.ts'
import { Pill } from '../../parts/pill.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useWords } from '../../words/use-words.tsx'

interface RecentListProps {
  readonly recent: readonly RecentArticle[] | null
  readonly onOpen: (path: string) => void
}

/** The recent articles; the latest has the focus at once, so that Enter goes on with it. */
export function RecentList({ recent, onOpen }: RecentListProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t('start.recent')}</h2>
      {recent === null || recent.length === 0 ? (
        <div className="recent">
          <p className="recent__none">{t(recent === null ? 'start.loadingRecent' : 'start.noRecent')}</p>
        </div>
      ) : (
        <ListBox
          className="recent"
          aria-labelledby="recent"
          items={recent}
          autoFocus="first"
          onAction={path => onOpen(String(path))}
        >
          {article => (
            <ListBoxItem id={article.path} textValue={article.title || article.name} className="recent__item">
              <Recent article={article} />
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </section>
  )
}

function Recent({ article }: { article: RecentArticle }) {
  const { t, rich, when } = useWords()
  const now = useNow(30_000)
  const title = article.title || article.name
  return (
    <>
      <b dir="auto" title={title}>
        {title}
      </b>
      <StatePill article={article} />
      <span className="meta num" title={article.path}>
        {rich('start.recentMeta', {
          file: <bdi className="ltr">{article.name}</bdi>,
          words: t('count.words', { count: article.words }),
        })}
      </span>
      <span className="when num">{when(Date.parse(article.at), now)}</span>
    </>
  )
}

function StatePill({ article }: { article: RecentArticle }) {
  const { t } = useWords()
  if (article.state === 'exported') return <Pill>{t('start.exported')}</Pill>
  if (article.state === 'ready') return <Pill tone="ok">{t('start.ready')}</Pill>
  if (article.state === 'in-review') return <Pill tone="warn">{t('start.inReview')}</Pill>
  if (article.blockers === 0) return <span />
  return <Pill tone="block">{t('count.blockers', { count: article.blockers })}</Pill>
}

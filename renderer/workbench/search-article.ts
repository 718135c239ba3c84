import type { Article } from '../../shared/article/article.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import { type Span, span } from '../../shared/text/offset.ts'
import { findingKey } from '../findings/cards.ts'
import type { PaletteItem, PaletteQuery } from '../screens/palette/palette-item.ts'
import { findWords } from '../screens/palette/search-words.ts'

/** Lines of each section that the palette shows at most. */
const most = 6

type GoTo = (key: string, place: Span) => void

/** Findings, entities and paragraphs that answer what was typed into the palette. */
export function searchArticle(
  article: Article,
  findings: readonly Finding[],
  query: PaletteQuery,
  goTo: GoTo,
): PaletteItem[] {
  if (query.about === 'keys') return []
  if (query.about === 'entities') return entityItems(article, query.text, goTo)
  if (query.about === 'paragraphs') return paragraphItems(article, query.text, goTo)
  if (query.text === '') return []
  return [
    ...findingItems(article, findings, query.text, goTo),
    ...entityItems(article, query.text, goTo),
    ...paragraphItems(article, query.text, goTo),
  ]
}

function findingItems(article: Article, findings: readonly Finding[], query: string, goTo: GoTo): PaletteItem[] {
  return findings
    .flatMap(finding => {
      if (finding.kind === 'repeat') return []
      const text = finding.kind === 'correction' ? finding.message.ar : finding.name
      const found = findWords(text, query)
      const key = findingKey(finding)
      return found
        ? [
            {
              id: key,
              section: 'findings' as const,
              icon: 'warn' as const,
              text,
              found,
              detail: detailOf(article, finding),
              onChoose: () => goTo(key, finding),
            },
          ]
        : []
    })
    .slice(0, most)
}

function entityItems({ state }: Article, query: string, goTo: GoTo): PaletteItem[] {
  const coordinates = Coordinates.of(state.doc)
  const seen = new Set<string>()
  return state.annotations
    .list()
    .flatMap(tag => {
      if (tag.type !== 'entity') return []
      const text = (tag.entity && state.records.entities[tag.entity]?.name) || state.doc.textBetween(tag.from, tag.to)
      const found = findWords(text, query)
      if (!found || seen.has(text)) return []
      seen.add(text)
      const place = span(coordinates.fromDocPos(tag.from), coordinates.fromDocPos(tag.to))
      return [
        {
          id: tag.id,
          section: 'entities' as const,
          icon: 'tag' as const,
          text,
          found,
          onChoose: () => goTo('', place),
        },
      ]
    })
    .slice(0, most)
}

/** By number, or by the words that stand in them. */
function paragraphItems(article: Article, query: string, goTo: GoTo): PaletteItem[] {
  const coordinates = Coordinates.of(article.state.doc)
  return article.blocks
    .flatMap(({ text }, index) => {
      const number = String(index + 1)
      const found = query === '' || number === query ? [] : findWords(text, query)
      if (!found || text === '') return []
      const start = coordinates.blockStart(index)
      const shift = Math.max(0, (found[0]?.from ?? 0) - 30)
      const shown = text.slice(shift, shift + 90)
      const place = span(start + (found[0]?.from ?? 0), start + (found.at(-1)?.to ?? 0))
      const marks = found
        .filter(({ to }) => to <= shift + 90)
        .map(({ from, to }) => ({ from: from - shift, to: to - shift }))
      return [
        {
          id: `p${number}`,
          section: 'article' as const,
          icon: 'text' as const,
          text: shown,
          found: marks,
          detail: number,
          onChoose: () => goTo('', place),
        },
      ]
    })
    .slice(0, most)
}

function detailOf(article: Article, { start }: Span): string {
  return String(Coordinates.of(article.state.doc).blockAt(start) + 1)
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Engines } from './engines.ts'
import type { Copy } from './finding.ts'
import { wordingOf } from './wording.ts'

/* Articles written after the engines, with the faults that articles arrive with; what a careful reader finds in them. */
const articles: readonly {
  readonly file: string
  /** Of each copy its paragraphs, its first words, its last words, and whether it is to stay. */
  readonly repeats: readonly (readonly [paragraphs: string, first: string, last: string, keep: boolean][])[]
  readonly faults: readonly (readonly [rule: string, wording: string])[]
}[] = [
  {
    file: 'cup-final.txt',
    repeats: [
      [
        ['3-5', 'استعاد نادي', 'بدل الضائع.', false],
        ['11-13', 'استعاد نادي', 'بدل الضائع.', true],
      ],
    ],
    faults: [
      ['space-after-mark', 'الثاني.وعاد'],
      ['odd-mark', '"قدموا'],
      ['space-before-mark', 'الموسم ،'],
      ['doubled-word', 'في في'],
      ['fa-inna', 'فانها'],
      ['run-together', 'حتىساعة'],
    ],
  },
  {
    file: 'wheat-deal.txt',
    repeats: [
      [
        ['2-2', 'وأضاف المتحدث', 'في الصيف.', true],
        ['5-5', 'وأضاف المتحدث', 'في الصيف.', false],
      ],
    ],
    faults: [
      ['latin-mark', 'المقبل,'],
      ['space-after-mark', 'أيام.وأشار'],
      ['odd-mark', '(فواز'],
      ['run-together', 'إلىمتى'],
      ['space-after-mark', 'الانتظار’،وحذر'],
      ['space-before-mark', 'آخر ،'],
    ],
  },
  {
    file: 'museum-night.txt',
    repeats: [
      [
        ['3-3', 'وقالت مديرة', 'العام المقبل.', false],
        ['6-6', 'وقالت مديرة', 'العام المقبل.', true],
      ],
      [
        ['5-5', 'وشهد المتحف', 'منتصف الليل.', false],
        ['6-6', 'وشهد المتحف', 'منتصف الليل.', true],
      ],
    ],
    faults: [
      ['space-after-mark', 'ألفا،وإن'],
      ['odd-mark', '«سألت'],
      ['space-before-mark', 'القاعة .'],
    ],
  },
]

describe.each(articles)('$file', ({ file, repeats, faults }) => {
  const text = readFileSync(new URL(`../../e2e/articles/${file}`, import.meta.url), 'utf8')
  const findings = new Engines().check({ blocks: text.split('\n'), names: [], tagged: [] })

  it('shows what stands twice', () => {
    const found = findings.flatMap(finding =>
      finding.kind === 'repeat' ? [finding.copies.map(copy => shown(text, copy))] : [],
    )
    expect(found).toEqual(repeats)
  })

  it('shows what is wrong, and nothing else', () => {
    const found = findings.flatMap(finding =>
      finding.kind === 'correction' ? [[finding.rule, wordingOf(text, finding)]] : [],
    )
    expect(found).toEqual(faults)
  })
})

function shown(text: string, { keep, spans }: Copy): unknown[] {
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const paragraph = (offset: number) => text.slice(0, offset).split('\n').length
  const words = text.slice(start, end).split(/\s+/)
  return [`${paragraph(start)}-${paragraph(end)}`, words.slice(0, 2).join(' '), words.slice(-2).join(' '), keep]
}

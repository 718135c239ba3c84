import { RepeatsEngine } from '../../shared/repeats/repeats-engine.ts'
import type { Figure } from './figure.mjs'
import { race } from './race.ts'
import { bare, type Planted, plantRepeats } from './text/planted.ts'
import { Random } from './text/random.ts'

const sizes = [1_000, 10_000, 100_000] as const
const wordsAPassage = 250
const peerName = 'equal paragraphs, by a Map of them'

/** Passages that stand twice, in texts each ten times as long as the one before. */
export function repeats(): Figure[] {
  const bySize = sizes.map(words => ({ words, ...measure(words) }))
  return bySize.flatMap(({ words, found, times }, i) => {
    const what = `repeats, ${words} words`
    const before = bySize[i - 1]?.times
    const growth = before && { ours: times.ours / before.ours, peer: times.peer / before.peer }
    return [
      { what, ...times, unit: 'ms', peerName },
      ...(growth ? [{ what: `${what}: time against a tenth of them`, ...growth, unit: '×', peerName }] : []),
      { what: `${what}: found of ${words / wordsAPassage} planted`, ...found, unit: '', peerName },
    ]
  })
}

function measure(words: number): Record<'found' | 'times', Pick<Figure, 'ours' | 'peer'>> {
  const planted = plantRepeats(new Random(words), words, words / wordsAPassage)
  const { blocks } = planted
  const rounds = words > 50_000 ? { rounds: 7, warmUp: 2 } : { rounds: 15, warmUp: 5 }
  const times = race({ ours: () => new RepeatsEngine().find(blocks), peer: () => equalParagraphs(blocks) }, rounds)
  const quotes = new RepeatsEngine().find(blocks).map(({ copies }) => copies[0]?.spans.map(({ quote }) => quote) ?? [])
  return {
    times,
    found: {
      ours: foundIn(
        planted,
        quotes.map(parts => parts.join(' ')),
      ),
      peer: foundIn(planted, equalParagraphs(blocks)),
    },
  }
}

function equalParagraphs(blocks: readonly string[]): string[] {
  const places = new Map<string, number>()
  for (const block of blocks) places.set(block, (places.get(block) ?? 0) + 1)
  return [...places].filter(([, count]) => count > 1).map(([block]) => block)
}

function foundIn({ passages }: Planted, repeated: readonly string[]): number {
  const all = repeated.map(bare).join('\n')
  return passages.filter(passage => all.includes(passage)).length
}

import type { CheckInput } from '../../shared/findings/engines.ts'
import { diff } from './diff.ts'
import type { Figure } from './figure.mjs'
import { coldRunners, findings } from './findings.ts'
import { timeOf } from './race.ts'
import { repeats } from './repeats.ts'
import { replay } from './replay.ts'
import { newsOf, textOf } from './text/news.ts'
import { Random } from './text/random.ts'
import { taggedArticle } from './text/tags.ts'

/** The benchmarks that need no browser, by the name they are asked for. */
export const subjects: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  replay,
  findings,
  repeats,
  diff,
}

/** What the editors in the browser are given; as JSON. */
export function sheetContent(words: number, tags: number): unknown {
  const { original, state } = taggedArticle(new Random(5), words, tags)
  return { blocks: original, annotations: state.annotations.list() }
}

/** News of about so many bytes of UTF-8. */
export function newsOfBytes(bytes: number): string {
  const text = newsOf(new Random(6), bytes / 8)
    .map(textOf)
    .join('\n')
  return Buffer.from(text).subarray(0, bytes).toString().replace(/\S*$/, '')
}

/** For workers; see fresh-worker.ts. */
export function timeCold(name: keyof typeof coldRunners, input: CheckInput): number {
  return timeOf(() => coldRunners[name](input))
}

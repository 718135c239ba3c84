import type { Node } from 'prosemirror-model'
import { type Step, Transform } from 'prosemirror-transform'
import { Article } from '../../shared/article/article.ts'
import { docOfBlocks } from '../../shared/article/block.ts'
import { type LogEntry, stepsOf } from '../../shared/article/log.ts'
import type { Figure } from './figure.mjs'
import { race } from './race.ts'
import { dayAtTheDesk } from './text/desk-day.ts'
import { Random } from './text/random.ts'
import { taggedArticle } from './text/tags.ts'

const words = 50_000
const tags = 2_000
const transactions = 5_000

/** A long log read and applied again: text, annotations, records and undo, against the text steps alone. */
export function replay(): Figure[] {
  const random = new Random(1)
  const { original, log } = dayAtTheDesk(taggedArticle(random, words, tags), random, transactions)
  const lines = log.map(entry => JSON.stringify(entry))
  const peerName = 'prosemirror-transform, the same text steps, no annotations'
  const times = race(
    {
      ours: () => Article.replay(original, parsed(lines)),
      peer: () => applied(docOfBlocks(original), parsed(lines)),
    },
    { rounds: 7, warmUp: 2 },
  )
  return [
    { what: `replay ${transactions} transactions, ${tags} annotations`, ...times, unit: 'ms', peerName },
    { what: 'log, a transaction', ...sizes(log.slice(1)), unit: 'bytes', peerName: 'its text steps as JSON' },
  ]
}

function parsed(lines: readonly string[]): LogEntry[] {
  return lines.map(line => JSON.parse(line) as LogEntry)
}

function applied(doc: Node, log: readonly LogEntry[]): Transform {
  const transform = new Transform(doc)
  for (const entry of log) for (const step of textSteps(entry)) transform.step(step)
  return transform
}

function textSteps(entry: LogEntry): Step[] {
  return stepsOf({ ...entry, steps: entry.steps.filter(isText) })
}

function isText({ stepType }: { readonly stepType: string }): boolean {
  return stepType !== 'annotation' && stepType !== 'record'
}

function sizes(log: readonly LogEntry[]): Pick<Figure, 'ours' | 'peer'> {
  const mean = (line: (entry: LogEntry) => string) =>
    log.reduce((sum, entry) => sum + Buffer.byteLength(`${line(entry)}\n`), 0) / log.length
  return {
    ours: mean(entry => JSON.stringify(entry)),
    peer: mean(entry => JSON.stringify(entry.steps.filter(isText))),
  }
}

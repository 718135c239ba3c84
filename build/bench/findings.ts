import { type CheckInput, Engines } from '../../shared/findings/engines.ts'
import type { KnownName } from '../../shared/mentions/name.ts'
import { span } from '../../shared/text/offset.ts'
import { type Figure, median } from './figure.mjs'
import { timeInFreshWorker } from './fresh-worker.ts'
import { race } from './race.ts'
import { spoil } from './text/faults.ts'
import { newsOf, personName, textOf } from './text/news.ts'
import { Random } from './text/random.ts'
import { bodies, places } from './text/words.ts'

const words = 1_000
const rounds = { rounds: 21, warmUp: 5 }
const perRound = rounds.rounds + rounds.warmUp

/** All engines on an article of ordinary length: the first one ever, one seen for the first time, and after one edit. */
export async function findings(): Promise<Figure[]> {
  const random = new Random(2)
  const names = lexicon(random)
  const articles = Array.from({ length: perRound }, () => inputOf(random, names))
  return [await first(articles.slice(0, 7)), cold(articles), afterEdit(random, articles[0] as CheckInput)]
}

/** What is timed of an article that is seen for the first time; by name, so that a worker can be told. */
export const coldRunners = {
  ours: (input: CheckInput): unknown => new Engines().check(input),
  peer: (input: CheckInput): unknown => [...input.blocks.join('\n').matchAll(/\p{L}+/gu)],
}

const onePass = 'one pass of /\\p{L}+/gu'

/** In workers that have just begun, so that no code was run before. */
async function first(articles: readonly CheckInput[]): Promise<Figure> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (const input of articles)
    for (const name of ['ours', 'peer'] as const) times[name].push(await timeInFreshWorker(name, input))
  const what = `all findings, ${words} words, first in a new worker`
  return { what, ours: median(times.ours), peer: median(times.peer), unit: 'ms', peerName: onePass }
}

function cold(articles: readonly CheckInput[]): Figure {
  const times = race(
    {
      ours: round => coldRunners.ours(articles[round] as CheckInput),
      peer: round => coldRunners.peer(articles[round] as CheckInput),
    },
    rounds,
  )
  return { what: `all findings, ${words} words, not seen before`, ...times, unit: 'ms', peerName: onePass }
}

/** Every round edits another paragraph, so that the peer may learn nothing either. */
function afterEdit(random: Random, start: CheckInput): Figure {
  const versions: CheckInput[] = []
  for (let round = 0; round < perRound; round++) versions.push(edited(random, versions.at(-1) ?? start))
  const engines = new Engines()
  engines.check(start)
  const times = race(
    {
      ours: round => engines.check(versions[round] as CheckInput),
      peer: round => new Engines().check(versions[round] as CheckInput),
    },
    rounds,
  )
  return { what: 'the same, after one edit', ...times, unit: 'ms', peerName: 'the same engines from scratch' }
}

/** A word more at the end of one paragraph. */
function edited(random: Random, input: CheckInput): CheckInput {
  const word = ` ${random.pick(places)}`
  const index = random.below(input.blocks.length)
  const blocks = input.blocks.map((block, i) => (i === index ? block + word : block))
  const end = input.blocks.slice(0, index + 1).join('\n').length
  const tagged = input.tagged.map(tag => (tag.start < end ? tag : span(tag.start + word.length, tag.end + word.length)))
  return { ...input, blocks, tagged }
}

/** An article with faults in it, and with the first place of every sixth name tagged. */
function inputOf(random: Random, names: readonly KnownName[]): CheckInput {
  const blocks = newsOf(random, words).map(paragraph => spoil(random, textOf(paragraph)))
  const text = blocks.join('\n')
  const found = names.map(name => ({ name, at: text.indexOf(name.text) })).filter(({ at }) => at >= 0)
  const tagged = found.filter((_, i) => i % 6 === 0).map(({ name, at }) => span(at, at + name.text.length))
  return { blocks, names, tagged: tagged.sort((a, b) => a.start - b.start) }
}

/** Some hundred names of people, places and bodies, as a desk's own lexicon holds them. */
function lexicon(random: Random): KnownName[] {
  const named = (label: string) => (text: string) => ({ text, label, name: text, source: 'lexicon' }) as const
  const people = new Set(Array.from({ length: 150 }, () => personName(random)))
  return [...[...people].map(named('PER')), ...places.map(named('LOC')), ...bodies.map(named('ORG'))]
}

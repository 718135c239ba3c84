import { diff as myers } from 'fast-myers-diff'
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset'
import type { Node } from 'prosemirror-model'
import { StepMap } from 'prosemirror-transform'
import { blocksOfText, docOfBlocks } from '../../shared/article/block.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import { diffTexts } from '../../shared/changes/diff.ts'
import { utf16 } from '../../shared/text/offset.ts'
import type { Figure } from './figure.mjs'
import { race } from './race.ts'
import { editedNews, type Replacement } from './text/edited.ts'
import { Random } from './text/random.ts'

const words = 20_000
const count = 200

/** What an editor changed in a long text: how fast it is seen, and how much is said to have changed. */
export function diff(): Figure[] {
  const { a, b, edits } = editedNews(new Random(4), words, count)
  const [docA, docB] = [docOf(a), docOf(b)]
  const map = mapOf(docA, edits)
  const runners = {
    ours: () => diffTexts(a, b).map(({ before, after }) => before.length + after.length),
    changeset: () => changesOf(docA, docB, map),
    tokens: () => hunksOf(a, b),
  }
  const times = race(runners, { rounds: 11, warmUp: 4 })
  return (['changeset', 'tokens'] as const).flatMap(peer => {
    const [own, other] = [runners.ours(), runners[peer]()]
    const what = `diff, ${words} words, ${count} edits`
    const peerName = peerNames[peer]
    return [
      { what, ours: times.ours, peer: times[peer], unit: 'ms', peerName },
      { what: `${what}: changes`, ours: own.length, peer: other.length, unit: '', peerName },
      { what: `${what}: letters in them`, ours: sum(own), peer: sum(other), unit: '', peerName },
    ]
  })
}

const peerNames = {
  changeset: 'prosemirror-changeset, told where the edits are, simplified',
  tokens: 'fast-myers-diff on words, spaces and marks',
}

/** The letters of each change. Told of nothing, it takes a text of this length for one change. */
function changesOf(a: Node, b: Node, map: StepMap): number[] {
  const { changes } = ChangeSet.create(a).addSteps(b, [map], null)
  return simplifyChanges(changes, b).map(({ fromA, toA, fromB, toB }) => toA - fromA + toB - fromB)
}

function mapOf(doc: Node, edits: readonly Replacement[]): StepMap {
  const coordinates = Coordinates.of(doc)
  return new StepMap(
    edits.flatMap(({ start, end, text }) => [coordinates.toDocPos(utf16(start)), end - start, text.length]),
  )
}

/** The letters of each hunk. */
function hunksOf(a: string, b: string): number[] {
  const ids = new Map<string, number>()
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)]
  const letters = (tokens: readonly string[], from: number, to: number) => tokens.slice(from, to).join('').length
  return [...myers(numbered(tokensA, ids), numbered(tokensB, ids))].map(
    ([fromA, toA, fromB, toB]) => letters(tokensA, fromA, toA) + letters(tokensB, fromB, toB),
  )
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

function numbered(tokens: readonly string[], ids: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, token => {
    const id = ids.get(token) ?? ids.size
    ids.set(token, id)
    return id
  })
}

function docOf(text: string): Node {
  return docOfBlocks(blocksOfText(text))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

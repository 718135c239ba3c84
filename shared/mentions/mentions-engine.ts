import type { Mention } from '../findings/finding.ts'
import { type Span, span } from '../text/offset.ts'
import { type BlockWords, blockWords, type Piece, sourceEnd, sourceStart } from './block-words.ts'
import { isMention } from './evidence.ts'
import type { KnownName } from './name.ts'
import { indexNames, type NameIndex, type NamePattern } from './name-index.ts'
import { takenTest } from './taken.ts'
import { type WordReading, wordReadings } from './word-reading.ts'

/** A mention inside one block: piece indexes for what overlaps, UTF-16 offsets in the block for what is said. */
interface Hit {
  readonly first: number
  /** Exclusive. */
  readonly last: number
  readonly start: number
  readonly end: number
  readonly name: KnownName
}

interface BlockEntry {
  readonly words: BlockWords
  readonly index: NameIndex
  readonly hits: readonly Hit[]
}

const confidence = { tag: 0.97, lexicon: 0.9 }

/**
 * Every occurrence of each known name that is not `taken`, in any clitic form, with hamza and alef forms, vowel marks
 * and tatweel folded. Of names that overlap the longest is reported, none inside it; a name never begins or ends inside
 * a word. `taken` are the spans already tagged: a mention may hold one, but not lie in one or cut it.
 * Spans are UTF-16 offsets into the blocks joined by LF, sorted.
 */
export function findMentions(
  blocks: readonly string[],
  names: readonly KnownName[],
  taken: readonly Span[] = [],
): Mention[] {
  return new MentionsEngine().find(blocks, names, taken)
}

/** {@link findMentions} for a text that is edited: a block that has not changed is not looked through again. */
export class MentionsEngine {
  #names: readonly KnownName[] = []
  #index: NameIndex = new Map()
  #blocks = new Map<string, BlockEntry>()

  find(blocks: readonly string[], names: readonly KnownName[], taken: readonly Span[] = []): Mention[] {
    this.#learn(names)
    const isTaken = takenTest(taken)
    const kept = new Map<string, BlockEntry>()
    const mentions: Mention[] = []
    let offset = 0
    for (const block of blocks) {
      const entry = kept.get(block) ?? this.#entry(block)
      kept.set(block, entry)
      for (const hit of entry.hits) {
        if (!isTaken(offset + hit.start, offset + hit.end)) mentions.push(mention(hit, block, offset))
      }
      offset += block.length + 1
    }
    this.#blocks = kept
    return mentions
  }

  #learn(names: readonly KnownName[]): void {
    if (!sameNames(names, this.#names)) this.#index = indexNames(names)
    this.#names = names
  }

  #entry(block: string): BlockEntry {
    const known = this.#blocks.get(block)
    if (known?.index === this.#index) return known
    const words = known?.words ?? blockWords(block)
    return { words, index: this.#index, hits: longestHits(allHits(words, this.#index), words.pieces.length) }
  }
}

function mention(hit: Hit, block: string, offset: number): Mention {
  const { label, name, entity, source } = hit.name
  return {
    kind: 'mention',
    ...span(offset + hit.start, offset + hit.end),
    quote: block.slice(hit.start, hit.end),
    label,
    name,
    ...(entity === undefined ? {} : { entity }),
    confidence: confidence[source],
    source,
  }
}

function sameNames(a: readonly KnownName[], b: readonly KnownName[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((name, i) => sameName(name, b[i] as KnownName))
}

function sameName(a: KnownName, b: KnownName): boolean {
  return a.text === b.text && a.label === b.label && a.name === b.name && a.entity === b.entity && a.source === b.source
}

function allHits(words: BlockWords, index: NameIndex): Hit[] {
  const hits: Hit[] = []
  words.pieces.forEach((piece, at) => {
    for (const reading of wordReadings(piece.text)) {
      const pattern = index
        .get(reading.stem)
        ?.find(pattern => agrees(words.pieces, at, pattern) && isMention({ words, at, reading, pattern }))
      if (pattern) hits.push(hit(words, at, reading, pattern))
    }
  })
  return hits
}

function agrees(pieces: readonly Piece[], at: number, pattern: NamePattern): boolean {
  for (let i = 1; i < pattern.pieces.length; i++) {
    const piece = pieces[at + i]
    const sought = pattern.pieces[i] as Piece
    if (piece?.text !== sought.text || piece.gap !== sought.gap) return false
  }
  return true
}

function hit(words: BlockWords, at: number, reading: WordReading, pattern: NamePattern): Hit {
  const last = at + pattern.pieces.length
  const [first, final] = [words.pieces[at] as Piece, words.pieces[last - 1] as Piece]
  return {
    first: at,
    last,
    start: sourceStart(words, first.start + reading.clitic.length),
    end: sourceEnd(words, final.start + final.text.length),
    name: pattern.name,
  }
}

/** The longest first, then the leftmost; what shares a word with one that is taken in falls away. Sorted by start. */
function longestHits(hits: readonly Hit[], pieces: number): Hit[] {
  const used = new Uint8Array(pieces)
  const order = hits.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept = order.filter(({ first, last }) => {
    if (used.subarray(first, last).includes(1)) return false
    used.fill(1, first, last)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

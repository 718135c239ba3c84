import type { Choice, Edit } from '../findings/finding.ts'
import { span } from '../text/offset.ts'
import type { Token } from '../text/token.ts'
import type { Block } from './block.ts'
import { isQuotation, signOf } from './glyph.ts'
import type { Mark } from './pairing.ts'
import { isIntroducing, isSaying } from './saying.ts'
import { isSentenceEnd } from './sentence.ts'

/** The repairs of a mark without a partner, best first, and what stands at the mark. Offsets in the block. */
export interface Repairs {
  readonly choices: readonly Choice[]
  /** The best repair is to take the mark out. */
  readonly bestIsRemoval: boolean
  /** The mark with the word that it touches. */
  readonly place: string
}

/**
 * What may have happened to a mark without a partner: it strayed in, or its partner was lost, or the mark of its pair that
 * stands between them strayed in. Where a verb of saying or a colon shows that speech begins, the lost partner comes first,
 * else the stray mark.
 */
export function repairsOf(block: Block, mark: Mark): Repairs {
  const scene = sceneOf(block, mark)
  const removal = [remove(mark, words('احذف هذه العلامة', 'Delete this mark')), ...removalOfRival(scene)]
  const { likely, possible } = mark.role === 'close' ? openings(scene) : closings(scene)
  const insertions = [...new Set([likely, ...possible])].filter(token => token !== undefined)
  const additions = insertions.map(token => insert(mark, token))
  const choices = likely ? [...additions.slice(0, 1), ...removal, ...additions.slice(1)] : [...removal, ...additions]
  return { choices, bestIsRemoval: likely === undefined, place: placeOf(scene) }
}

/** Where a mark stands: tokens from its near neighbour of the same kind, or the block's edge, up to it, or from it on. */
interface Scene {
  readonly mark: Mark
  /** The nearest mark that also pairs, on the side where the partner is missing. */
  readonly neighbour: Mark | undefined
  /** Tokens between the two, the nearest to `mark` first. */
  readonly between: readonly Token[]
  /** Tokens beyond `mark`, the nearest first. */
  readonly beyond: readonly Token[]
  /** The mark's sign. */
  readonly sign: string
  /** The word at `mark`. */
  readonly word: string
  /** The neighbour, where it faces the same way and has a partner, and the word at it. */
  readonly rival: { readonly mark: Mark; readonly word: string } | null
}

/* Farther than this from the mark, a place is no help to a reader. */
const reach = 160

function sceneOf(block: Block, mark: Mark): Scene {
  const closing = mark.role === 'close'
  const at = block.tokens.findIndex(token => token.start === mark.at)
  const before = block.tokens.slice(Math.max(0, at - reach), at).reverse()
  const after = block.tokens.slice(at + 1, at + 1 + reach)
  const neighbour = nearest(block, mark)
  const inside = (token: Token) =>
    neighbour === undefined || (closing ? token.start > neighbour.at : token.end <= neighbour.at)
  return {
    mark,
    neighbour,
    between: (closing ? before : after).filter(inside),
    beyond: closing ? after : before,
    sign: block.text.charAt(mark.at),
    word: wordAt(block, mark),
    rival: isRival(block, mark, neighbour) ? { mark: neighbour, word: wordAt(block, neighbour) } : null,
  }
}

function nearest({ pairing }: Block, mark: Mark): Mark | undefined {
  let best: Mark | undefined
  const consider = (other: Mark) => {
    const behind = mark.role === 'close' ? mark.at - other.at : other.at - mark.at
    if (behind <= 0 || isQuotation(other.family) !== isQuotation(mark.family)) return
    if (best === undefined || behind < Math.abs(mark.at - best.at)) best = other
  }
  for (const { open, close } of pairing.pairs) {
    consider(open)
    consider(close)
  }
  pairing.loose.forEach(consider)
  return best
}

function isRival({ pairing }: Block, mark: Mark, neighbour: Mark | undefined): neighbour is Mark {
  return neighbour?.family === mark.family && neighbour.role === mark.role && !pairing.loose.includes(neighbour)
}

/* The rival may be the stray one: without it the quotation runs from its partner to this mark. */
function removalOfRival({ mark, rival }: Scene): Choice[] {
  if (rival === null) return []
  return mark.role === 'close'
    ? [remove(rival.mark, words(`احذف العلامة التي بعد «${rival.word}»`, `Delete the mark after “${rival.word}”`))]
    : [remove(rival.mark, words(`احذف العلامة التي قبل «${rival.word}»`, `Delete the mark before “${rival.word}”`))]
}

function wordAt({ tokens }: Block, mark: Mark): string {
  const word =
    mark.role === 'close'
      ? tokens.findLast(token => isWord(token) && token.end <= mark.at)
      : tokens.find(token => isWord(token) && token.start > mark.at)
  return clip(word?.text ?? '')
}

interface Places {
  /** Where speech shows that the partner was lost. */
  readonly likely: Token | undefined
  readonly possible: readonly (Token | undefined)[]
}

/* The words before which a lost opening mark may have stood: where speech begins, its sentence, its clause, its word. */
function openings({ mark, between }: Scene): Places {
  const own = between.find(isWord)
  const clause = upTo(between, isClauseEnd)
  if (!isQuotation(mark.family)) return { likely: undefined, possible: [clause.findLast(isWord), own] }
  const sentence = upTo(between, isSentenceEnd)
  return { likely: startOfSpeech(between), possible: [sentence.findLast(isWord), clause.findLast(isWord), own] }
}

/* The tokens before the first that ends something; the first two are the mark's own end: لن نعود." */
function upTo(tokens: readonly Token[], ends: (token: Token) => boolean): readonly Token[] {
  const end = tokens.findIndex((token, i) => i > 1 && ends(token))
  return end < 0 ? tokens : tokens.slice(0, end)
}

function isClauseEnd(token: Token): boolean {
  return isSentenceEnd(token) || (token.kind === 'mark' && /^[،؛:,;]$/.test(token.text))
}

/* The word behind the nearest colon, or behind إن and its like where a verb of saying stands shortly before it. */
function startOfSpeech(backwards: readonly Token[]): Token | undefined {
  const lead = backwards.findIndex((token, i) => i > 0 && (token.text === ':' || isSaying(token.text)))
  if (lead < 0) return undefined
  const spoken = backwards.slice(0, lead).filter(isWord).reverse()
  if (backwards[lead]?.text === ':') return spoken[0]
  const introduction = spoken.slice(0, farthestIntroduction).findIndex(word => isIntroducing(word.text))
  return introduction < 0 ? undefined : spoken[introduction + 1]
}

/* Words between a verb of saying and its إن: a name with its titles. */
const farthestIntroduction = 12

/* The words after which a lost closing mark may have stood: the end of its sentence, its clause, all that follows, its word. */
function closings({ mark, neighbour, between, beyond }: Scene): Places {
  const own = between.find(isWord)
  const clause = upTo(between, isClauseEnd).findLast(isWord)
  if (!isQuotation(mark.family)) return { likely: undefined, possible: [clause, own] }
  const sentence = upTo(between, isSentenceEnd).findLast(isWord)
  const opener = beyond.find(token => token.kind !== 'space')?.text ?? ''
  const speaks = opener === ':' || isSaying(opener) || isIntroducing(opener)
  const likely = speaks && neighbour === undefined ? sentence : undefined
  return { likely, possible: [sentence, clause, between.findLast(isWord), own] }
}

function isWord(token: Token): boolean {
  return token.kind === 'word'
}

function insert(mark: Mark, token: Token): Choice {
  const word = clip(token.text)
  if (mark.role === 'open') {
    const label = words(`أضِف علامة إغلاق بعد «${word}»`, `Add a closing mark after “${word}”`)
    return { label, edits: [edit(token.end, token.end, signOf(mark.family, 'close'))] }
  }
  const label = words(`أضِف علامة فتح قبل «${word}»`, `Add an opening mark before “${word}”`)
  return { label, edits: [edit(token.start, token.start, signOf(mark.family, 'open'))] }
}

function remove(mark: Mark, label: Choice['label']): Choice {
  return { label, edits: [edit(mark.at, mark.at + 1, '')] }
}

function edit(start: number, end: number, text: string): Edit {
  return { ...span(start, end), text }
}

function words(ar: string, en: string): Choice['label'] {
  return { ar, en }
}

function placeOf({ mark, sign, word }: Scene): string {
  return mark.role === 'close' ? word + sign : sign + word
}

function clip(word: string): string {
  return word.length > 30 ? `${word.slice(0, 30)}…` : word
}

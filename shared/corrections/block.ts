import { type Token, tokenize } from '../text/token.ts'
import { Coverage, type Stretch } from './coverage.ts'
import { isQuotation } from './glyph.ts'
import { isArabicWord } from './letters.ts'
import { type Pairing, pairMarks } from './pairing.ts'
import { shieldedStretches } from './shield.ts'

/** A block as the rules see it. Offsets are UTF-16 into `text`. */
export interface Block {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly pairing: Pairing
  /** Addresses and verses: nothing changes in them. */
  readonly shield: Coverage
  /** What stands between quotation marks that open and close in this block. */
  readonly quoted: Coverage
  /** The names in it, as the caller knows them. */
  readonly names: Coverage
}

/** Takes a block apart, once for all rules. Null where it has no Arabic word: there is nothing to say about it. */
export function openBlock(text: string, names: readonly Stretch[]): Block | null {
  const tokens = tokenize(text)
  if (!tokens.some(token => token.kind === 'word' && isArabicWord(token.text))) return null
  const pairing = pairMarks(text)
  return {
    text,
    tokens,
    pairing,
    shield: new Coverage(text.length, shieldedStretches(text)),
    quoted: new Coverage(text.length, quotations(pairing)),
    names: new Coverage(text.length, names),
  }
}

function quotations({ pairs, mixed }: Pairing): Stretch[] {
  return [...pairs, ...mixed]
    .filter(pair => isQuotation(pair.open.family))
    .map(pair => ({ start: pair.open.at + 1, end: pair.close.at }))
}

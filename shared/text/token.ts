/** What a token is: letters and digits with their marks, white space, or one mark of any other kind. */
export type TokenKind = 'word' | 'space' | 'mark'

/** A piece of text; tokens of a text touch, so that joined they give it back. Offsets in UTF-16. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

/* Letters, digits and marks that sit on them; points, colons and slashes only between digits, a hyphen only before one, so that «السورية.كما» is three tokens, while 3.5, 10:30 and إس-400 stay whole. */
const pattern =
  /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+(?:(?:[.,:٫٬/](?=\p{N})(?<=\p{N}.)|-(?=\p{N})|['’](?=\p{Script=Latin}))[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+)*|\s+|./gsu

/** Splits text into tokens; linear, and never joins two words over a full stop. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const piece = match[0]
    tokens.push({ kind: kindOf(piece), text: piece, start: match.index, end: match.index + piece.length })
  }
  return tokens
}

function kindOf(piece: string): TokenKind {
  if (/^\s/.test(piece)) return 'space'
  return /^[\p{L}\p{M}\p{N}\u0640]/u.test(piece) ? 'word' : 'mark'
}

/** The word that holds or touches `offset`, the one after it first; null where there is none. */
export function wordAt(text: string, offset: number): Token | null {
  let before: Token | null = null
  for (const token of tokenize(text)) {
    if (token.kind === 'word' && token.start <= offset && offset < token.end) return token
    if (token.kind === 'word' && token.end === offset) before = token
    if (token.start > offset) break
  }
  return before
}

import type { Token } from '../text/token.ts'

/** Whether a token ends a sentence. */
export function isSentenceEnd(token: Token): boolean {
  return token.kind === 'mark' && /^[.؟!?…]$/.test(token.text)
}

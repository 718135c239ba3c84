import { type Token, tokenize } from '../../../shared/text/token.ts'

/**
 * What to underline for a correction of `from` to `to` in a block. A mark, a space or nothing at all is too little to
 * see, so the word it stands in, after or before is underlined with it.
 */
export function fixStretch(text: string, from: number, to: number): readonly [from: number, to: number] {
  if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) return [from, to]
  const words = tokenize(text).filter(token => token.kind === 'word')
  const around = words.find(word => word.start < from && to < word.end)
  if (around) return [around.start, around.end]
  return (
    beside(words, from, to) ?? [
      Math.max(0, from === to ? from - 1 : from),
      Math.min(text.length, Math.max(to, from + 1)),
    ]
  )
}

function beside(words: readonly Token[], from: number, to: number): [number, number] | null {
  const after = words.find(word => word.start === to)
  if (after) return [from, after.end]
  const before = words.find(word => word.end === from)
  return before ? [before.start, to] : null
}

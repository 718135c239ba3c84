import type { Finding } from '../../shared/findings/finding.ts'
import type { Words } from '../../shared/text/words.ts'

const longestQuote = 60

/** Findings as lines for a person: file, line and column (in code points, from 1), kind, quote, what to do. */
export function findingsText(
  file: string,
  text: string,
  findings: readonly Finding[],
  speak: (words: Words) => string,
): string {
  const starts = lineStarts(text)
  return findings
    .map(finding => `${file}:${placeOf(text, starts, finding.start)}: ${bodyOf(finding, speak)}\n`)
    .join('')
}

function bodyOf(finding: Finding, speak: (words: Words) => string): string {
  if (finding.kind === 'repeat') {
    const copies = finding.copies.map(({ keep, spans }) => `${keep ? '+' : '-'} ${brief(spans[0]?.quote ?? '')}`)
    return `repeat: ${speak(finding.reason)}\n  ${copies.join('\n  ')}`
  }
  if (finding.kind === 'mention') return `mention ${finding.label}: ${brief(finding.quote)}`
  const repair = finding.replacements.map(brief).join(' / ')
  const change = `${brief(finding.quote)}${repair === '' ? '' : ` → ${repair}`}`
  return `${finding.severity} ${finding.rule}: ${change}  ${speak(finding.message)}`
}

function brief(quote: string): string {
  const line = quote.replaceAll('\n', ' ¶ ')
  return `«${line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line}»`
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

function placeOf(text: string, starts: readonly number[], offset: number): string {
  let line = starts.length - 1
  while ((starts[line] as number) > offset) line--
  const column = [...text.slice(starts[line], offset)].length + 1
  return `${line + 1}:${column}`
}

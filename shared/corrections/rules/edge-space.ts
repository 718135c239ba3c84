import type { Token } from '../../text/token.ts'
import type { Fault, Rule } from '../rule.ts'

const common = { category: 'spacing', severity: 'warning', confidence: 0.9, safe: true, inQuotation: true } as const

/** A block that begins with a space or a few; wider gaps set a line in, and so do those of an article that is set in throughout. */
export const leadingSpace: Rule = {
  ...common,
  id: 'leading-space',
  unless: 'indented',
  message: word => ({
    ar: `مسافة زائدة في أول الفقرة قبل «${word}»؛ احذفها.`,
    en: `The paragraph begins with a space before “${word}”; remove it.`,
  }),
  examples: {
    wrong: [[' عاد الصيادون إلى الميناء.', 'عاد الصيادون إلى الميناء.']],
    right: ['عاد الصيادون إلى الميناء.', ' - عودة الصيادين', '        وعمي صباحا دار عبلة واسلمي'],
  },
  find: ({ tokens }) => {
    const space = tokens[0]
    if (!space || !isBlank(space) || space.text.length > widestSlip) return []
    return tokens[1]?.kind === 'word' ? [faultAt(space, tokens[1])] : []
  },
}

/** A block that ends with spaces. */
export const trailingSpace: Rule = {
  ...common,
  id: 'trailing-space',
  unless: 'trailing-space',
  message: word => ({
    ar: `مسافة زائدة في آخر الفقرة بعد «${word}»؛ احذفها.`,
    en: `The paragraph ends with a space after “${word}”; remove it.`,
  }),
  examples: {
    wrong: [['عاد الصيادون إلى الميناء. ', 'عاد الصيادون إلى الميناء.']],
    right: ['عاد الصيادون إلى الميناء.'],
  },
  find: ({ tokens }) => {
    const space = tokens.at(-1)
    return space && isBlank(space) ? [faultAt(space, tokens.at(-2))] : []
  },
}

const widestSlip = 3

function isBlank(token: Token): boolean {
  return /^[ \u00a0]+$/.test(token.text)
}

function faultAt(space: Token, word: Token | undefined): Fault {
  return { start: space.start, end: space.end, replacements: [''], word: word?.text ?? '' }
}

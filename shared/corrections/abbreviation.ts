import { bare } from './letters.ts'

const title = /^و?[\u0621-\u064a]$|^[فبلك]د$|^(?:ال|لل)[دم]$/
const addressParts = new Set(['نت', 'كوم', 'أورغ', 'اورغ', 'أورج', 'اورج', 'إنفو', 'انفو'])
/* How news writes the names of Latin letters: بي.بي.سي، إف.بي.آي، إم.تي.في. */
const letterNames = new Set(
  (
    'إيه ايه آيه بي سي دي إي اي إف اف أف جي إتش اتش أتش آي أي جيه كيه كي إل ال أل إم ام أم إن ان أن أو او كيو آر ار ' +
    'إس اس أس تي يو في دبليو إكس اكس أكس واي زد زي'
  ).split(' '),
)

/** Whether a word before a full stop is a letter that stands for a word, with the clitics it may carry: أ.ف.ب، د.، ود. */
export function isAbbreviation(word: string): boolean {
  return word.length < 8 && title.test(bare(word))
}

/** Whether a word behind a full stop belongs to the name of a site: الجزيرة.نت. */
export function isAddressPart(word: string): boolean {
  return addressParts.has(word)
}

/** Whether a word is the Arabic name of a Latin letter, or one with a clitic: وسي. */
export function isLetterName(word: string): boolean {
  return letterNames.has(word) || (/^[وبل]../.test(word) && letterNames.has(word.slice(1)))
}

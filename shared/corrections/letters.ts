const arabicLetters =
  /^[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]$/
const vowelMarks = /^[\u064b-\u065f\u0670]$/

/** Whether a UTF-16 unit is a letter of the Arabic script; tatweel, digits and vowel marks are not. */
export function isArabicLetter(unit: string): boolean {
  return arabicLetters.test(unit)
}

/** Whether a UTF-16 unit belongs to an Arabic word as it is written: a letter, a vowel mark or tatweel. */
export function isArabicUnit(unit: string): boolean {
  return arabicLetters.test(unit) || vowelMarks.test(unit) || unit === '\u0640'
}

/** Whether a UTF-16 unit is a digit, Arabic-Indic ones too. */
export function isDigit(unit: string): boolean {
  return /^[0-9\u0660-\u0669\u06f0-\u06f9]$/.test(unit)
}

/** Whether a UTF-16 unit is a letter of the Latin script, accented ones too. */
export function isLatinLetter(unit: string): boolean {
  return /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/.test(unit)
}

/** Whether a UTF-16 unit is white space. */
export function isSpace(unit: string): boolean {
  return /^\s$/.test(unit)
}

/** Whether a word is written in Arabic letters from end to end. */
export function isArabicWord(word: string): boolean {
  return /^[\u0620-\u065f\u066e-\u06d3\u06d5]+$/.test(word)
}

/** The word without vowel marks and tatweel. */
export function bare(word: string): string {
  return word.replace(/[\u0640\u064b-\u065f\u0670]/g, '')
}

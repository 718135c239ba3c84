/** A language of the interface; the article itself is always Arabic. */
export type Language = 'ar' | 'en'

export const languages: readonly Language[] = ['ar', 'en']

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The tag for `Intl`: Arabic with the digits 0-9, which newsrooms write with; English with day before month. */
export function localeOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
}

/** A month's names: the international one and the one of the Levant and Iraq. */
const months: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'إبريل', 'ابريل', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'يونيه', 'جوان'],
  ['يوليو', 'تموز', 'يوليه', 'جويلية'],
  ['أغسطس', 'آب', 'اغسطس', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول', 'اكتوبر'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
]

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const

/** A pattern for any month's name. */
export const monthPattern = months.flat().join('|')

/** A pattern for any weekday, as correctly spelled. */
export const weekdayPattern = weekdays.join('|')

/** A month by its name, 0 for January; null where it is no month. */
export function monthNamed(name: string): number | null {
  const index = months.findIndex(names => names.includes(name))
  return index < 0 ? null : index
}

/** Whether a month's name is the one that news sets beside the international one: يوليو/تموز. */
export function isLevantine(name: string): boolean {
  return months.some(names => names[1] === name)
}

/** The common name of a month, international or Levantine; '' where there is no such month. */
export function monthName(month: number, levantine: boolean): string {
  return months[month]?.[levantine ? 1 : 0] ?? ''
}

/** The weekday of a date of the Gregorian calendar; null where there is no such day. */
export function weekdayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCDate() === day && date.getUTCMonth() === month ? (weekdays[date.getUTCDay()] ?? null) : null
}

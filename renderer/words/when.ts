import { countWords } from './count-words.ts'
import { type Language, localeOf } from './language.ts'
import { formatMessage } from './message.ts'

const minute = 60_000
const hour = 60 * minute

/** How long ago, in the coarsest unit that is at least one: «قبل 3 ثوانٍ». Times in milliseconds. */
export function ago(language: Language, at: number, now: number): string {
  const passed = Math.max(0, now - at)
  if (passed < minute) return fill(language, 'ago.seconds', Math.floor(passed / 1000))
  if (passed < hour) return fill(language, 'ago.minutes', Math.floor(passed / minute))
  return fill(language, 'ago.hours', Math.floor(passed / hour))
}

/** When something was last touched, as a list says it: «قبل 3 دقائق», «اليوم 09:12», «أمس 18:40», «الأحد 21:05», a date. */
export function when(language: Language, at: number, now: number): string {
  if (now - at < hour) return ago(language, at, now)
  const days = daysBetween(at, now)
  if (days === 0) return formatMessage(language, countWords['when.today'][language], { time: clock(language, at) })
  if (days === 1) return formatMessage(language, countWords['when.yesterday'][language], { time: clock(language, at) })
  if (days < 7) return `${part(language, at, { weekday: 'long' })} ${clock(language, at)}`
  return part(language, at, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Hours and minutes of the machine's own time zone, 24 hours a day. */
export function clock(language: Language, at: number): string {
  return part(language, at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** A moment in full: «الجمعة 15 مارس 2024، 06:00». */
export function moment(language: Language, at: number): string {
  const day = part(language, at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return formatMessage(language, countWords['when.moment'][language], { day, time: clock(language, at) })
}

function fill(language: Language, key: 'ago.seconds' | 'ago.minutes' | 'ago.hours', count: number): string {
  return formatMessage(language, countWords[key][language], { count })
}

function part(language: Language, at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), options).format(at)
}

/** Midnights passed, not spans of 24 hours: what happened at 23:00 is yesterday's an hour later. */
function daysBetween(at: number, now: number): number {
  return Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / (24 * hour))
}

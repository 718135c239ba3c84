import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, localeOf } from './language.ts'

/** What stands in a message's braces. */
export type Values = Readonly<Record<string, string | number>>

const parsed: Record<Language, Map<string, IntlMessageFormat>> = { ar: new Map(), en: new Map() }

/**
 * Fills an ICU message; counts take one of Arabic's six plural forms.
 * @throws {Error} when the message is not well formed or a value is missing.
 */
export function formatMessage(language: Language, message: string, values?: Values): string {
  if (!/[{<']/.test(message)) return message
  return String(formatOf(language, message).format(values))
}

/** {@link formatMessage} with values that may be elements, and tags (`<b>…</b>`) that are given as functions. */
export function formatParts<T>(
  language: Language,
  message: string,
  values: Readonly<Record<string, string | number | T | ((chunks: (string | T)[]) => T)>>,
): readonly (string | T)[] {
  const filled = formatOf(language, message).format<T>(values)
  return Array.isArray(filled) ? filled : [filled]
}

/** Parsing costs more than filling, so that each message is parsed once. */
export function formatOf(language: Language, message: string): IntlMessageFormat {
  const known = parsed[language].get(message)
  if (known !== undefined) return known
  const format = new IntlMessageFormat(message, localeOf(language))
  parsed[language].set(message, format)
  return format
}

const messages = /\/(?:react-aria|react-stately|react-aria-components)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/

/**
 * Leaves the messages of React Aria out of the bundle but for the given locales; the package holds more than thirty.
 * @param {readonly string[]} kept
 * @returns {import('vite').Plugin}
 */
export function keepLocales(kept) {
  return {
    name: 'keep-locales',
    enforce: 'pre',
    load(id) {
      const locale = messages.exec(id)?.[1]
      return locale === undefined || kept.includes(locale) ? null : 'export default {}'
    },
  }
}

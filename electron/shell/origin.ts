/** The scheme and host the page is served under. */
export const scheme = 'app'
export const host = 'warraq'
export const startPage = `${scheme}://${host}/index.html`

/** Whether a URL is one of the app's own page. The URL of an empty frame is not. */
export function isOwnUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${scheme}:` && new URL(url).host === host
}

/** Path of the browser that the tests run in; null where there is none. */
export function findChromium(): string | null

/** What to install, where something is missing. */
export function whatIsMissing(): string | null

/**
 * Arguments and results of calls as tagged JSON, because a DevTools binding carries strings only. Both functions are
 * also sent to the page as source, so each stands alone.
 */

/** @throws {Error} When the value cannot be cloned, or holds what Warraq's calls never carry (a Map, a Date). */
export function encodeWire(value: unknown): string {
  const tag = (part: unknown): unknown => {
    if (part === undefined) return { $: 'undefined' }
    if (part instanceof Uint8Array) return { $: 'bytes', value: base64(part) }
    if (Array.isArray(part)) return part.map(tag)
    if (typeof part !== 'object' || part === null) return plain(part)
    if (Object.getPrototypeOf(part) !== Object.prototype) throw new Error('stand-in does not model sending this object')
    const members = Object.fromEntries(Object.entries(part).map(([key, member]) => [key, tag(member)]))
    return '$' in part ? { $: 'object', value: members } : members
  }
  const plain = (part: unknown): unknown => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new Error('stand-in does not model sending NaN')
    return part
  }
  const base64 = (bytes: Uint8Array): string => {
    let binary = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    return btoa(binary)
  }
  return JSON.stringify(tag(structuredClone(value)))
}

export function decodeWire(text: string): unknown {
  const untag = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(untag)
    if (typeof part !== 'object' || part === null) return part
    const { $: kind, value } = part as { $?: string; value?: unknown }
    if (kind === 'undefined') return undefined
    if (kind === 'bytes') return Uint8Array.from(atob(value as string), letter => letter.charCodeAt(0))
    return members(kind === 'object' ? (value as object) : part)
  }
  const members = (part: object): unknown =>
    Object.fromEntries(Object.entries(part).map(([key, member]) => [key, untag(member)]))
  return untag(JSON.parse(text))
}

/** The encodings that Arabic newsrooms' files come in and that are told apart by themselves. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'windows-1252'] as const

export type Encoding = (typeof encodings)[number]

const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16be: 'utf-16be',
  cp1256: 'windows-1256',
  arabic: 'iso-8859-6',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
}

/** The encoding that a person or a file calls `name`, in any letter case; null where it is not one of ours. */
export function encodingNamed(name: string): Encoding | null {
  const lower = name.trim().toLowerCase()
  return encodings.find(encoding => encoding === lower) ?? aliases[lower] ?? null
}

/** The byte order mark at the start of the bytes: its encoding and length; null where there is none. */
export function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/**
 * Decodes bytes that have no byte order mark. Never fails: what the encoding does not have becomes U+FFFD.
 * Lone surrogates of UTF-16 stay, which TextDecoder would replace.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding === 'utf-16be')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1))
  const text = (bigEndian ? whole.swap16() : whole).toString('utf16le')
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`
}

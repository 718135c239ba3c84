const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1256': 'Windows-1256',
  'iso-8859-6': 'ISO-8859-6',
  'windows-1252': 'Windows-1252',
}

/** The encoding as people write it. */
export function encodingName(encoding: string): string {
  return names[encoding.toLowerCase()] ?? encoding
}

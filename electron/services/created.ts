/** What a window gives a new article: the text of the clipboard, its HTML, or a file's bytes in base64. */
export interface Created {
  readonly name: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly bytes?: string | undefined
}

/** The file to keep as the new article's source. HTML goes before text, because it has the paragraphs. */
export function createdFile({ name, text = '', html, bytes }: Created): { name: string; bytes: Uint8Array } {
  if (bytes !== undefined) return { name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }
  if (html !== undefined) return { name: `${name}.html`, bytes: utf8(html) }
  return { name: `${name}.txt`, bytes: utf8(text) }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Bytes a chunk: more at once overflows the call that turns them into letters. */
const chunk = 0x8000

/** A file's bytes in base64, as the contract takes them. */
export async function fileContent(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (let at = 0; at < bytes.length; at += chunk) letters += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return btoa(letters)
}

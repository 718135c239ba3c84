import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8 bytes, in hex. A lone surrogate is hashed as U+FFFD. */
export function sha256Text(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

export function sha256Bytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

import type { Outcome, Refusal, RefusalCode } from '../../shared/contract/refusal.ts'
import { BinaryError, EmptyError } from '../files/decode.ts'
import { failureCode } from '../files/files.ts'
import { TooBigError } from '../files/read-bytes.ts'
import { refusalWords } from './refusal-words.ts'

/** Something that the services cannot do, for a reason outside the program, with a sentence for people. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, about: string) {
    const words = refusalWords[code](about)
    super(words.en)
    this.refusal = { code, words }
  }
}

/** What a failed read means, said of the file `name`. An error that is no failed read comes back as it is. */
export function readRefusal(error: unknown, name: string): unknown {
  if (error instanceof TooBigError) return new RefusedError('too-big', name)
  if (error instanceof BinaryError) return new RefusedError('binary', name)
  if (error instanceof EmptyError) return new RefusedError('empty', name)
  const code = failureCode(error)
  if (code === null) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return new RefusedError('missing', name)
  return new RefusedError(code === 'EIO' ? 'io' : 'not-readable', name)
}

/** What a failed write means, said of the file `name`. An error that is no failed write comes back as it is. */
export function writeRefusal(error: unknown, name: string): unknown {
  const code = failureCode(error)
  if (code === null) return error
  return new RefusedError(writeCodes[code] ?? 'io', name)
}

const writeCodes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
}

/** Runs `act`; a refusal becomes a value, any other error goes on. */
export async function outcomeOf<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Reads with `act`, and turns its failure into a refusal about `name`. */
export async function reading<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw readRefusal(error, name)
  }
}

/** Writes with `act`, and turns its failure into a refusal about `name`. */
export async function writing<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw writeRefusal(error, name)
  }
}

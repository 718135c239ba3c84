import type { RefusalCode } from '../../../shared/contract/refusal.ts'
import { RefusedError } from '../refused.ts'

/** The code under which an act is refused, or `none`. Any other failure goes on. */
export async function refusalOf(act: Promise<unknown>): Promise<RefusalCode | 'none'> {
  try {
    await act
    return 'none'
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code
    throw error
  }
}

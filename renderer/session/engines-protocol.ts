import type { CheckInput, FindingKind } from '../../shared/findings/engines.ts'
import type { Finding } from '../../shared/findings/finding.ts'

/** An article at one version, to be looked through. */
export interface EngineAsk extends CheckInput {
  readonly version: number
}

/** What one engine found in that version, or the error that stopped it. */
export interface EngineTold {
  readonly version: number
  readonly kind: FindingKind
  readonly findings: readonly Finding[]
  readonly failed: boolean
}

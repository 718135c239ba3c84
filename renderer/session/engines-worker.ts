import { Engines, type FindingKind } from '../../shared/findings/engines.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import type { EngineAsk, EngineTold } from './engines-protocol.ts'

/** The part of a worker's global scope that is used here; the DOM library types a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<EngineAsk>) => void) | null
  postMessage(told: EngineTold): void
}

const scope = globalThis as unknown as WorkerScope
const engines = new Engines()

scope.onmessage = ({ data: ask }) => {
  const mentions = tell(ask, 'mention', () => engines.mentions(ask))
  tell(ask, 'correction', () => engines.corrections(ask, mentions))
  tell(ask, 'repeat', () => engines.repeats(ask))
}

/** An engine that fails costs only its own findings. */
function tell<F extends Finding>({ version }: EngineAsk, kind: FindingKind, find: () => readonly F[]): readonly F[] {
  try {
    const findings = find()
    scope.postMessage({ version, kind, findings, failed: false })
    return findings
  } catch {
    scope.postMessage({ version, kind, findings: [], failed: true })
    return []
  }
}

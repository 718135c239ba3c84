import type { EnginesPort } from './article-session.ts'
import type { EngineAsk, EngineTold } from './engines-protocol.ts'

/** The engines in a worker of this page. */
export function startEngines(): EnginesPort {
  const worker = new Worker(new URL('./engines-worker.ts', import.meta.url), { type: 'module' })
  const port: EnginesPort = {
    ask: (ask: EngineAsk) => worker.postMessage(ask),
    onTold: null,
    close: () => worker.terminate(),
  }
  worker.onmessage = ({ data }: MessageEvent<EngineTold>) => port.onTold?.(data)
  return port
}

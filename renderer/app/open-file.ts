import type { Bridge } from '../../shared/contract/contract.ts'
import { fileContent } from './file-content.ts'
import type { Opening } from './use-opening.ts'

/** Opens a file of which there is no path: one that was dropped, or taken from the person's own machine. */
export async function openFile(bridge: Bridge, opening: Opening, file: File): Promise<void> {
  const bytes = await fileContent(file)
  await opening.open(file.name, bridge.call('article.create', { name: file.name, bytes }))
}

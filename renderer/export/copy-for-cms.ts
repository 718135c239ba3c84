import type { Article } from '../../shared/article/article.ts'
import { plainText } from '../../shared/article/block.ts'
import { htmlOfBlocks } from '../../shared/formats/html-out.ts'

/** Puts the corrected text on the clipboard, plain and as clean right-to-left HTML, without tags. Rejects if it may not. */
export async function copyForCms(article: Article): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([plainText(article.state.doc)], { type: 'text/plain' }),
    'text/html': new Blob([htmlOfBlocks(article.blocks)], { type: 'text/html' }),
  })
  await navigator.clipboard.write([item])
}

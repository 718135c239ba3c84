import type { Block } from '../article/block.ts'
import { blockTag } from '../article/schema.ts'
import { blocksOfDocument } from './document-blocks.ts'
import type { WarraqDocument } from './document-schema.ts'
import { lossesOf, type Written } from './loss.ts'

/** A whole page, right-to-left, without tags. */
export function writeHtml(document: WarraqDocument): Written {
  const blocks = blocksOfDocument(document)
  const head = `<meta charset="utf-8">\n<title>${escaped(titleOf(blocks))}</title>`
  const body = htmlOfBlocks(blocks)
  return {
    text: `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`,
    losses: lossesOf(document, ['tags', 'relations', 'notes', 'roles', 'details']),
  }
}

/** Clean markup for a newsroom's system: titles, paragraphs, lists and quotations; blank blocks are left out. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  const lines = ['<div dir="rtl" lang="ar">']
  let open: Group | null = null
  for (const block of blocks) {
    if (block.text.trim() === '') continue
    const group = groupOf(block)
    if (group !== open) {
      if (open) lines.push(`</${open}>`)
      if (group) lines.push(`<${group}>`)
      open = group
    }
    lines.push(element(group === 'ul' ? 'li' : blockTag(block.kind, block.role), block.text))
  }
  if (open) lines.push(`</${open}>`)
  return [...lines, '</div>'].join('\n')
}

type Group = 'ul' | 'blockquote'

function groupOf({ kind, role }: Block): Group | null {
  if (blockTag(kind, role) !== 'p') return null
  if (kind === 'list-item') return 'ul'
  return kind === 'quotation' ? 'blockquote' : null
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find(({ role }) => role === 'headline') ?? blocks.find(({ text }) => text.trim() !== '')
  return title?.text.trim() ?? ''
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/* HTML cannot hold control characters, not even as references. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[&<>]/g, mark => entities[mark] as string)
}

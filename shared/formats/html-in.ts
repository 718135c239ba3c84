import { type Token, type TokenHandler, Tokenizer } from 'parse5'
import type { BlockKind } from '../article/schema.ts'
import { blockElements, droppedElements, rawElements, voidElements } from './html-elements.ts'
import { OpenElements } from './open-elements.ts'

/** A block as foreign markup has it; its role is for the editor to say. */
export interface HtmlBlock {
  readonly kind: BlockKind
  /** Without line breaks, white space collapsed; never empty. */
  readonly text: string
}

/** In UTF-16 units; the text of a long book with its markup. */
export const maxHtmlLength = 8_000_000

/**
 * The text of pasted or imported HTML, rebuilt as plain blocks: block elements and two `<br>` in a row end a block, one
 * `<br>` is a space; scripts, styles, controls, comments and what is hidden are left out. Null above {@link maxHtmlLength}.
 *
 * Only tokens are read and no tree is built: nothing can run or load, and the time is linear however the tags nest.
 */
export function blocksFromHtml(html: string): HtmlBlock[] | null {
  if (html.length > maxHtmlLength) return null
  const reader = new BlockReader()
  const tokenizer = new Tokenizer({}, reader)
  reader.onRaw = name => {
    const mode = rawElements.get(name)
    if (mode !== undefined) tokenizer.state = mode
  }
  tokenizer.write(html, true)
  return reader.blocks
}

class BlockReader implements TokenHandler {
  readonly blocks: HtmlBlock[] = []
  /** Told of an element whose content must be cut as raw text. */
  onRaw: (name: string) => void = () => {}
  readonly #open = new OpenElements()
  #text = ''
  #blank = true
  #kind: BlockKind = 'paragraph'
  #breaks = 0

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.#open.endImplied(tagName)
    if (tagName === 'br') this.#break()
    if (blockElements.has(tagName)) this.#flush()
    const foreign = this.#open.isForeign || tagName === 'svg' || tagName === 'math'
    if (voidElements.has(tagName) || (foreign && selfClosing)) return
    if (!foreign) this.onRaw(tagName)
    this.#open.start(tagName, droppedElements.has(tagName) || isHidden(attrs))
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (tagName === 'br') this.#break()
    if (blockElements.has(tagName)) this.#flush()
    this.#open.end(tagName)
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#open.isHidden) return
    if (this.#blank) this.#kind = this.#open.kind
    this.#blank = false
    this.#text += chars
    this.#breaks = 0
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    if (this.#open.isHidden) return
    if (this.#open.isPreformatted && chars.includes('\n')) this.#flush()
    else this.#text += ' '
  }

  onEof(): void {
    this.#flush()
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  #break(): void {
    if (this.#open.isHidden) return
    this.#breaks++
    if (this.#breaks === 2) this.#flush()
    else this.#text += ' '
  }

  #flush(): void {
    const text = collapse(this.#text)
    if (text !== '') this.blocks.push({ kind: this.#kind, text })
    this.#text = ''
    this.#blank = true
    this.#breaks = 0
  }
}

/** A no-break space alone is the writer's; beside other white space it only held a gap open. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u00a0\u2028\u2029]+/g, gap => (gap === '\u00a0' ? gap : ' ')).trim()
}

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

function isHidden(attrs: readonly Token.Attribute[]): boolean {
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && hidingStyle.test(value)))
}

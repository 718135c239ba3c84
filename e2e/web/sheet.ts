import { expect, type Locator, type Page } from '@playwright/test'

/** The article's text as the person meets it: read from the page, acted on by mouse and keyboard. */
export function sheet(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(نص المقال|Article text)$/ })
}

/** Texts of the blocks, in order. */
export function blocks(page: Page): Promise<string[]> {
  return sheet(page)
    .locator('> *')
    .evaluateAll(all => all.map(block => block.textContent ?? ''))
}

/** Waits until the text reads so, block by block. */
export async function expectBlocks(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => blocks(page)).toEqual(expected)
}

/** Selects words by dragging over them; `nth` counts from 0 the places where they stand. */
export async function select(page: Page, words: string, nth = 0): Promise<void> {
  const { start, end } = await placeOf(page, words, nth)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => selected(page)).toBe(words)
  await settled(page)
}

/** Puts the caret before or after words by a press of the mouse. */
export async function caret(page: Page, side: 'before' | 'after', words: string, nth = 0): Promise<void> {
  const { start, end } = await placeOf(page, words, nth)
  const point = side === 'before' ? { x: start.x - 1, y: start.y } : { x: end.x + 1, y: end.y }
  await page.mouse.click(point.x, point.y)
  await settled(page)
}

/** Puts the caret into the middle of words. */
export async function caretIn(page: Page, words: string, nth = 0): Promise<void> {
  const { start, end } = await placeOf(page, words, nth)
  await page.mouse.click((start.x + end.x) / 2, start.y)
  await settled(page)
}

/** The browser tells the page of a new selection a little later; a person's next key comes later still. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
}

/** What the browser has selected. */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '')
}

/** Letters before the caret in its block. */
export function beforeCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection() ?? {}
    const block = focusNode?.parentElement?.closest('[role="textbox"] > *')
    if (!focusNode || !block) return ''
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(focusNode, focusOffset ?? 0)
    return range.toString()
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where Arabic words begin and end on the screen, once all stands still; brings them into sight first. */
export async function placeOf(page: Page, words: string, nth = 0): Promise<{ start: Point; end: Point }> {
  const place = await sheet(page).evaluate(
    async (root, { words, nth }) => {
      await document.fonts.ready
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const edge = (node: Node, letter: number, side: 'left' | 'right') => {
        const range = document.createRange()
        range.setStart(node, letter)
        range.setEnd(node, letter + 1)
        const box = range.getBoundingClientRect()
        return { x: box[side], y: (box.top + box.bottom) / 2 }
      }
      let left = nth
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
          if (left-- > 0) continue
          node.parentElement?.scrollIntoView({ block: 'center' })
          return { start: edge(node, at, 'right'), end: edge(node, at + words.length - 1, 'left') }
        }
      }
      return null
    },
    { words, nth },
  )
  if (place === null) throw new Error(`«${words}» does not stand in the text ${nth + 1} times`)
  return place
}

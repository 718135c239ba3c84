/** Sizes of the article's text, in per cent. */
const sizes: readonly number[] = [70, 80, 90, 100, 115, 130, 150, 175, 200]

/** The next size up; the largest stays. */
export function largerText(size: number): number {
  return sizes.find(step => step > size) ?? size
}

/** The next size down; the smallest stays. */
export function smallerText(size: number): number {
  return sizes.findLast(step => step < size) ?? size
}

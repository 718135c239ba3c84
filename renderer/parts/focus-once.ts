/** Gives the focus to what a view is read in, as it comes up; keys then mean what they mean there. */
export function focusOnce(element: HTMLElement | null): void {
  if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true })
}

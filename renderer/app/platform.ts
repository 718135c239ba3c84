/** ⌘ stands for Ctrl there. */
export function isMac(): boolean {
  return /^Mac/.test(navigator.platform)
}

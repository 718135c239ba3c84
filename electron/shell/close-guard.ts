/** What the person answers when an article has changes that its document beside the source does not hold. */
export type SaveAnswer = 'save' | 'leave' | 'cancel'

/** A window that is asked to close, and how it asks. */
export interface ClosingWindow {
  /** Puts on disk what waits in the window; false where something did not get there, or the window does not answer. */
  settle(): Promise<boolean>
  /** Whether to close although the last changes would be lost. */
  askToLose(): Promise<boolean>
  /** Whether the document beside the source lacks changes; the journal has them. */
  isUnsaved(): Promise<boolean>
  askToSave(): Promise<SaveAnswer>
  /** False where saving was refused; the person has been told why. */
  save(): Promise<boolean>
}

/** Whether the window may close now, after asking what has to be asked. */
export async function mayClose(window: ClosingWindow): Promise<boolean> {
  if (!(await window.settle()) && !(await window.askToLose())) return false
  if (!(await window.isUnsaved())) return true
  const answer = await window.askToSave()
  return answer === 'save' ? window.save() : answer === 'leave'
}

/** Closes the windows one after the other, so that one question stands at a time; the first refusal ends it. */
export async function closeAll<W>(windows: readonly W[], close: (window: W) => Promise<boolean>): Promise<boolean> {
  for (const window of windows) if (!(await close(window))) return false
  return true
}

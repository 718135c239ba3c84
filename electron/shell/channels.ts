/** Calls of the contract: name and argument. */
export const callChannel = 'call'
/** Events of the contract: name and event. */
export const eventChannel = 'event'
/** Paths of files that were dropped on a window. Only the preload can send here: the page cannot learn or forge them. */
export const dropChannel = 'drop'

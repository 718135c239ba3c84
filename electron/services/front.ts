import type { AppInfo, FolderListing } from '../../shared/contract/contract.ts'

/** What differs between the fronts, behind the same handlers. */
export interface Front {
  readonly info: () => Promise<AppInfo>
  /** The real path of one that a window sent. @throws {RefusedError} where the window may not use it */
  readonly resolve: (path: string) => Promise<string>
  /** Paths chosen in a native dialog; they may be used from then on. Empty without dialogs, or when cancelled. */
  readonly openDialog: () => Promise<readonly string[]>
  readonly saveDialog: (name: string) => Promise<string | null>
  /** @throws {RefusedError} where the front has no folder to show */
  readonly listFolder: (path: string) => Promise<FolderListing>
}

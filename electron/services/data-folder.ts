import { join } from 'node:path'

/** What of the machine decides where the app keeps its data. */
export interface Machine {
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The app's data folder: WARRAQ_DATA where it is set, else the platform's usual place. It need not exist. */
export function dataFolder({ platform, home, env }: Machine): string {
  if (env.WARRAQ_DATA) return env.WARRAQ_DATA
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Warraq')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Warraq')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'warraq')
}

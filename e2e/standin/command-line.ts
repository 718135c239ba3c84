import { modelled } from './modelled.ts'

const switches = new Map<string, string>()

/** Electron's `app.commandLine`: switches that Chromium will be started with. */
export const commandLine = modelled('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    switches.set(name, value)
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
})

export function chromiumSwitches(): string[] {
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

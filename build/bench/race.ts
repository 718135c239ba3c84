import { median } from './figure.mjs'

/** Something to time; told the number of the round, so that it can take another input each time. */
export type Runner = (round: number) => unknown

export interface Rounds {
  readonly rounds: number
  /** Rounds before these that do not count. */
  readonly warmUp: number
}

/**
 * The median time of each runner in milliseconds of the processor: waiting for it is not the runner's doing. In every
 * round each runs once, in turn and with another one first, so that what else the machine does meets all of them alike.
 */
export function race<Name extends string>(
  runners: Readonly<Record<Name, Runner>>,
  { rounds, warmUp }: Rounds,
): Record<Name, number> {
  const names = Object.keys(runners) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < warmUp + rounds; round++) {
    names.forEach((_, i) => {
      const name = names[(i + round) % names.length] as Name
      const time = timeOf(() => runners[name](round))
      if (round >= warmUp) times[name].push(time)
    })
  }
  return Object.fromEntries(names.map(name => [name, median(times[name])])) as Record<Name, number>
}

/** Milliseconds of the processor that it takes. */
export function timeOf(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

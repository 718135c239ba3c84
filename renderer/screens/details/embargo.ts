const hour = 3_600_000
const day = 24 * hour

/** A moment as the control for date and time writes it, in the machine's own time zone; '' for none. */
export function toLocal(iso: string): string {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) return ''
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The other way; '' where the control is empty or half filled. */
export function fromLocal(local: string): string {
  const at = local === '' ? Number.NaN : new Date(local).getTime()
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}

/** How long until then, in the unit a person would use; null where it has passed. */
export function timeLeft(iso: string, now: number): { unit: 'hours' | 'days'; count: number } | null {
  const left = Date.parse(iso) - now
  if (!(left > 0)) return null
  return left < 2 * day
    ? { unit: 'hours', count: Math.floor(left / hour) }
    : { unit: 'days', count: Math.floor(left / day) }
}

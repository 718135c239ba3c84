import type { TagVariant } from './highlight-name.ts'
import type { Mark } from './mark.ts'

type Tag = Mark & { readonly kind: 'tag' }

/**
 * Gives each tag of a block its variant, so that nested and touching tags stay apart. `tags` sorted by start, longest
 * first; of two on the same stretch the first is the outer one.
 */
export function variantsOf(tags: readonly Tag[]): TagVariant[] {
  const lines: { readonly to: number; readonly variant: TagVariant }[] = []
  return tags.map((tag, index) => {
    if (!tag.confirmed) return 'proposed'
    const own = holdsAnother(tags, index) ? 'outer' : 'plain'
    const touched = lines.some(line => line.to === tag.from && line.variant === own)
    const variant = touched ? 'next' : own
    lines.push({ to: tag.to, variant })
    return variant
  })
}

function holdsAnother(tags: readonly Tag[], index: number): boolean {
  const { to } = tags[index] as Tag
  for (let i = index + 1; i < tags.length; i++) {
    const other = tags[i] as Tag
    if (other.from >= to) return false
    if (other.to <= to) return true
  }
  return false
}

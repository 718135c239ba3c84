/**
 * One line of the table: what ours takes, what its peer takes of the same input in the same run.
 * @typedef {object} Figure
 * @property {string} what
 * @property {number} ours
 * @property {string} peerName
 * @property {number} peer
 * @property {string} unit Of both; `×` for how many times more than another measurement.
 */

/** @param {readonly number[]} values at least one @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = /** @type {number} */ (sorted[Math.floor(place)])
  const high = /** @type {number} */ (sorted[Math.ceil(place)])
  return low + (high - low) * (place - Math.floor(place))
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5)
}

const columns = ['figure', 'ours', 'peer', 'ratio', 'peer is']

/** The figures as aligned lines, in a monospaced face. @param {readonly Figure[]} figures */
export function tableOf(figures) {
  const rows = [columns, ...figures.map(cells)]
  const widths = columns.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows
    .map(row =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** @param {Figure} figure */
function cells({ what, ours, peerName, peer, unit }) {
  return [what, `${written(ours)} ${unit}`, `${written(peer)} ${unit}`, ratioOf(ours, peer), peerName]
}

/** @param {number} ours @param {number} peer */
function ratioOf(ours, peer) {
  return peer === 0 ? '–' : `${(ours / peer).toFixed(2)} ×`
}

/** @param {number} value */
function written(value) {
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Figures stand to the right of their columns. @param {string} cell @param {number} width @param {number} column */
function pad(cell, width, column) {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width)
}

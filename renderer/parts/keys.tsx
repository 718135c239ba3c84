/** Keycaps in a row, always left to right. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <span className="keys">
      {caps.map(cap => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}

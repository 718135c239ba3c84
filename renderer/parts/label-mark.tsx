/** A label's swatch with its name: colour and line style together. `paint` is one of look/parts/label.css. */
export function LabelMark({ paint, children }: { paint: string; children?: string }) {
  return (
    <span className={`lab lab--${paint}`}>
      <span className="lab__line" />
      {children}
    </span>
  )
}

/** A file's name or another Latin term, kept left to right inside a sentence. */
export function Latin({ children }: { children: string }) {
  return <bdi className="ltr">{children}</bdi>
}

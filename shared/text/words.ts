/** A sentence for people, in both languages of the interface. */
export interface Words {
  readonly ar: string
  readonly en: string
}

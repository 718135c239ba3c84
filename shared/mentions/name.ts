/** A name that mentions are looked for by: tagged in the article or held in the lexicon. */
export interface KnownName {
  /** As written without clitics, e.g. «فلاديمير بوتين». */
  readonly text: string
  readonly label: string
  /** The entity's canonical name. */
  readonly name: string
  /** Id of the article's entity, for names that come from a tag. */
  readonly entity?: string
  readonly source: 'tag' | 'lexicon'
}

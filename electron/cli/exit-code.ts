/** What the command line's exit says; the highest that applies wins. */
export const exitCodes = {
  nothing: 0,
  /** Findings, or differences. */
  found: 1,
  badCall: 2,
  /** A file could not be read, or is not what it says. */
  badInput: 3,
  /** Output could not be written. */
  badOutput: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Gathers what happened in a run. */
export class Exit {
  #code: ExitCode = exitCodes.nothing

  get code(): ExitCode {
    return this.#code
  }

  note(code: ExitCode): void {
    if (code > this.#code) this.#code = code
  }
}

/** Ends a command with an exit code and a sentence for standard error. */
export class CommandError extends Error {
  readonly code: ExitCode

  constructor(code: ExitCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

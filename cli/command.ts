/** One command of `npm run shelf -- <name> …`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, with its options, a line each. */
  readonly usage: string;
  /** Runs with the words after the name; resolves to the exit code (0 = done, 1 = failed, 2 = called wrongly). */
  run(args: readonly string[]): Promise<number>;
}

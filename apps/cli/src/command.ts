/** One command of `huiyin`, in a file of its own. */
export interface Command {
  /** What follows the command's name, for the list of commands: `FILE [--json]`. */
  readonly usage: string;
  /** Runs with what follows the name and gives the exit code. Prints its own results and refusals. */
  run(args: readonly string[]): Promise<number>;
}

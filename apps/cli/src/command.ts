import type { Environment } from './env.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given beside its arguments. */
export interface Surroundings {
  readonly environment: Environment;
  readonly terminal: Terminal;
}

/**
 * Runs what follows the command's name to an exit code. Throws `Refusal` or `DatabaseFailure` with the sentence to
 * print.
 */
export type Command = (args: readonly string[], surroundings: Surroundings) => Promise<number>;

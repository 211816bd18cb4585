import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Environment } from '../env.ts';

/**
 * The server's log: to a file in the data folder in a demonstration, to standard output in production.
 * It never carries a message of an error that is not ours: those of the database quote what citizens wrote.
 */
export function createLog(environment: Pick<Environment, 'mode' | 'dataFolder' | 'logLevel'>): Logger {
  const options = { level: environment.logLevel, base: null, serializers: { err: placeOfError } };
  if (environment.mode === 'production') return pino(options);
  const file = join(environment.dataFolder, 'server.log');
  return pino(options, pino.destination({ dest: file, mkdir: true, mode: 0o600, sync: true }));
}

/** Name, code and place of an error, without its words. */
export function placeOfError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    at: at.slice(0, 12).map((line) => line.trim()),
    cause: error.cause ? placeOfError(error.cause) : undefined,
  };
}

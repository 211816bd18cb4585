import { resolve } from 'node:path';

/** What the command line is told from outside; nothing else in it reads the environment. */
export interface Environment {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/** The same variables, with the same meaning, as the server's. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const checkout = resolve(import.meta.dirname, '../../..');
  return {
    databaseUrl: source.DATABASE_URL || null,
    dataFolder: resolve(source.HUIYIN_DATA || resolve(checkout, '.huiyin')),
  };
}

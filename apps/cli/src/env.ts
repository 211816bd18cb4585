import { resolve } from 'node:path';
import { type PasswordProfile, passwordProfiles } from '@huiyin/domain/staff/password';
import { SecretUnreadable, withSecretsRead } from '@huiyin/services/operator-secrets';
import { Refusal } from './refusal.ts';

/** What the command line is told from outside; nothing else in it reads the environment. */
export interface Environment {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly passwordProfile: PasswordProfile;
  /** The folder where the command was typed; paths among its arguments count from here. */
  readonly typedIn: string;
}

/** The same variables, with the same meaning, as the server's. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const checkout = resolve(import.meta.dirname, '../../..');
  return {
    databaseUrl: secretsOf(source).DATABASE_URL || null,
    dataFolder: resolve(source.HUIYIN_DATA || resolve(checkout, '.huiyin')),
    passwordProfile: passwordProfiles.find((known) => known === source.HUIYIN_PASSWORDS) ?? 'asvs',
    typedIn: source.INIT_CWD || process.cwd(),
  };
}

function secretsOf(source: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> {
  try {
    return withSecretsRead(source);
  } catch (error) {
    throw error instanceof SecretUnreadable ? new Refusal(error.message) : error;
  }
}

/** The environment with another data folder, if `--data` names one. */
export function withDataFolder(environment: Environment, data: string | undefined): Environment {
  if (data === undefined) return environment;
  return { ...environment, dataFolder: resolve(environment.typedIn, data) };
}

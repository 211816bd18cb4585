import { resolve } from 'node:path';
import { type PasswordProfile, passwordProfiles } from '@huiyin/domain/staff/password';
import { type MasterKey, readMasterKey } from '@huiyin/keys/master-key';
import { SecretUnreadable, withSecretsRead } from '@huiyin/services/operator-secrets';
import { type ClamdPlace, clamdPlaceWanted, readClamdPlace } from '@huiyin/services/scan/clamd-place';
import { Refusal } from './refusal.ts';

/** What the command line is told from outside; nothing else in it reads the environment. */
export interface Environment {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** Under which the keys of the data folder lie wrapped, and, while it is being changed, the one that comes next. */
  readonly masterKey: MasterKey | null;
  readonly nextMasterKey: MasterKey | null;
  readonly passwordProfile: PasswordProfile;
  /** The ClamAV daemon that looks into the files of imports; null: none does. */
  readonly scanner: ClamdPlace | null;
  /** The folder where the command was typed; paths among its arguments count from here. */
  readonly typedIn: string;
}

/** The same variables, with the same meaning, as the server's. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const checkout = resolve(import.meta.dirname, '../../..');
  const { DATABASE_URL, HUIYIN_KEYS_KEY, HUIYIN_KEYS_KEY_NEXT } = secretsOf(source);
  return {
    databaseUrl: DATABASE_URL || null,
    dataFolder: resolve(source.HUIYIN_DATA || resolve(checkout, '.huiyin')),
    masterKey: HUIYIN_KEYS_KEY ? readMasterKey(HUIYIN_KEYS_KEY) : null,
    nextMasterKey: HUIYIN_KEYS_KEY_NEXT ? readMasterKey(HUIYIN_KEYS_KEY_NEXT, 'HUIYIN_KEYS_KEY_NEXT') : null,
    passwordProfile: passwordProfiles.find((known) => known === source.HUIYIN_PASSWORDS) ?? 'asvs',
    scanner: readScanner(source.HUIYIN_CLAMD),
    typedIn: source.INIT_CWD || process.cwd(),
  };
}

function readScanner(given: string | undefined): ClamdPlace | null {
  if (!given) return null;
  const place = readClamdPlace(given.trim());
  if (place) return place;
  throw new Refusal(clamdPlaceWanted);
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

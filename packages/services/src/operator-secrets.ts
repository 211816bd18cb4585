import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings that are secrets, or hold one. */
export const secretSettings = [
  'DATABASE_URL',
  'HUIYIN_SMTP_URL',
  'HUIYIN_IMAP_URL',
  'HUIYIN_SMS_TOKEN',
  'HUIYIN_OIDC_SECRET',
  'HUIYIN_KEYS_KEY',
  'HUIYIN_KEYS_KEY_NEXT',
] as const;

/** A secret that is given twice, or whose file cannot be read; the message says which, for the operator. */
export class SecretUnreadable extends Error {}

type Given = Readonly<Record<string, string | undefined>>;

/**
 * The environment with the secrets that lie in files: in one that `NAME_FILE` names, or under the setting's own name in the folder that
 * systemd hands over (`CREDENTIALS_DIRECTORY`). Neither the environment of other processes nor a unit's file then holds them. What
 * is given in clear stays as it is, and a line break at a file's end is left out. Throws `SecretUnreadable`.
 */
export function withSecretsRead(source: Given): Given {
  const read: Record<string, string> = {};
  for (const name of secretSettings) {
    const value = source[name] ? null : secretOf(source, name);
    if (value !== null) read[name] = value;
    if (source[name] && source[`${name}_FILE`])
      throw new SecretUnreadable(
        `${name} 和 ${name}_FILE 只能设置一个。 Set one of ${name} and ${name}_FILE, not both.`,
      );
  }
  return { ...source, ...read };
}

function secretOf(source: Given, name: string): string | null {
  const named = source[`${name}_FILE`];
  if (named) return readSecret(named, name);
  const folder = source.CREDENTIALS_DIRECTORY;
  return folder ? readSecret(join(folder, name), null) : null;
}

/** `mustBe`: the setting that names the file; null where it need not be there. */
function readSecret(file: string, mustBe: string | null): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    if (mustBe === null && error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SecretUnreadable(`读不到机密文件 ${file}。 The secret file ${file} cannot be read.`);
  }
}

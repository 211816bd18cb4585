import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SecretUnreadable, secretSettings, withSecretsRead } from './operator-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'huiyin-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a secret of the operator’s', () => {
  it.each(secretSettings)(
    '%s is read from the file that is named for it, without the line break at its end',
    (name) => {
      const given = withSecretsRead({ [`${name}_FILE`]: file('one', 'a b\n') });
      expect(given[name]).toBe('a b');
    },
  );

  it('is read from what systemd hands over, and what is not there is not set', () => {
    file('HUIYIN_SMS_TOKEN', 'token');
    const given = withSecretsRead({ CREDENTIALS_DIRECTORY: folder, HUIYIN_MODE: 'production' });
    expect(given).toMatchObject({ HUIYIN_SMS_TOKEN: 'token', HUIYIN_MODE: 'production' });
    expect(given.DATABASE_URL).toBeUndefined();
  });

  it('is taken from the environment where it stands there', () => {
    expect(withSecretsRead({ HUIYIN_SMS_TOKEN: 'own', CREDENTIALS_DIRECTORY: folder }).HUIYIN_SMS_TOKEN).toBe(
      'own',
    );
  });

  it('given twice, or in a file that cannot be read, is named, and never told', () => {
    const twice = { HUIYIN_SMS_TOKEN: 'own', HUIYIN_SMS_TOKEN_FILE: join(folder, 'one') };
    expect(() => withSecretsRead(twice)).toThrow('one of HUIYIN_SMS_TOKEN and HUIYIN_SMS_TOKEN_FILE');
    const gone = { DATABASE_URL_FILE: join(folder, 'gone') };
    expect(() => withSecretsRead(gone)).toThrow(SecretUnreadable);
  });
});

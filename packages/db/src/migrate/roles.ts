import { randomBytes } from 'node:crypto';
import { type KeyFolder, openKeyFolder } from '@huiyin/keys/key-folder';
import type { MasterKey } from '@huiyin/keys/master-key';
import type pg from 'pg';

/** The database roles the server signs in as. The connecting owner is `huiyin_owner` in the embedded database. */
export const ROLES = ['web', 'jobs', 'signer'] as const;
export type Role = (typeof ROLES)[number];

const NAME = 'roles.json';

/** One connection address for each role. */
export type RoleUrls = Readonly<Record<Role, string>>;

/** Makes the roles that are missing, without sign-in, so that migrations can grant to them. */
export async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of ROLES) {
    const name = `huiyin_${role}`;
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} NOLOGIN`);
    await client.query(`GRANT ${name} TO CURRENT_USER`);
  }
}

/**
 * Lets the roles sign in with random passwords kept in `folder/roles.json` (0600, made on first use, wrapped if there is a master key) and gives
 * their connection addresses, which differ from the owner's `url` in user and password only. Passwords that cannot be opened are
 * never replaced: throws `KeysFailure`.
 */
export async function openRoles(
  client: pg.Client,
  input: { url: string; folder: string; key?: MasterKey | null },
): Promise<RoleUrls> {
  const passwords = await rolePasswords(openKeyFolder(input.folder, input.key ?? null));
  for (const role of ROLES) {
    await client.query(`ALTER ROLE huiyin_${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
  }
  return addresses(input.url, passwords);
}

/** The roles' connection addresses for a database that has been migrated from this data folder; null if none has. */
export async function readRoleUrls(input: {
  url: string;
  folder: string;
  key?: MasterKey | null;
}): Promise<RoleUrls | null> {
  const text = await openKeyFolder(input.folder, input.key ?? null).read(NAME);
  return text === null ? null : addresses(input.url, JSON.parse(text));
}

async function rolePasswords(keys: KeyFolder): Promise<Readonly<Record<Role, string>>> {
  const text = await keys.read(NAME);
  const kept = text === null ? {} : JSON.parse(text);
  const passwords = mapRoles((role) =>
    typeof kept[role] === 'string' ? kept[role] : randomBytes(24).toString('hex'),
  );
  await keys.replace(NAME, `${JSON.stringify(passwords, null, 2)}\n`);
  return passwords;
}

function addresses(url: string, passwords: Readonly<Record<Role, string>>): RoleUrls {
  return mapRoles((role) => withUser(url, `huiyin_${role}`, passwords[role]));
}

function mapRoles(give: (role: Role) => string): Readonly<Record<Role, string>> {
  return { web: give('web'), jobs: give('jobs'), signer: give('signer') };
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}

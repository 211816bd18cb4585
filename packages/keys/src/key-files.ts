import { isWrapped, unwrap, wrap, wrappedUnder } from './envelope.ts';
import { keyUnreadable } from './keys-failure.ts';
import type { MasterKey } from './master-key.ts';

/**
 * Every file with a key that Huiyin makes, and what of it is secret: fields of a JSON object, or all of it (null). What is not
 * secret, such as where the database lies, stays to be read.
 */
const SECRET_FIELDS = {
  secret: null,
  'notice-key.json': ['privateKey'],
  'log/promise.key': null,
  'signer/checkpoint.key': null,
  'roles.json': ['web', 'jobs', 'signer'],
  'postgres.json': ['password'],
  'witness.key': null,
} as const satisfies Readonly<Record<string, readonly string[] | null>>;

/** The name of a file with a key, from the folder it lies in. */
export type KeyFile = keyof typeof SECRET_FIELDS;

export const keyFiles = Object.keys(SECRET_FIELDS) as readonly KeyFile[];

/** What a file is to hold: its secrets wrapped if there is a master key, and as they are if not. */
export async function closed(file: KeyFile, text: string, key: MasterKey | null): Promise<string> {
  if (key === null) return text;
  return changed(file, text, (secret, field) => wrap(secret, { file, field }, key));
}

/** What a file holds, with its secrets opened. Throws `KeysFailure`; an empty file is `unreadable`, never no key. */
export function opened(file: KeyFile, text: string, key: MasterKey | null): Promise<string> {
  return changed(file, text, async (secret, field) =>
    isWrapped(secret) ? unwrap(secret, { file, field }, key) : secret,
  );
}

/** How the secrets of a file lie there: the ids of the master keys they are wrapped under, null for one in clear. */
export function standing(file: KeyFile, text: string): readonly (string | null)[] {
  return secretsIn(file, text).map(({ secret }) => (isWrapped(secret) ? wrappedUnder(secret) : null));
}

async function changed(
  file: KeyFile,
  text: string,
  change: (secret: string, field: string | null) => Promise<string>,
): Promise<string> {
  const changedFields: Record<string, string> = {};
  for (const { field, secret } of secretsIn(file, text)) {
    if (field === null) return change(secret, null);
    changedFields[field] = await change(secret, field);
  }
  return `${JSON.stringify({ ...parsed(file, text), ...changedFields }, null, 2)}\n`;
}

/** The secrets of a file: all of it, or the fields that are. */
function secretsIn(file: KeyFile, text: string): readonly { field: string | null; secret: string }[] {
  const fields: readonly string[] | null = SECRET_FIELDS[file];
  if (text.trim() === '') throw keyUnreadable(file);
  if (fields === null) return [{ field: null, secret: text.trim() }];
  const content = parsed(file, text);
  return fields.flatMap((field) => {
    const secret = content[field];
    return typeof secret === 'string' ? [{ field, secret }] : [];
  });
}

function parsed(file: KeyFile, text: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null) return { ...content };
  } catch {
    // Said below, without a word of what stands in the file.
  }
  throw keyUnreadable(file);
}

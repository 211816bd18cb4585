/**
 * Which passwords are taken. `asvs`: OWASP ASVS 5.0 V6.2: length and no well-known password, no rule of composition.
 * `dengbao`: GB/T 22239-2019 8.1.4.1 a), read as three kinds of characters out of four, besides the same.
 */
export const passwordProfiles = ['asvs', 'dengbao'] as const;
export type PasswordProfile = (typeof passwordProfiles)[number];

/** Characters a password has at least and at most. */
export const leastPassword = 10;
export const mostPassword = 128;

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooCommon' | 'tooPlain';

type Circumstances = {
  readonly profile: PasswordProfile;
  /** Names that somebody who knows the person tries first: their own, their address. */
  readonly person: readonly string[];
  /** Whether many people use this password; given in lower case. */
  readonly isCommon: (password: string) => boolean;
};

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u];

/** Why a password is not taken; null when it is. */
export function judgePassword(
  password: string,
  { profile, person, isCommon }: Circumstances,
): PasswordProblem | null {
  const length = [...password].length;
  if (length < leastPassword) return 'tooShort';
  if (length > mostPassword) return 'tooLong';
  const plain = password.toLowerCase();
  if (new Set(plain).size < 4 || isCommon(plain) || isNamedAfter(plain, person)) return 'tooCommon';
  if (profile === 'dengbao' && kinds.filter((kind) => kind.test(password)).length < 3) return 'tooPlain';
  return null;
}

/** The name of the account, by itself or with a few characters more. */
function isNamedAfter(password: string, person: readonly string[]): boolean {
  return person
    .flatMap((name) => [name.toLowerCase(), name.toLowerCase().split('@')[0] ?? ''])
    .some((name) => name.length >= 4 && password.includes(name) && password.length - name.length < 6);
}

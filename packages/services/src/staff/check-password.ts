import { judgePassword } from '@huiyin/domain/staff/password';
import { dictionary } from '@zxcvbn-ts/language-common';
import { invalid } from '../failure.ts';
import type { Services } from '../services.ts';

/** 49,000 passwords that were found in breaches most often. */
const common = new Set(dictionary['passwords-common']);

/** Fails with `invalid`, naming `password`, for one that this install's profile does not take. */
export function checkPassword(
  { passwordProfile }: Pick<Services, 'passwordProfile'>,
  password: string,
  person: { readonly name: string; readonly email: string },
): void {
  const problem = judgePassword(password, {
    profile: passwordProfile,
    person: [person.name, person.email],
    isCommon: (word) => common.has(word),
  });
  if (problem) throw invalid('password', problem);
}

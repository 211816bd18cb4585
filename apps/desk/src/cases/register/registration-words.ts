import type { DeskMessages } from '@huiyin/i18n/desk';

export const registrationChannels = ['telephone', 'counter', 'letter'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];

/** What is said while somebody is registered for: of a caller it can be asked, of a letter only read. */
export function registrationWords({ telephone }: DeskMessages, channel: RegistrationChannel) {
  return channel === 'letter' ? { ...telephone, ...telephone.ofLetter } : telephone;
}

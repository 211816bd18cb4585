import type { PasswordProfile } from './password.ts';

/** GB/T 22239-2019 8.1.4.1 a) wants passwords changed regularly and names no period: ninety days, as assessors expect. */
const passwordDays = 90;
/** 8.1.4.1 b) wants a session that is left alone to end by itself: half an hour. */
const idleMinutes = 30;

/** Whether a password that was set at `since` must be changed. ASVS 5.0 6.2.10 forbids asking for it without cause. */
export function isPasswordDue(profile: PasswordProfile, since: Date, now: Date): boolean {
  return profile === 'dengbao' && now.getTime() - since.getTime() >= passwordDays * 86_400_000;
}

/** Whether a session that was last used at `since` has ended. Every session ends after twelve hours, in either profile. */
export function isIdle(profile: PasswordProfile, since: Date, now: Date): boolean {
  return profile === 'dengbao' && now.getTime() - since.getTime() >= idleMinutes * 60_000;
}

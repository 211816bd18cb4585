import { checkerKinds } from '@huiyin/domain/claims/checker';
import { z } from 'zod';
import { civilDate, moment } from '../fields.ts';

export const checkerKey = z.object({ key: z.string().max(100) }).strict();

/** A checker who signed in, or whom a link invites. */
export const checkerView = z
  .object({ label: z.string(), kind: z.enum(checkerKinds), untilOn: civilDate })
  .strict();
export type CheckerView = z.infer<typeof checkerView>;

/** What opens the pages as a checker until `expiresAt`. */
export const checkerSession = z.object({ sessionKey: z.string(), expiresAt: moment }).strict();

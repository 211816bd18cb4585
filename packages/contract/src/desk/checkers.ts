import { checkerKinds, longestTerm } from '@huiyin/domain/claims/checker';
import { z } from 'zod';
import { civilDate, id, moment, textBetween } from '../fields.ts';

/** Somebody whom the office invited to look at measures, under the label that it chose. */
export const invitedChecker = z
  .object({
    checkerId: id,
    label: z.string(),
    kind: z.enum(checkerKinds),
    standing: z.enum(['invited', 'active', 'ended', 'revoked']),
    invitedOn: civilDate,
    untilOn: civilDate,
  })
  .strict();
export type InvitedChecker = z.infer<typeof invitedChecker>;

export const inviteCheckerInput = z
  .object({
    label: textBetween(1, 40),
    kind: z.enum(checkerKinds),
    days: z.number().int().min(1).max(longestTerm),
  })
  .strict();
export type InviteCheckerInput = z.infer<typeof inviteCheckerInput>;

export const checkerInput = z.object({ checkerId: id }).strict();

/** `link` is shown once; it holds until `expiresAt`, for one use. */
export const checkerInvitation = z.object({ checkerId: id, link: z.string(), expiresAt: moment }).strict();
export type CheckerInvitation = z.infer<typeof checkerInvitation>;

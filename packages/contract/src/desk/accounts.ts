import { staffRoles } from '@huiyin/domain/case/actor';
import { z } from 'zod';
import { id, moment, textBetween } from '../fields.ts';

/** Where somebody works: a role, and for the roles of a unit which one. */
const post = { role: z.enum(staffRoles), unitId: id.nullable(), sectionId: id.nullable() };

/** An account as the security administrator sees it; the one place at the desk where addresses of staff stand. */
export const staffAccount = z
  .object({
    staffId: id,
    name: z.string(),
    email: z.string(),
    ...post,
    unit: z.string().nullable(),
    section: z.string().nullable(),
    active: z.boolean(),
    /** False until an invitation was taken up. */
    hasPassword: z.boolean(),
    /** Until when an invitation holds that was not taken up yet. */
    invitedUntil: moment.nullable(),
    /** How many browsers are signed in. */
    sessions: z.number().int(),
  })
  .strict();
export type StaffAccount = z.infer<typeof staffAccount>;

export const inviteStaffInput = z
  .object({ name: textBetween(1, 40), email: z.string().max(200), ...post })
  .strict();
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;

export const changePostInput = z.object({ staffId: id, ...post }).strict();
export type ChangePostInput = z.infer<typeof changePostInput>;

export const accountInput = z.object({ staffId: id }).strict();

/** `key` is shown once, in a link that the administrator hands over. */
export const invitation = z.object({ staffId: id, key: z.string(), expiresAt: moment }).strict();
export type Invitation = z.infer<typeof invitation>;

export const acceptInvitationInput = z
  .object({ key: z.string().max(100), password: z.string().max(200) })
  .strict();
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;
/** Whom an invitation is for, so that nobody takes up somebody else's by mistake. */
export const invitedPerson = z.object({ name: z.string(), email: z.string() }).strict();
export type InvitedPerson = z.infer<typeof invitedPerson>;

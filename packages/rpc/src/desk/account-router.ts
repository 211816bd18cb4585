import {
  acceptInvitationInput,
  accountInput,
  changePostInput,
  invitation,
  invitedPerson,
  inviteStaffInput,
  staffAccount,
} from '@huiyin/contract/desk/accounts';
import { acceptInvitation, readInvitation } from '@huiyin/services/staff/accept-invitation';
import { changePost } from '@huiyin/services/staff/change-post';
import { closeAccount, endStaffSessions, reopenAccount } from '@huiyin/services/staff/close-account';
import { inviteStaff, renewInvitation } from '@huiyin/services/staff/invite-staff';
import { listAccounts } from '@huiyin/services/staff/list-accounts';
import { z } from 'zod';
import { deskRouter, invitedProcedure, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();

/** Accounts of staff; for the security administrator, and for who was invited. */
export const accountRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(staffAccount))
    .query(({ ctx }) => listAccounts(ctx.services, ctx.actor)),
  invite: staffProcedure
    .input(inviteStaffInput)
    .output(invitation)
    .mutation(({ ctx, input }) => inviteStaff(ctx.services, ctx.actor, input)),
  renewInvitation: staffProcedure
    .input(accountInput)
    .output(invitation)
    .mutation(({ ctx, input }) => renewInvitation(ctx.services, ctx.actor, input.staffId)),
  changePost: staffProcedure
    .input(changePostInput)
    .output(nothing)
    .mutation(({ ctx, input }) => changePost(ctx.services, ctx.actor, input).then(() => ({}))),
  close: staffProcedure
    .input(accountInput)
    .output(nothing)
    .mutation(({ ctx, input }) => closeAccount(ctx.services, ctx.actor, input.staffId).then(() => ({}))),
  reopen: staffProcedure
    .input(accountInput)
    .output(nothing)
    .mutation(({ ctx, input }) => reopenAccount(ctx.services, ctx.actor, input.staffId).then(() => ({}))),
  endSessions: staffProcedure
    .input(accountInput)
    .output(nothing)
    .mutation(({ ctx, input }) => endStaffSessions(ctx.services, ctx.actor, input.staffId).then(() => ({}))),
  invited: invitedProcedure
    .input(acceptInvitationInput.pick({ key: true }))
    .output(invitedPerson)
    .query(({ ctx, input }) => readInvitation(ctx.services, input.key)),
  accept: invitedProcedure
    .input(acceptInvitationInput)
    .output(nothing)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.services, input).then(() => ({}))),
});

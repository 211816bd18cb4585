import { commandResult } from '@huiyin/contract/desk/case-commands';
import { caseIdInput } from '@huiyin/contract/desk/case-view';
import {
  agreeIdentityInput,
  askIdentityInput,
  changePassphraseInput,
  createKeyInput,
  declineIdentityInput,
  envelopesToWrap,
  giveEnvelopesInput,
  identityQuestions,
  newcomerView,
  openedIdentity,
  openingInput,
  openingList,
  ownKeyView,
  removeUnlockerInput,
  replaceKeyInput,
  saveUnlockerInput,
  wrapEnvelopesInput,
} from '@huiyin/contract/desk/identity';
import { id } from '@huiyin/contract/fields';
import { agreeIdentity, declineIdentity } from '@huiyin/services/identity/answer-identity';
import { askIdentity } from '@huiyin/services/identity/ask-identity';
import { removeUnlocker, saveUnlocker } from '@huiyin/services/identity/key-unlockers';
import { readIdentity, readOpenings, readQuestions } from '@huiyin/services/identity/read-openings';
import { changePassphrase, createKey, readOwnKey, replaceKey } from '@huiyin/services/identity/staff-keys';
import { giveEnvelopes, readNewcomers, wrapEnvelopes } from '@huiyin/services/identity/wrap-envelopes';
import { z } from 'zod';
import { deskRouter, onCaseOf, staffProcedure } from '../trpc.ts';

const keyResult = z.object({ keyId: id }).strict();

/** Keys of custodians and discipline officers, and the opening of an identity by two of them. */
export const identityRouter = deskRouter({
  ownKey: staffProcedure
    .input(z.void())
    .output(ownKeyView)
    .query(({ ctx }) => readOwnKey(ctx.services, ctx.actor)),

  createKey: staffProcedure
    .input(createKeyInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => createKey(ctx.services, ctx.actor, input)),

  replaceKey: staffProcedure
    .input(replaceKeyInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => replaceKey(ctx.services, ctx.actor, input)),

  changePassphrase: staffProcedure
    .input(changePassphraseInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => changePassphrase(ctx.services, ctx.actor, input)),

  saveUnlocker: staffProcedure
    .input(saveUnlockerInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => saveUnlocker(ctx.services, ctx.actor, input)),

  removeUnlocker: staffProcedure
    .input(removeUnlockerInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => removeUnlocker(ctx.services, ctx.actor, input)),

  openings: staffProcedure
    .input(caseIdInput)
    .output(openingList)
    .query(({ ctx, input }) => readOpenings(ctx.services, ctx.actor, input.caseId)),

  ask: staffProcedure
    .input(askIdentityInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => askIdentity(ctx.services, onCaseOf(ctx, input), input.reason)),

  questions: staffProcedure
    .input(z.void())
    .output(identityQuestions)
    .query(({ ctx }) => readQuestions(ctx.services, ctx.actor)),

  agree: staffProcedure
    .input(agreeIdentityInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => agreeIdentity(ctx.services, ctx.actor, input)),

  decline: staffProcedure
    .input(declineIdentityInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => declineIdentity(ctx.services, ctx.actor, input)),

  read: staffProcedure
    .input(openingInput)
    .output(openedIdentity)
    .mutation(({ ctx, input }) => readIdentity(ctx.services, ctx.actor, input.openingId)),

  newcomers: staffProcedure
    .input(z.void())
    .output(newcomerView)
    .query(({ ctx }) => readNewcomers(ctx.services, ctx.actor)),

  // Leaves an entry for each envelope, so it is no query.
  giveEnvelopes: staffProcedure
    .input(giveEnvelopesInput)
    .output(envelopesToWrap)
    .mutation(({ ctx, input }) => giveEnvelopes(ctx.services, ctx.actor, input.keyId)),

  wrapEnvelopes: staffProcedure
    .input(wrapEnvelopesInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await wrapEnvelopes(ctx.services, ctx.actor, input);
      return {};
    }),
});

import {
  acknowledgeProposalInput,
  draftProposalInput,
  editProposalInput,
  escalateProposalInput,
  proposalFile,
  proposalInput,
  proposalList,
  proposalResult,
  proposalView,
  readdressProposalInput,
  recheckProposalInput,
  replyProposalInput,
  ruleProposalInput,
  serveProposalInput,
} from '@huiyin/contract/desk/proposals';
import {
  acknowledgeProposal,
  readdressProposal,
  recheckProposal,
  replyProposal,
  ruleOnProposal,
  serveProposal,
} from '@huiyin/services/proposal/act-on-proposal';
import { draftProposal, editProposal } from '@huiyin/services/proposal/draft-proposal';
import { escalateProposal } from '@huiyin/services/proposal/escalate-proposal';
import { writeProposalLetter } from '@huiyin/services/proposal/proposal-letter';
import { listProposals, readProposal } from '@huiyin/services/proposal/read-proposals';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 提醒函, 约谈记录 and 纪检监察建议: officers of discipline write them, the unit's head answers. */
export const proposalRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(proposalList)
    .query(({ ctx }) => listProposals(ctx.services, ctx.actor)),

  read: staffProcedure
    .input(proposalInput)
    .output(proposalView)
    .query(({ ctx, input }) => readProposal(ctx.services, ctx.actor, input.proposalId)),

  letter: staffProcedure
    .input(proposalInput)
    .output(proposalFile)
    .query(({ ctx, input }) => writeProposalLetter(ctx.services, ctx.actor, input.proposalId)),

  draft: staffProcedure
    .input(draftProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => draftProposal(ctx.services, ctx.actor, input)),

  edit: staffProcedure
    .input(editProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => editProposal(ctx.services, ctx.actor, input)),

  serve: staffProcedure
    .input(serveProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => serveProposal(ctx.services, ctx.actor, input)),

  acknowledge: staffProcedure
    .input(acknowledgeProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => acknowledgeProposal(ctx.services, ctx.actor, input)),

  reply: staffProcedure
    .input(replyProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => replyProposal(ctx.services, ctx.actor, input)),

  rule: staffProcedure
    .input(ruleProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => ruleOnProposal(ctx.services, ctx.actor, input)),

  recheck: staffProcedure
    .input(recheckProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => recheckProposal(ctx.services, ctx.actor, input)),

  escalate: staffProcedure
    .input(escalateProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => escalateProposal(ctx.services, ctx.actor, input)),

  readdress: staffProcedure
    .input(readdressProposalInput)
    .output(proposalResult)
    .mutation(({ ctx, input }) => readdressProposal(ctx.services, ctx.actor, input)),
});

import {
  approveBulletinInput,
  bulletinCheck,
  bulletinFile,
  bulletinInput,
  bulletinList,
  bulletinPage,
  bulletinResult,
  draftBulletinInput,
  editBulletinInput,
  publishBulletinInput,
  withdrawBulletinInput,
} from '@huiyin/contract/desk/bulletins';
import { writeBulletin } from '@huiyin/services/bulletin/bulletin-document';
import { approveBulletin, editBulletin, recomputeBulletin } from '@huiyin/services/bulletin/change-bulletin';
import { draftBulletin } from '@huiyin/services/bulletin/draft-bulletin';
import { publishBulletin, withdrawBulletin } from '@huiyin/services/bulletin/publish-bulletin';
import { listBulletins, readBulletin } from '@huiyin/services/bulletin/read-bulletins';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Monthly bulletins and meeting packs of the discipline office. */
export const bulletinRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(bulletinList)
    .query(({ ctx }) => listBulletins(ctx.services, ctx.actor)),

  read: staffProcedure
    .input(bulletinInput)
    .output(bulletinPage)
    .query(async ({ ctx, input: { bulletinId } }) => ({
      ...(await readBulletin(ctx.services, ctx.actor, bulletinId)),
      address: `${ctx.portalOrigin}/bulletins/${bulletinId}`,
    })),

  file: staffProcedure
    .input(bulletinInput)
    .output(bulletinFile)
    .query(({ ctx, input }) => writeBulletin(ctx.services, ctx.actor, input.bulletinId)),

  draft: staffProcedure
    .input(draftBulletinInput)
    .output(bulletinResult)
    .mutation(({ ctx, input }) => draftBulletin(ctx.services, ctx.actor, input)),

  edit: staffProcedure
    .input(editBulletinInput)
    .output(bulletinResult)
    .mutation(({ ctx, input }) => editBulletin(ctx.services, ctx.actor, input)),

  approve: staffProcedure
    .input(approveBulletinInput)
    .output(bulletinResult)
    .mutation(({ ctx, input }) => approveBulletin(ctx.services, ctx.actor, input)),

  publish: staffProcedure
    .input(publishBulletinInput)
    .output(bulletinResult)
    .mutation(({ ctx, input }) => publishBulletin(ctx.services, ctx.actor, input)),

  withdraw: staffProcedure
    .input(withdrawBulletinInput)
    .output(bulletinResult)
    .mutation(({ ctx, input }) => withdrawBulletin(ctx.services, ctx.actor, input)),

  // Leaves an entry in the audit trail, so it is no query.
  recompute: staffProcedure
    .input(bulletinInput)
    .output(bulletinCheck)
    .mutation(({ ctx, input }) => recomputeBulletin(ctx.services, ctx.actor, input.bulletinId)),
});

import { bulletinLine, publicBulletin } from '@huiyin/contract/portal/bulletins';
import { listPublicBulletins, readPublicBulletin } from '@huiyin/services/bulletin/public-bulletins';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

/** 监督月报, as the discipline office published them. Nobody signs in for it. */
export const bulletinRouter = portalRouter({
  list: portalProcedure
    .input(z.void())
    .output(z.array(bulletinLine))
    .query(({ ctx }) => listPublicBulletins(ctx.services)),
  read: portalProcedure
    .input(z.object({ bulletinId: z.string().max(100) }).strict())
    .output(publicBulletin)
    .query(({ ctx, input }) => readPublicBulletin(ctx.services, input.bulletinId)),
});

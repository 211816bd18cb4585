import { placesView, saveTownInput, saveUnitInput } from '@huiyin/contract/desk/places';
import { id } from '@huiyin/contract/fields';
import { listPlaces } from '@huiyin/services/place/list-places';
import { saveTown } from '@huiyin/services/place/save-town';
import { saveUnit } from '@huiyin/services/place/save-unit';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Units and towns; for the system administrator. */
export const placeRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(placesView)
    .query(({ ctx }) => listPlaces(ctx.services, ctx.actor)),
  saveUnit: staffProcedure
    .input(saveUnitInput)
    .output(z.object({ unitId: id }).strict())
    .mutation(({ ctx, input }) => saveUnit(ctx.services, ctx.actor, input)),
  saveTown: staffProcedure
    .input(saveTownInput)
    .output(z.object({ townId: id }).strict())
    .mutation(({ ctx, input }) => saveTown(ctx.services, ctx.actor, input)),
});

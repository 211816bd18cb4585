import { z } from 'zod';
import { id, textBetween } from '../fields.ts';

const name = textBetween(1, 60);

/** Units and towns as the system administrator keeps them, those out of use as well. */
export const placesView = z
  .object({
    units: z.array(
      z
        .object({
          unitId: id,
          name: z.string(),
          telephone: z.string(),
          active: z.boolean(),
          sections: z.array(z.string()),
        })
        .strict(),
    ),
    towns: z.array(z.object({ townId: id, name: z.string(), villages: z.array(z.string()) }).strict()),
  })
  .strict();
export type PlacesView = z.infer<typeof placesView>;

/** `unitId` null: a new one. Sections can be added, not taken away: cases were given to them. */
export const saveUnitInput = z
  .object({
    unitId: id.nullable(),
    name,
    telephone: textBetween(0, 40),
    active: z.boolean(),
    sections: z.array(name).max(50),
  })
  .strict();
export type SaveUnitInput = z.infer<typeof saveUnitInput>;

/** `townId` null: a new one. */
export const saveTownInput = z
  .object({ townId: id.nullable(), name, villages: z.array(name).max(500) })
  .strict();
export type SaveTownInput = z.infer<typeof saveTownInput>;

import { staffRoles } from '@huiyin/domain/case/actor';
import { z } from 'zod';
import { id } from '../fields.ts';

/** Who is signed in, and what the desk needs to draw its frame. */
export const meView = z
  .object({
    staffId: id,
    name: z.string(),
    role: z.enum(staffRoles),
    unit: z.object({ unitId: id, name: z.string(), telephone: z.string() }).strict().nullable(),
    section: z.object({ sectionId: id, name: z.string() }).strict().nullable(),
    jurisdiction: z
      .object({ name: z.string(), nameEn: z.string(), timeZone: z.string(), isDemonstration: z.boolean() })
      .strict(),
    /** Years within the next twelve months without a holiday notice. */
    calendarMissing: z.array(z.string()),
    /** Under which this person's desk seals what it keeps in its window: 32 bytes in base64url. */
    windowKey: z.string(),
    /** Where citizens follow their cases: what a printed receipt names. */
    portalAddress: z.string(),
  })
  .strict();
export type MeView = z.infer<typeof meView>;

/** Units, towns and measures to choose from; the desk keeps them. */
export const directoryView = z
  .object({
    units: z.array(
      z
        .object({
          unitId: id,
          name: z.string(),
          telephone: z.string(),
          sections: z.array(z.object({ sectionId: id, name: z.string() }).strict()),
          /** False: nobody there can draft and sign. */
          staffed: z.boolean(),
        })
        .strict(),
    ),
    towns: z.array(z.object({ townId: id, name: z.string(), villages: z.array(z.string()) }).strict()),
    measures: z.array(
      z
        .object({
          measureId: id,
          number: z.number().int().nullable(),
          title: z.string().nullable(),
          problemId: id,
          problemNumber: z.number().int().nullable(),
          problemTitle: z.string(),
        })
        .strict(),
    ),
  })
  .strict();
export type DirectoryView = z.infer<typeof directoryView>;

/** Active staff to choose from where somebody is to be named. */
export const colleagueList = z.array(
  z.object({ staffId: id, name: z.string(), role: z.enum(staffRoles), unit: z.string().nullable() }).strict(),
);
export type ColleagueList = z.infer<typeof colleagueList>;

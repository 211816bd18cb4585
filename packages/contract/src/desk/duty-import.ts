import { dutyColumns, dutyRowProblems } from '@huiyin/domain/close-out/duty-rows';
import { z } from 'zod';

/** Why a file is none of a duty list; the faults of a file that cannot be read come from the room of sheets. */
export const dutyFileProblems = [
  ...['noHeadings', 'noRows', 'tooManyRows', 'unreadable', 'tooLarge', 'infected', 'notScanned'],
] as const;

/** `apply` false: only says what would happen. The file travels in base64. */
export const importDutiesInput = z
  .object({ content: z.string().min(1).max(3_000_000), apply: z.boolean() })
  .strict();
export type ImportDutiesInput = z.infer<typeof importDutiesInput>;

export const importedDuties = z.discriminatedUnion('ok', [
  z
    .object({ ok: z.literal(false), problem: z.enum(dutyFileProblems), line: z.number().int().nullable() })
    .strict(),
  z
    .object({
      ok: z.literal(true),
      rows: z.array(
        z
          .object({
            line: z.number().int(),
            number: z.string(),
            title: z.string(),
            outcome: z.enum(['changes', 'same', 'refused']),
            problem: z.enum(dutyRowProblems).nullable(),
            column: z.enum(dutyColumns).nullable(),
          })
          .strict(),
      ),
      /** How many were changed; 0 when nothing was applied. */
      applied: z.number().int(),
    })
    .strict(),
]);
export type ImportedDuties = z.infer<typeof importedDuties>;

import type { CaseCommand } from '@huiyin/domain/case/commands';
import { caseKinds } from '@huiyin/domain/case/states';
import { z } from 'zod';

const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('unlink'), measureId: z.uuid() }).strict(),
  z.object({ do: z.literal('link'), measureId: z.uuid(), why: z.string() }).strict(),
  z.object({ do: z.literal('markUnrelated'), unrelated: z.boolean() }).strict(),
  z.object({ do: z.literal('classify'), kind: z.enum(caseKinds).nullable() }).strict(),
  z.object({ do: z.literal('recall'), reason: z.string() }).strict(),
  z.object({ do: z.literal('unjoin'), reason: z.string() }).strict(),
]);

/** The steps kept with a case of an operation: only such as take something back are ever read from there. */
export function readUndoSteps(kept: unknown): readonly CaseCommand[] {
  return z.array(step).parse(kept);
}

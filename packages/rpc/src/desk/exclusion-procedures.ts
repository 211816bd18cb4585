import { commandResult, declareConflictInput, nameAccusedInput } from '@huiyin/contract/desk/case-commands';
import { declareConflict } from '@huiyin/services/case/declare-conflict';
import { nameAccused } from '@huiyin/services/case/name-accused';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** Who must not know of a case. */
export const exclusionProcedures = {
  nameAccused: staffProcedure
    .input(nameAccusedInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      nameAccused(ctx.services, onCaseOf(ctx, input), { unitIds: input.unitIds, staffIds: input.staffIds }),
    ),

  declareConflict: staffProcedure
    .input(declareConflictInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => declareConflict(ctx.services, onCaseOf(ctx, input), input.reason)),
};

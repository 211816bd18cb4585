import type { Prisma } from '@huiyin/db/generated/client';
import type { CaseFactsRead } from '@huiyin/db/sql/read-case-facts';
import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import type { CaseState } from '@huiyin/domain/case/states';
import type { Scene } from '../scene.ts';

/** Columns of `case_file` that a command changes beside state and version. */
export type CaseChange = Prisma.CaseFileUncheckedUpdateManyInput;

/** One step in the life of a case, decided and about to be written. */
export type Step<Command extends CaseCommand> = {
  readonly scene: Scene;
  readonly actor: Actor;
  readonly facts: CaseFactsRead;
  readonly command: Command;
  readonly state: CaseState;
  /** The number of this event in the case; also the case's next version. */
  readonly number: number;
};

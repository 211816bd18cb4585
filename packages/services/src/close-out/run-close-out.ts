import type { Prisma } from '@huiyin/db/generated/client';
import {
  type CloseOutFactsRead,
  lockMeasureDuty,
  readCloseOutFacts,
} from '@huiyin/db/sql/read-close-out-facts';
import type { Actor } from '@huiyin/domain/case/actor';
import type { CloseOutCommand } from '@huiyin/domain/close-out/commands';
import { decideCloseOut } from '@huiyin/domain/close-out/decide';
import { mayCloseOut, maySeeMeasureFile } from '@huiyin/domain/close-out/policy';
import type { CloseOutState } from '@huiyin/domain/close-out/states';
import { forbidden, notFound, overtaken, refused } from '../failure.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { isId } from '../portal/is-id.ts';
import { writeAudit } from '../report/write-audit.ts';
import { actorId, type Scene } from '../scene.ts';

/** `version` is the one the actor saw; null where there is none (the public, a job, a record that goes with any). */
export type CloseOutRequest<Command extends CloseOutCommand> = {
  readonly actor: Actor;
  readonly measureId: string;
  readonly version: number | null;
  readonly command: Command;
};

export type CloseOutChange = {
  /** Columns of `measure_duty` that change beside state and version. */
  readonly columns?: Prisma.MeasureDutyUncheckedUpdateManyInput;
  /** What the step's event holds beside its words. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** Given where the words of the step are not for everybody to read as they were written. */
  readonly words?: string;
};
type Effect = (scene: Scene, facts: CloseOutFactsRead) => Promise<CloseOutChange>;

export type CloseOutResult = {
  readonly measureId: string;
  readonly version: number;
  readonly state: CloseOutState;
};

/**
 * The one path by which a measure's close-out moves, inside the transaction of `scene`: hold the row, authorise, decide, write
 * state, event and audit entry. Of two at once, one is done and the other fails with `conflict`. Fails with `notFound` (also for
 * what the actor may not see), `forbidden`, `conflict` or `refused`.
 */
export async function runCloseOut<Command extends CloseOutCommand>(
  scene: Scene,
  { actor, measureId, version, command }: CloseOutRequest<Command>,
  effect: Effect = async () => ({}),
): Promise<CloseOutResult> {
  const { tx, jurisdictionId, today } = scene;
  if (!isId(measureId)) throw notFound();
  await lockMeasureDuty(tx, { jurisdictionId, measureId });
  const facts = await readCloseOutFacts(tx, { jurisdictionId, measureId });
  if (!facts || ('staffId' in actor && !maySeeMeasureFile(actor, facts))) throw notFound();
  if (version !== null && version !== facts.version) throw overtaken();
  if (!mayCloseOut(actor, command.do, facts)) throw forbidden();
  const decision = decideCloseOut(facts, command, today);
  if (!decision.ok) throw refused(decision.refusal);
  const { columns, detail, words } = await effect(scene, facts);
  const number = facts.version + 1;
  await tx.measureDuty.updateMany({
    where: { jurisdictionId, measureId },
    data: { ...columns, state: decision.state, version: number },
  });
  await tx.measureEvent.createMany({
    data: {
      ...{ jurisdictionId, measureId, number, type: decision.event, detail: detail ?? {} },
      words: words ?? command.words.trim(),
      ...{ actorKind: actor.kind, actorId: actorId(actor), at: scene.now, onDay: new Date(today) },
    },
  });
  const subject = { subjectKind: 'measure', subjectId: measureId } as const;
  await writeAudit(scene, actor, { action: `closeOut.${command.do}`, ...subject });
  await bumpDataVersion(scene);
  return { measureId, version: number, state: decision.state };
}

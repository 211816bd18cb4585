import type { FinishTaskInput, MeetingTaskView, SetTaskInput } from '@huiyin/contract/desk/close-out';
import { readMeetingTasks } from '@huiyin/db/sql/read-meeting-tasks';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { mayFinishTask, mayListMeasureFiles, maySetTask } from '@huiyin/domain/close-out/policy';
import { forbidden, invalid, notFound, overtaken } from '../failure.ts';
import { writeAudit } from '../report/write-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** What scheduling meetings decided; a unit's own for a unit. */
export async function listTasks(services: Services, actor: Actor): Promise<MeetingTaskView[]> {
  if (!mayListMeasureFiles(actor) || !isStaff(actor)) throw forbidden();
  const unitId = actor.kind === 'unitHandler' || actor.kind === 'unitHead' ? actor.unitId : null;
  return inTransaction(services, ({ tx, jurisdictionId }) =>
    readMeetingTasks(tx, { jurisdictionId, unitId }),
  );
}

/** Writes down what today's meeting decided. Fails with `forbidden`, or `invalid` on `unitId`, `measureId` or a past `dueOn`. */
export async function setTask(services: Services, actor: Actor, input: SetTaskInput): Promise<void> {
  if (!maySetTask(actor) || !isStaff(actor)) throw forbidden();
  const { measureId, words, unitId, dueOn } = input;
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    if (dueOn < today) throw invalid('dueOn', 'malformed');
    const [units, measures] = [
      await tx.unit.count({ where: { jurisdictionId, id: unitId, active: true } }),
      await tx.measure.count({ where: { jurisdictionId, id: measureId } }),
    ];
    if (units === 0) throw invalid('unitId', 'unknown');
    if (measures === 0) throw invalid('measureId', 'unknown');
    await tx.meetingTask.createMany({
      data: {
        ...{ jurisdictionId, measureId, unitId, words: words.trim(), heldOn: new Date(today) },
        ...{ dueOn: new Date(dueOn), setBy: actor.staffId, setAt: now },
      },
    });
    const subject = { subjectKind: 'measure', subjectId: measureId } as const;
    await writeAudit(scene, actor, { action: 'meeting.setTask', ...subject, detail: { unitId, dueOn } });
  });
}

/** Reports a task done, once. Fails with `notFound` for another unit's, and `conflict` when it was reported. */
export async function finishTask(
  services: Services,
  actor: Actor,
  { taskId, result }: FinishTaskInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const task = await tx.meetingTask.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: taskId } },
      select: { unitId: true, measureId: true },
    });
    if (!task || !isStaff(actor) || !mayFinishTask(actor, task.unitId)) throw notFound();
    const done = await tx.meetingTask.updateMany({
      where: { jurisdictionId, id: taskId, doneOn: null },
      data: { result: result.trim(), doneBy: actor.staffId, doneOn: new Date(today) },
    });
    if (done.count !== 1) throw overtaken();
    const subject = { subjectKind: 'measure', subjectId: task.measureId } as const;
    await writeAudit(scene, actor, { action: 'meeting.finishTask', ...subject, detail: { taskId } });
  });
}

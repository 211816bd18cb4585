import { readLastMeeting } from '@huiyin/db/sql/read-last-meeting';
import { daysBetween } from '@huiyin/domain/clock/civil-date';
import type { Scene } from '../scene.ts';
import { numberedMeasure } from '../trends/place-label.ts';
import { bulletinWords as words } from './bulletin-words.ts';

/** One thing that a meeting decided, as it stood on the day the pack was drawn up. */
export type MeetingTask = {
  readonly measure: string;
  readonly words: string;
  readonly unit: string;
  readonly heldOn: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly result: string;
  readonly daysLate: number;
};

/** What the last meeting decided, and what is still open of earlier ones. */
export async function tasksOfLastMeeting({ tx, jurisdictionId, today }: Scene): Promise<MeetingTask[]> {
  const rows = await readLastMeeting(tx, { jurisdictionId, today });
  return rows.map(({ measureId, number, title, opening, ...row }) => ({
    measure: numberedMeasure({ key: measureId, number, label: title, opening }),
    ...{ words: row.words, unit: row.unit, heldOn: row.heldOn, dueOn: row.dueOn, doneOn: row.doneOn },
    result: row.result ?? '',
    daysLate: row.doneOn === null && row.dueOn < today ? daysBetween(row.dueOn, today) : 0,
  }));
}

/** The same in a sentence or two, to begin the part of the pack with. */
export function tellTasks(tasks: readonly MeetingTask[]): string {
  const [latest] = tasks;
  if (!latest) return words.noTasks;
  const own = tasks.filter(({ heldOn }) => heldOn === latest.heldOn);
  const of = (some: readonly MeetingTask[]) => some.length;
  const told = words.tasks({
    ...{ heldOn: latest.heldOn, all: of(own), done: of(own.filter(({ doneOn }) => doneOn !== null)) },
    late: of(own.filter(({ daysLate }) => daysLate > 0)),
  });
  const older = of(tasks) - of(own);
  return older === 0 ? told : `${told}\n${words.olderTasks(older)}`;
}

/** How a task stood: done, when and how; late, by how many days; or not due yet. */
export function tellState({ doneOn, result, daysLate }: MeetingTask): string {
  if (doneOn !== null) return words.taskState.done(doneOn, result).trim();
  return daysLate > 0 ? words.taskState.late(daysLate) : words.taskState.open;
}

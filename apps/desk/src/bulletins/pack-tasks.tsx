import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { DataTable } from '../app/data-table.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What the last meeting decided: who does it, by when, and how it stood when the pack was drawn up. */
export function PackTasks({ tasks }: Pick<BulletinView, 'tasks'>) {
  const { bulletins: say } = useWords().words;
  const dates = useDates();
  return (
    <section className="trend">
      <h2>{say.tasks}</h2>
      {tasks.length === 0 ? (
        <p className="empty">{say.noTasks}</p>
      ) : (
        <DataTable
          caption={say.tasks}
          stacks
          rows={tasks}
          keyOf={(task) => `${task.heldOn} ${task.measure} ${task.words}`}
          columns={[
            {
              head: say.taskColumns.what,
              cell: (task) => (
                <>
                  {task.words}
                  <br />
                  <span className="soft">
                    {task.measure} · {say.heldOn(dates.day(task.heldOn))}
                  </span>
                </>
              ),
            },
            { head: say.taskColumns.unit, cell: ({ unit }) => unit },
            { head: say.taskColumns.dueOn, look: 'number', cell: ({ dueOn }) => dates.day(dueOn) },
            { head: say.taskColumns.state, cell: (task) => <TaskState task={task} /> },
          ]}
        />
      )}
    </section>
  );
}

function TaskState({ task: { doneOn, daysLate, result } }: { task: BulletinView['tasks'][number] }) {
  const { bulletins: say } = useWords().words;
  const dates = useDates();
  if (doneOn === null)
    return daysLate > 0 ? <span className="late">{say.taskLate(daysLate)}</span> : say.taskOpen;
  return (
    <>
      {say.taskDone(dates.day(doneOn))}
      <br />
      <span className="soft">{result}</span>
    </>
  );
}

import type { MeetingTaskView } from '@huiyin/contract/desk/close-out';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { measureName } from '../directory/measure-name.ts';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { FinishForm } from './task-form.tsx';

/** What scheduling meetings decided, open tasks first. */
export function MeetingTasks() {
  const { words } = useWords();
  const say = words.meeting;
  const query = useQuery(deskQuery.measure.tasks.queryOptions());
  return (
    <section>
      <h2>{say.tasks}</h2>
      <Answer query={query}>
        {(tasks) =>
          tasks.length === 0 ? <p className="empty">{say.noTasks}</p> : <TaskTable tasks={tasks} />
        }
      </Answer>
    </section>
  );
}

function TaskTable({ tasks }: { tasks: readonly MeetingTaskView[] }) {
  const { words } = useWords();
  const say = words.meeting;
  return (
    <DataTable
      caption={say.tasks}
      stacks
      rows={tasks}
      keyOf={({ taskId }) => taskId}
      columns={[
        {
          head: words.measures.columns.measure,
          cell: (task) => <Link to={`/measures/${task.measureId}`}>{measureName(task)}</Link>,
        },
        { head: say.task, look: 'as-typed', cell: (task) => task.words },
        { head: say.unit, cell: ({ unit }) => unit },
        { head: say.dueOn, look: 'number', cell: (task) => <TaskDue task={task} /> },
        { head: say.result, look: 'as-typed', cell: (task) => <TaskResult task={task} /> },
      ]}
    />
  );
}

type TaskProps = { readonly task: MeetingTaskView };

function TaskDue({ task: { dueOn, doneOn } }: TaskProps) {
  const { words } = useWords();
  const dates = useDates();
  const isLate = doneOn === null && dueOn < dates.today();
  return (
    <>
      {dates.shortDay(dueOn)} {isLate && <span className="waiting">{words.measures.overdue}</span>}
    </>
  );
}

function TaskResult({ task: { taskId, doneOn, result } }: TaskProps) {
  const say = useWords().words.meeting;
  const dates = useDates();
  const { role } = useStaff();
  const [finishing, setFinishing] = useState(false);
  if (doneOn !== null) return <>{`${dates.shortDay(doneOn)} ${result ?? ''}`}</>;
  if (finishing) return <FinishForm taskId={taskId} close={() => setFinishing(false)} />;
  if (role === 'disciplineOfficer') return null;
  return (
    <button type="button" onClick={() => setFinishing(true)} aria-keyshortcuts="e">
      {say.finish}
    </button>
  );
}

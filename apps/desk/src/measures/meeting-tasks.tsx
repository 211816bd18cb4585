import type { MeetingTaskView } from '@huiyin/contract/desk/close-out';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { WideTable } from '../app/wide-table.tsx';
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
          tasks.length === 0 ? (
            <p className="empty">{say.noTasks}</p>
          ) : (
            <WideTable label={say.tasks}>
              <table className="dense">
                <caption className="visually-hidden">{say.tasks}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.measures.columns.measure}</th>
                    <th scope="col">{say.task}</th>
                    <th scope="col">{say.unit}</th>
                    <th scope="col">{say.dueOn}</th>
                    <th scope="col">{say.result}</th>
                  </tr>
                </thead>
                <tbody>
                  {tasks.map((task) => (
                    <TaskRow key={task.taskId} task={task} />
                  ))}
                </tbody>
              </table>
            </WideTable>
          )
        }
      </Answer>
    </section>
  );
}

function TaskRow({ task }: { task: MeetingTaskView }) {
  const { words } = useWords();
  const say = words.meeting;
  const dates = useDates();
  const { role } = useStaff();
  const [finishing, setFinishing] = useState(false);
  const isLate = task.doneOn === null && task.dueOn < dates.today();
  return (
    <tr>
      <th scope="row">
        <Link to={`/measures/${task.measureId}`}>{measureName(task)}</Link>
      </th>
      <td className="as-typed">{task.words}</td>
      <td>{task.unit}</td>
      <td className="number">
        {dates.shortDay(task.dueOn)} {isLate && <span className="waiting">{words.measures.overdue}</span>}
      </td>
      <td className="as-typed">
        {task.doneOn !== null && `${dates.shortDay(task.doneOn)} ${task.result ?? ''}`}
        {task.doneOn === null && !finishing && role !== 'disciplineOfficer' && (
          <button type="button" onClick={() => setFinishing(true)}>
            {say.finish}
          </button>
        )}
        {finishing && <FinishForm taskId={task.taskId} close={() => setFinishing(false)} />}
      </td>
    </tr>
  );
}

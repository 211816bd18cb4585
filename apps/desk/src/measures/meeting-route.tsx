import { maySetTask } from '@huiyin/domain/close-out/policy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { measureName } from '../directory/measure-name.ts';
import { deskQuery, type RouterOutput } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { MeetingTasks } from './meeting-tasks.tsx';
import { SavePapers } from './save-paper.tsx';
import { TaskForm } from './task-form.tsx';

type Line = RouterOutput['measure']['list'][number];

/** 定期调度: what is overdue or red, and what was decided about it, as tasks. */
export function MeetingRoute() {
  const { words } = useWords();
  const say = words.meeting;
  const query = useQuery(deskQuery.measure.list.queryOptions());
  return (
    <Page
      title={say.title}
      wide
      beside={
        <>
          <Link to="/measures">{words.measures.back}</Link>
          <SavePapers papers={['meeting']} />
          <button type="button" className="plain" onClick={() => window.print()}>
            {say.print}
          </button>
        </>
      }
    >
      <p className="soft">{say.intro}</p>
      <Answer query={query}>{(lines) => <Agenda lines={lines.filter(({ red }) => red.length > 0)} />}</Answer>
      <MeetingTasks />
    </Page>
  );
}

function Agenda({ lines }: { lines: readonly Line[] }) {
  const { words } = useWords();
  const say = words.meeting;
  if (lines.length === 0) return <p className="empty">{say.nothing}</p>;
  return (
    <section>
      <h2>{say.agenda(lines.length)}</h2>
      <WideTable label={say.title}>
        <table className="dense">
          <caption className="visually-hidden">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measures.columns.measure}</th>
              <th scope="col">{words.measures.columns.lead}</th>
              <th scope="col">{say.why}</th>
              <th scope="col">{say.decision}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <AgendaRow key={line.measureId} line={line} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function AgendaRow({ line }: { line: Line }) {
  const { words } = useWords();
  const say = words.meeting;
  const dates = useDates();
  const { role } = useStaff();
  const [deciding, setDeciding] = useState(false);
  const tell = (reason: Line['red'][number]) => {
    if (reason === 'overdue' && line.dueOn) return say.reasons.overdue(dates.shortDay(line.dueOn));
    if (reason === 'returnsMissing')
      return say.reasons.returnsMissing(line.missingReturns.map((month) => month.slice(0, 7)).join('、'));
    return reason === 'overdue' ? '' : say.reasons[reason];
  };
  return (
    <tr>
      <th scope="row">
        <Link to={`/measures/${line.measureId}`}>{measureName(line)}</Link>
      </th>
      <td>{line.leadUnit ?? words.measures.notSet}</td>
      <td>
        <ul>
          {line.red.map((reason) => (
            <li key={reason}>{tell(reason)}</li>
          ))}
        </ul>
      </td>
      <td>
        {maySetTask({ kind: role }) && !deciding && (
          <button type="button" onClick={() => setDeciding(true)}>
            {say.decide}
          </button>
        )}
        {deciding && <TaskForm measureId={line.measureId} close={() => setDeciding(false)} />}
      </td>
    </tr>
  );
}

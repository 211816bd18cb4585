import { maySetTask } from '@huiyin/domain/close-out/policy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { measureName } from '../directory/measure-name.ts';
import { deskQuery, type RouterOutput } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { BackToMeasures } from './back-to-measures.tsx';
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
          <BackToMeasures />
          <SavePapers papers={['meeting']} />
          <button type="button" className="plain" onClick={() => window.print()} aria-keyshortcuts="p">
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
      <DataTable
        caption={say.title}
        stacks
        rows={lines}
        keyOf={({ measureId }) => measureId}
        columns={[
          {
            head: words.measures.columns.measure,
            cell: (line) => <Link to={`/measures/${line.measureId}`}>{measureName(line)}</Link>,
          },
          { head: words.measures.columns.lead, cell: ({ leadUnit }) => leadUnit ?? words.measures.notSet },
          { head: say.why, cell: (line) => <Reasons line={line} /> },
          { head: say.decision, cell: ({ measureId }) => <Decision measureId={measureId} /> },
        ]}
      />
    </section>
  );
}

function Reasons({ line }: { line: Line }) {
  const say = useWords().words.meeting;
  const dates = useDates();
  const tell = (reason: Line['red'][number]) => {
    if (reason === 'overdue') return line.dueOn ? say.reasons.overdue(dates.shortDay(line.dueOn)) : '';
    if (reason === 'returnsMissing') return say.reasons.returnsMissing(dates.months(line.missingReturns));
    return say.reasons[reason];
  };
  return (
    <ul>
      {line.red.map((reason) => (
        <li key={reason}>{tell(reason)}</li>
      ))}
    </ul>
  );
}

function Decision({ measureId }: { measureId: string }) {
  const say = useWords().words.meeting;
  const { role } = useStaff();
  const [deciding, setDeciding] = useState(false);
  if (deciding) return <TaskForm measureId={measureId} close={() => setDeciding(false)} />;
  if (!maySetTask({ kind: role })) return null;
  return (
    <button type="button" onClick={() => setDeciding(true)} aria-keyshortcuts="n">
      {say.decide}
    </button>
  );
}

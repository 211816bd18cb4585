import type { LookBackDrawView } from '@huiyin/contract/portal/close-out';
import { Link } from 'react-router';
import { DataTable } from '../app/data-table.tsx';
import { measureName } from '../directory/measure-name.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { DrawForm } from './draw-forms.tsx';
import { useCloseOutWords } from './use-close-out-words.ts';

type Entry = LookBackDrawView['entries'][number];

/** One draw: its list, and whether each entry was drawn and what was found. */
export function DrawTable({ draw, mayDraw }: { draw: LookBackDrawView; mayDraw: boolean }) {
  const { lookBacks: say, common } = useWords().words;
  const { draws: shared } = useCloseOutWords();
  const dates = useDates();
  const title = draw.drawnOn
    ? shared.drawn(dates.day(draw.drawnOn))
    : shared.announced(dates.day(draw.announcedOn));
  const resultOf = ({ isChosen, holds }: Entry) => {
    if (isChosen === null) return shared.waiting;
    if (!isChosen) return shared.notChosen;
    if (holds === null) return shared.chosen;
    return holds ? shared.holds : shared.failed;
  };
  return (
    <section>
      <h2>{title}</h2>
      <p>
        {shared.source}
        {common.colon}
        {draw.seedSource} {draw.seed !== null && <code>{draw.seed}</code>}{' '}
        <span className="soft">{shared.sample(draw.sampleSize, draw.entries.length)}</span>
      </p>
      {draw.seed === null && draw.seedOn > dates.today() && (
        <p className="soft">{say.notYet(dates.day(draw.seedOn))}</p>
      )}
      {draw.seed === null && draw.seedOn <= dates.today() && mayDraw && <DrawForm drawId={draw.drawId} />}
      <DataTable
        caption={title}
        stacks
        rows={draw.entries}
        keyOf={({ measureId }) => measureId}
        columns={[
          {
            head: shared.measure,
            cell: (entry) => <Link to={`/measures/${entry.measureId}`}>{measureName(entry)}</Link>,
          },
          { head: shared.result, cell: resultOf },
          { head: shared.line, cell: ({ line }) => <code>{line}</code> },
        ]}
      />
    </section>
  );
}

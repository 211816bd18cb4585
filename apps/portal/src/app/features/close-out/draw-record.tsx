import type { LookBackDrawView } from '@huiyin/contract/portal/close-out';
import { closeOutMessages } from '@huiyin/i18n/close-out';
import { portalMessages } from '@huiyin/i18n/portal';
import { SummaryList } from '@huiyin/ui/summary-list';
import { Table } from '@huiyin/ui/table';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';

type Entry = LookBackDrawView['entries'][number];

/** One draw with its whole list: what was announced, the seed, each line and its mark, and which were drawn. */
export function DrawRecord({ draw }: { draw: LookBackDrawView }) {
  const { draws: words } = useMessages(closeOutMessages);
  const { measure: names } = useMessages(portalMessages);
  const day = useDay();
  const paths = usePaths();
  const sorted = [...draw.entries].sort((one, other) => ((one.mark ?? '') < (other.mark ?? '') ? -1 : 1));
  const entries = draw.seed === null ? draw.entries : sorted;
  const title = draw.drawnOn ? words.drawn(day(draw.drawnOn)) : words.announced(day(draw.announcedOn));
  return (
    <section className="draw">
      <h2>{title}</h2>
      <SummaryList
        rows={[
          { term: words.source, value: words.sourceFrom(draw.seedSource, day(draw.seedOn)) },
          { term: words.listHash, value: <code>{draw.listSha256}</code> },
          { term: words.seed, value: draw.seed === null ? words.notYet : <code>{draw.seed}</code> },
        ]}
      />
      <p>{words.sample(draw.sampleSize, draw.entries.length)}</p>
      <p className="hy-small hy-soft">{words.inLog}</p>
      <Table
        caption={title}
        rows={entries}
        keyOf={({ measureId }) => measureId}
        columns={[
          {
            head: words.measure,
            cell: (entry) => <a href={paths.measure(entry.measureId)}>{measureName(entry, names)}</a>,
          },
          { head: words.result, cell: (entry) => <Result entry={entry} /> },
          { head: words.line, cell: ({ line }) => <code>{line}</code> },
          { head: words.mark, cell: ({ mark }) => <code>{mark}</code> },
        ]}
      />
    </section>
  );
}

function Result({ entry: { isChosen, holds } }: { entry: Entry }) {
  const { draws: words } = useMessages(closeOutMessages);
  if (isChosen === null) return words.waiting;
  if (!isChosen) return words.notChosen;
  if (holds === null) return <strong>{words.chosen}</strong>;
  return <strong>{holds ? words.holds : words.failed}</strong>;
}

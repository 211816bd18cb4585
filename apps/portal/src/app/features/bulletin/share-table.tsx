import type { PublicShare } from '@huiyin/contract/portal/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { formatNumber } from '@huiyin/i18n/format';
import { Table } from '@huiyin/ui/table';
import type { ReactNode } from 'react';
import { useMessages, usePage } from '../../page/use-page.ts';
import { IntervalPicture } from './interval-picture.tsx';

type ShareTableProps<Row> = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
  /** What a share is of, where it is not the same for all. */
  readonly wholeOf?: (row: Row) => string | undefined;
};

/** Figures with what they are of, the interval of each share in figures and drawn; small groups are not listed. */
export function ShareTable<Row extends PublicShare>({ title, rows, nameOf, wholeOf }: ShareTableProps<Row>) {
  const { page: words } = useMessages(bulletinMessages);
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      keyOf={({ key }) => key}
      look="shares"
      columns={[
        { head: words.columns.name, cell: nameOf },
        {
          head: words.columns.figure,
          cell: (row) => (
            <div className="shares__figure">
              <span className="shares__count">
                <Count share={row} />
              </span>
              <Share share={row} whole={wholeOf?.(row)} />
            </div>
          ),
        },
      ]}
    />
  );
}

function Count({ share: { count, of } }: { share: PublicShare }) {
  const { page: words } = useMessages(bulletinMessages);
  const { locale } = usePage();
  const n = 'exact' in count ? formatNumber(locale, count.exact) : words.unlisted;
  return <>{of === null ? n : `${n} / ${formatNumber(locale, of)}`}</>;
}

function Share({
  share: { count, of, interval },
  whole,
}: {
  share: PublicShare;
  whole?: string | undefined;
}) {
  const { page: words } = useMessages(bulletinMessages);
  if (of === null || !('exact' in count)) return null;
  if (interval === null) return <span>{words.noShare}</span>;
  const share = count.exact / of;
  return (
    <div className="shares__share">
      {whole ? <span className="shares__whole">{whole} </span> : null}
      <span className="hy-unbroken">
        {words.share(percent(share), percent(interval.low), percent(interval.high))}
      </span>
      <IntervalPicture share={share} {...interval} />
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

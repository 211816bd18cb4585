import type { PublicCount } from '@huiyin/contract/fields';
import type { CallView } from '@huiyin/contract/portal/topic-calls';
import { formatNumber } from '@huiyin/i18n/format';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useMessages, usePage } from '../../page/use-page.ts';
import { CountedThrough } from '../measure/public-count.tsx';
import { ProposalList } from './proposal-list.tsx';

/** What came in, how much of it is public, and why the rest is not: nothing is dropped in silence. */
export function ProposalFigures({ view: { proposals } }: { view: CallView }) {
  const { page: words } = useMessages(topicCallMessages);
  const { locale } = usePage();
  const exact = (count: number) => words.exact(formatNumber(locale, count));
  const { received, published, waiting, refused } = proposals;
  const shown = (count: PublicCount) =>
    'exact' in count ? exact(count.exact) : 'under' in count ? words.under(count.under) : words.withheld;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{words.proposals}</h2>
      <SummaryList
        rows={[
          ...(waiting === null
            ? [{ term: words.received, value: received === null ? words.total : exact(received) }]
            : []),
          { term: words.published, value: exact(published) },
          ...(waiting === null ? [] : [{ term: words.waiting, value: shown(waiting) }]),
          {
            term: words.refused,
            value: (
              <ul className="refused">
                {refused.map(({ reason, count }) => (
                  <li key={reason}>
                    {words.reasons[reason]} <span className="refused__count">{shown(count)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p className="hy-small hy-soft">
        <span className="line">
          <CountedThrough />
        </span>
        <span className="line">{words.countNote}</span>
      </p>
    </section>
  );
}

/** Published, and in no topic yet; before the vote that is where every proposal stands. */
export function UngroupedProposals({ view: { call, ungrouped, proposals } }: { view: CallView }) {
  const { page: words } = useMessages(topicCallMessages);
  const isBefore = call.stage === 'proposing' || call.stage === 'grouping';
  if (!isBefore) return null;
  if (proposals.published === 0) return <p>{words.noProposals}</p>;
  return (
    <section aria-labelledby="ungrouped">
      <h2 id="ungrouped">{words.published}</h2>
      <ProposalList proposals={ungrouped} />
      {ungrouped.length < proposals.published ? <p className="hy-soft">{words.ungroupedMost}</p> : null}
    </section>
  );
}

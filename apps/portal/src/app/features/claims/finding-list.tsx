import type { FindingView } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';

/** Where the report's own words about a measure do not match, each with its other places and what the office said of it. */
export function FindingList({
  findings,
  measureId,
}: {
  findings: readonly FindingView[];
  measureId: string;
}) {
  const { findings: words } = useMessages(claimMessages);
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{words.heading}</h2>
      <p className="hy-small hy-soft">{words.lead}</p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code}-${finding.places[0]?.start}`}>
            {words.sentences[finding.code](finding.words)}
            <OtherPlaces places={finding.places} measureId={measureId} />
            <Dismissal dismissed={finding.dismissed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherPlaces({ places, measureId }: Pick<FindingView, 'places'> & { measureId: string }) {
  const { findings: words } = useMessages(claimMessages);
  const paths = usePaths();
  const others = new Map(places.map((place) => [place.measureId, place.number]));
  others.delete(measureId);
  return [...others].map(([other, number]) => (
    <a key={other} className="findings__other" href={paths.measure(other)}>
      {number === null ? words.otherUnnumbered : words.other(number)}
    </a>
  ));
}

function Dismissal({ dismissed }: Pick<FindingView, 'dismissed'>) {
  const { findings: words } = useMessages(claimMessages);
  const day = useDay();
  if (!dismissed) return null;
  return (
    <p className="findings__answer">
      {words.dismissed(day(dismissed.on))}
      {dismissed.reason}
    </p>
  );
}

import type { CasePage } from '@huiyin/contract/portal/case-page';
import { caseWords } from '@huiyin/i18n/case';
import { followMessages } from '@huiyin/i18n/follow';
import { portalMessages } from '@huiyin/i18n/portal';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';

/** What is recorded about the case, as the office sees it. */
export function CaseFacts({ view }: { view: CasePage }) {
  const { page } = useMessages(followMessages);
  const words = useMessages(caseWords);
  const day = useDay();
  const place = [view.town, view.village].filter(Boolean).join(' ');
  const contact = [view.name, view.telephone, view.mail].filter(Boolean).join(' · ');
  return (
    <SummaryList
      rows={[
        { term: page.receivedOn, value: day(view.receivedOn) },
        { term: page.kind, value: view.kind ? words.kinds[view.kind] : page.kindOpen },
        ...(place ? [{ term: page.place, value: place }] : []),
        ...(view.unit ? [{ term: page.unit, value: view.unit }] : []),
        ...(view.measures.length > 0
          ? [{ term: page.measures, value: <Measures measures={view.measures} /> }]
          : []),
        { term: page.identity, value: words.identityModes[view.identityMode] },
        ...(contact ? [{ term: page.contact, value: contact }] : []),
        { term: page.mayPublish, value: view.mayPublish ? page.yes : page.no },
      ]}
    />
  );
}

function Measures({ measures }: { measures: CasePage['measures'] }) {
  const { measure } = useMessages(portalMessages);
  const paths = usePaths();
  return measures.map((one) => (
    <span key={one.measureId} className="line">
      <a href={paths.measure(one.measureId)}>{measureName(one, measure)}</a>
    </span>
  ));
}

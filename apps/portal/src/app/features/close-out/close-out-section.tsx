import type { CloseOutView } from '@huiyin/contract/portal/close-out';
import type { MeasureView } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { closeOutMessages } from '@huiyin/i18n/close-out';
import { portalMessages } from '@huiyin/i18n/portal';
import { ButtonLink } from '@huiyin/ui/button';
import { Notice } from '@huiyin/ui/notice';
import { StatusTag } from '@huiyin/ui/status-tag';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { CloseOutTimeline } from './close-out-timeline.tsx';
import { RecordList } from './record-list.tsx';

/** How far the close-out of a measure has come, who answers for it, and the public's part in it. */
export function CloseOutSection({ measure, closeOut }: { measure: MeasureView; closeOut: CloseOutView }) {
  const { page: words } = useMessages(closeOutMessages);
  const { measureStatuses } = useMessages(caseWords);
  const paths = usePaths();
  return (
    <section className="hy-section hy-column" aria-labelledby="close-out">
      <h2 id="close-out">{words.heading}</h2>
      <p className="hy-small hy-soft">{words.lead}</p>
      <p className="hy-small hy-soft">{words.reportSays(measureStatuses[measure.status])}</p>
      <CloseOutFacts closeOut={closeOut} />
      <CloseOutNotices measureId={measure.measureId} closeOut={closeOut} />
      <Objections objections={closeOut.objections} />
      <RecordList measureId={measure.measureId} records={closeOut.records} />
      <CloseOutTimeline steps={closeOut.steps} />
      <p>
        <a href={paths.lookBacks}>{words.draws}</a>
      </p>
    </section>
  );
}

function CloseOutFacts({ closeOut }: { closeOut: CloseOutView }) {
  const { page: words, states } = useMessages(closeOutMessages);
  const { site } = useMessages(portalMessages);
  const day = useDay();
  const { state, criterion, leadUnit, participants, leadLeader, dueOn } = closeOut;
  const tone = state === 'closed' ? 'official' : state === 'open' ? 'plain' : 'waiting';
  return (
    <SummaryList
      rows={[
        { term: words.state, value: <StatusTag tone={tone}>{states[state]}</StatusTag> },
        { term: words.criterion, value: criterion ?? words.notSet },
        ...(leadUnit ? [{ term: words.leadUnit, value: leadUnit }] : []),
        ...(participants.length > 0
          ? [{ term: words.participants, value: participants.join(site.separator) }]
          : []),
        ...(leadLeader ? [{ term: words.leadLeader, value: leadLeader }] : []),
        ...(dueOn ? [{ term: words.dueOn, value: day(dueOn) }] : []),
      ]}
    />
  );
}

/** What is going on now: a notice to object to, objections that wait, a wording that is no longer the one decided on. */
function CloseOutNotices({ measureId, closeOut }: { measureId: string; closeOut: CloseOutView }) {
  const { page: words } = useMessages(closeOutMessages);
  const day = useDay();
  const paths = usePaths();
  const { state, noticeEndsOn, openObjections, wordingChangedOn } = closeOut;
  return (
    <>
      {state === 'onNotice' && noticeEndsOn ? (
        <Notice tone="waiting">
          <p>{words.noticeUntil(day(noticeEndsOn))}</p>
          <ButtonLink href={paths.object(measureId)} weight="second">
            {words.object}
          </ButtonLink>
        </Notice>
      ) : null}
      {openObjections > 0 ? <p>{words.openObjections(openObjections)}</p> : null}
      {wordingChangedOn ? (
        <Notice tone="waiting">
          <p>{words.wordingChanged(day(wordingChangedOn))}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Objections({ objections }: Pick<CloseOutView, 'objections'>) {
  const { page: words } = useMessages(closeOutMessages);
  const day = useDay();
  if (objections.length === 0) return null;
  return (
    <>
      <h3>{words.objections}</h3>
      <ol className="objections">
        {objections.map((objection, index) => (
          <li key={index}>
            <p className="hy-small hy-soft">{words.said(day(objection.raisedOn))}</p>
            <p className="as-typed">{objection.words}</p>
            <p className="hy-small hy-soft">
              {words.answered(day(objection.answeredOn), objection.isUpheld)}
            </p>
            <p className="as-typed">{objection.answer}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

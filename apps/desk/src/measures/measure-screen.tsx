import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import { measureName } from '../directory/measure-name.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AnswerWords } from './answer-words.tsx';
import { BackToMeasures } from './back-to-measures.tsx';
import { CloseOutActions, type MeasurePanel } from './close-out-actions.tsx';
import { CloseOutForm } from './close-out-form.tsx';
import { CloseOutTag } from './close-out-tag.tsx';
import { DutyForm } from './duty-form.tsx';
import { MeasureHistory } from './measure-history.tsx';
import { ObjectionList } from './objection-list.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordTable } from './record-table.tsx';
import { ReturnForm } from './return-form.tsx';

/** Everything about one measure on one screen: its words, who answers for it, what may be done now, what happened. */
export function MeasureScreen({ file }: { file: MeasureFileView }) {
  const { words } = useWords();
  const say = words.measures;
  const [panel, setPanel] = useState<MeasurePanel | null>(null);
  const close = () => setPanel(null);
  return (
    <Page
      title={say.fileTitle(measureName(file))}
      wide
      beside={
        <>
          <CloseOutTag state={file.state} />
          <BackToMeasures />
        </>
      }
    >
      <CloseOutActions file={file} panel={panel} open={setPanel} />
      <div className="case">
        <div className="case-said">
          <section>
            <h2>{say.text}</h2>
            <p className="as-typed case-text">{file.text}</p>
          </section>
          <ObjectionList file={file} open={setPanel} />
        </div>
        <aside className="case-aside">
          {panel !== null && (
            <section className="panel" key={JSON.stringify(panel)}>
              <PanelForm file={file} panel={panel} close={close} />
            </section>
          )}
          <Duty file={file} />
        </aside>
        <div className="case-happened">
          <RecordTable file={file} />
          <AnswerWords answers={file.saidInWords} />
          <MeasureHistory steps={file.steps} />
        </div>
      </div>
    </Page>
  );
}

type PanelFormProps = {
  readonly file: MeasureFileView;
  readonly panel: MeasurePanel;
  readonly close: () => void;
};

function PanelForm({ file, panel, close }: PanelFormProps) {
  switch (panel.kind) {
    case 'record':
      return <RecordForm file={file} asEvidence={panel.asEvidence} close={close} />;
    case 'duty':
      return <DutyForm file={file} close={close} />;
    case 'return':
      return <ReturnForm file={file} close={close} />;
    default:
      return <CloseOutForm file={file} panel={panel} close={close} />;
  }
}

function Duty({ file }: { file: MeasureFileView }) {
  const { measures: say, common } = useWords().words;
  const dates = useDates();
  const { criterion, leadUnit, participants, leadLeader, dueOn, noticeEndsOn } = file;
  const rows = [
    [say.criterion, criterion],
    [say.leadUnit, leadUnit],
    [say.participants, participants.join(common.items)],
    [say.columns.leader, leadLeader],
    [say.columns.due, dueOn && dates.day(dueOn)],
    ...(file.state === 'onNotice' && noticeEndsOn ? [[say.noticeEndsOn, dates.day(noticeEndsOn)]] : []),
  ] as const;
  return (
    <section>
      <h2>{say.duty}</h2>
      {file.dueLookBacks.map(({ drawId, stage }) => (
        <p className="waiting" key={drawId}>
          {say.lookBackDue(stage)}
        </p>
      ))}
      {file.missingReturns.length > 0 && (
        <p className="waiting">{say.returnsMissing(dates.months(file.missingReturns))}</p>
      )}
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="as-typed">{value || <span className="soft">{say.notSet}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

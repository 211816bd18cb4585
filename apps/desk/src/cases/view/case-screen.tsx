import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { StatusTag } from '@huiyin/ui/status-tag';
import { useRef, useState } from 'react';
import { Page } from '../../app/page.tsx';
import { AttachmentList } from '../../attachments/attachment-list.tsx';
import { IdentityPanel } from '../../identity/identity-panel.tsx';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import type { PanelName } from '../commands/case-actions.ts';
import { CommandPanel } from '../commands/command-panel.tsx';
import { DueCell } from '../due-cell.tsx';
import { toneOf } from '../state-tone.ts';
import { ActionBar } from './action-bar.tsx';
import { CaseAccused } from './case-accused.tsx';
import { CaseChecklists } from './case-checklists.tsx';
import { CaseClock } from './case-clock.tsx';
import { CaseDuties } from './case-duties.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHoldings } from './case-holdings.tsx';
import { CaseLinks } from './case-links.tsx';
import { CaseNeighbours } from './case-neighbours.tsx';
import { CaseOversight } from './case-oversight.tsx';
import { CaseReplies } from './case-replies.tsx';
import { CaseText } from './case-text.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { JoinedCases } from './joined-cases.tsx';
import { OpenCaseContext } from './open-case.ts';
import { SuggestedFacts } from './suggested-facts.tsx';
import { readCasesAgain } from './use-case-command.ts';

/** Everything about one case on one screen: what was said and happened on the left, what to do on the right. */
export function CaseScreen({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const { role } = useStaff();
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [knownUntil, setKnownUntil] = useState<number | null>(null);
  const meetConflict = () => {
    setKnownUntil(Math.max(0, ...deskCase.timeline.map((entry) => entry.number)));
    void readCasesAgain();
  };
  const openPanel = (next: PanelName | null) => {
    setPanel(next);
    // What had the focus is gone with its panel.
    if (next === null) document.querySelector('h1')?.focus({ preventScroll: true });
  };
  const shown = useRef(panel);
  shown.current = panel;
  const closePanel = (then: PanelName | null) => {
    if (shown.current === then) openPanel(null);
  };
  return (
    <OpenCaseContext.Provider value={{ deskCase, panel, openPanel, closePanel, meetConflict }}>
      <Page
        title={words.caseView.title(caseNumberText(deskCase.caseNumber))}
        wide
        beside={
          <>
            <StatusTag tone={toneOf(deskCase.state)}>{caseWords.states[deskCase.state]}</StatusTag>
            {deskCase.deadline && (
              <DueCell
                dueOn={deskCase.deadline.on}
                overdue={deskCase.deadline.overdue}
                paused={deskCase.deadline.pausedSince !== null}
              />
            )}
            <CaseNeighbours caseId={deskCase.caseId} />
          </>
        }
      >
        <ActionBar />
        <div className="case">
          <div className="case-said">
            <CaseText deskCase={deskCase} />
            <AttachmentList attachments={deskCase.attachments.filter((file) => file.ofReply === null)} />
            <JoinedCases deskCase={deskCase} />
          </div>
          <aside className="case-aside">
            {knownUntil !== null && <ConflictNotice since={knownUntil} close={() => setKnownUntil(null)} />}
            <CommandPanel />
            <CaseAccused deskCase={deskCase} />
            <CaseChecklists caseId={deskCase.caseId} />
            <SuggestedFacts />
            <CaseLinks />
            <CaseOversight deskCase={deskCase} />
            <CaseDuties deskCase={deskCase} />
            <CaseClock deskCase={deskCase} />
            <CaseFacts deskCase={deskCase} />
            {role === 'disciplineOfficer' && deskCase.identityMode === 'confidential' && (
              <IdentityPanel deskCase={deskCase} />
            )}
          </aside>
          <div className="case-happened">
            <CaseReplies deskCase={deskCase} />
            <CaseHoldings deskCase={deskCase} />
            <CaseTimeline deskCase={deskCase} />
          </div>
        </div>
      </Page>
    </OpenCaseContext.Provider>
  );
}

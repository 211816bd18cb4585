import type { RedactionView } from '@huiyin/contract/desk/case-commands';
import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../app/page.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { ConflictNotice } from '../cases/view/conflict-notice.tsx';
import { OpenCaseContext } from '../cases/view/open-case.ts';
import { readCasesAgain } from '../cases/view/use-case-command.ts';
import { useWords } from '../words/words.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { PublicationSteps } from './publication-steps.tsx';

/** Originals on the left, untouched; on the right what everyone will read, once the citizen has agreed to it. */
export function RedactionScreen({ deskCase, redaction }: { deskCase: DeskCase; redaction: RedactionView }) {
  const { words } = useWords();
  const [knownUntil, setKnownUntil] = useState<number | null>(null);
  const meetConflict = () => {
    setKnownUntil(Math.max(0, ...deskCase.timeline.map((entry) => entry.number)));
    void readCasesAgain();
  };
  return (
    <OpenCaseContext.Provider
      value={{ deskCase, panel: null, openPanel: () => {}, closePanel: () => {}, meetConflict }}
    >
      <Page
        title={words.publicAnswer.title(caseNumberText(deskCase.caseNumber))}
        wide
        beside={
          <>
            <span>{words.publication[deskCase.publication]}</span>
            <Link to={`/cases/${deskCase.caseId}`} aria-keyshortcuts="c">
              {words.review.wholeCase}
            </Link>
          </>
        }
      >
        {knownUntil !== null && <ConflictNotice since={knownUntil} close={() => setKnownUntil(null)} />}
        <p className="soft">{words.publicAnswer.intro}</p>
        {deskCase.mayPublish ? (
          <>
            <PublicationSteps />
            <ProposalForm redaction={redaction} />
          </>
        ) : (
          <>
            <p className="note">{words.publicAnswer.consentNo}</p>
            {deskCase.publication === 'published' && <PublicationSteps />}
          </>
        )}
      </Page>
    </OpenCaseContext.Provider>
  );
}

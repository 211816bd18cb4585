import type { LegalHoldList } from '@huiyin/contract/desk/legal-holds';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { LiftForm, SetForm } from './hold-forms.tsx';

/** 保全: the cases that are kept from being deleted, and a form to add one. */
export function LegalHoldsRoute() {
  const say = useWords().words.legalHolds;
  const query = useQuery(deskQuery.legalHold.list.queryOptions());
  const [turn, setTurn] = useState(0);
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(holds) =>
          holds.length === 0 ? (
            <p className="empty">{say.empty}</p>
          ) : (
            <ul className="kept-list">
              {holds.map((hold) => (
                <Hold key={hold.holdId} hold={hold} />
              ))}
            </ul>
          )
        }
      </Answer>
      <section className="trend">
        <h2>{say.set}</h2>
        <SetForm key={turn} done={() => setTurn(turn + 1)} />
      </section>
    </Page>
  );
}

function Hold({ hold }: { hold: LegalHoldList[number] }) {
  const say = useWords().words.legalHolds;
  const dates = useDates();
  const [lifting, setLifting] = useState(false);
  const number = caseNumberText(hold.caseNumber);
  return (
    <li>
      <h2>
        <Link className="number" to={`/cases/${hold.caseId}`}>
          {number}
        </Link>
      </h2>
      <p>{hold.reason}</p>
      <p className="soft">{say.setBy(hold.setBy ?? say.operator, dates.day(hold.setOn))}</p>
      {!hold.mayLift && <p className="soft">{say.other}</p>}
      {hold.mayLift && !lifting && (
        <p className="kept-buttons">
          <button
            type="button"
            aria-label={say.liftOf(number)}
            aria-keyshortcuts="x"
            onClick={() => setLifting(true)}
          >
            {say.lift}
          </button>
        </p>
      )}
      {lifting && <LiftForm caseNumber={hold.caseNumber} close={() => setLifting(false)} />}
    </li>
  );
}

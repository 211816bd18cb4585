import type { DeskCase } from '@huiyin/contract/desk/case-view';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';

/** Kind, unit, place, identity, contact and consent. Contact appears only where the server sent it. */
export function CaseFacts({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const { caseView } = words;
  const contact = deskCase.contact;
  return (
    <dl className="facts">
      <Fact name={caseView.kind}>{deskCase.kind ? caseWords.kinds[deskCase.kind] : words.kindUndecided}</Fact>
      <Fact name={caseView.unit}>
        {deskCase.unit
          ? [deskCase.unit.name, deskCase.section?.name].filter(Boolean).join(' · ')
          : caseView.none}
      </Fact>
      {deskCase.unit && (
        <Fact name={words.oversight.handler}>
          {deskCase.handler?.name ?? <span className="soft">{words.oversight.handlerNone}</span>}
          {deskCase.handler?.standIn && (
            <span className="soft"> {words.oversight.standIn(deskCase.handler.standIn)}</span>
          )}
        </Fact>
      )}
      <Fact name={caseView.place}>
        {[deskCase.town, deskCase.village].filter(Boolean).join(' ') || words.common.unknown}
      </Fact>
      <Fact name={caseView.identity}>{caseWords.identityModes[deskCase.identityMode]}</Fact>
      {deskCase.identityMode === 'realName' && (
        <Fact name={caseView.contact}>
          {contact
            ? [contact.name, contact.telephone, contact.mail].filter(Boolean).join(' ')
            : caseView.contactHidden}
        </Fact>
      )}
      {contact?.address && <Fact name={words.telephone.address}>{contact.address}</Fact>}
      {deskCase.source && (
        <Fact name={caseView.source}>
          {deskCase.source.name} <span className="number">{deskCase.source.number}</span>
        </Fact>
      )}
      <Fact name={caseView.consent}>
        {deskCase.mayPublish ? caseView.consentYes : caseView.consentNo}
        <span className="soft"> {caseView.mayChange}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

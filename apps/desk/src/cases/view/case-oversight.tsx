import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** 督办, then 呈批 with what the leader said, then what was noted of contacts with the citizen; latest first. */
export function CaseOversight({ deskCase }: { deskCase: DeskCase }) {
  const { oversight: say } = useWords().words;
  const { supervisions, instructions, contacts } = deskCase;
  return (
    <>
      {supervisions.length > 0 && (
        <section>
          <h2>{say.supervision}</h2>
          {supervisions.map((one) => (
            <Supervision key={`${one.on} ${one.reason}`} one={one} />
          ))}
        </section>
      )}
      {instructions.length > 0 && (
        <section>
          <h2>{say.instructions}</h2>
          {instructions.map((one) => (
            <Instruction key={`${one.on} ${one.text}`} one={one} />
          ))}
        </section>
      )}
      {contacts.length > 0 && <Contacts contacts={contacts} />}
    </>
  );
}

function Supervision({ one }: { one: DeskCase['supervisions'][number] }) {
  const { oversight: say } = useWords().words;
  const dates = useDates();
  const due = dates.day(one.dueOn);
  return (
    <div>
      {one.endedOn === null && (
        <p className={one.overdue ? 'late' : 'waiting'}>
          {one.overdue ? say.supervisionOverdue(due) : say.supervisedUntil(due)}
        </p>
      )}
      <p className="as-typed">
        {one.reason} <span className="soft">{say.setBy(one.by, dates.day(one.on))}</span>
      </p>
      {one.endedOn !== null && (
        <p className="as-typed">{say.ended(one.endedBy ?? '', dates.day(one.endedOn), one.result ?? '')}</p>
      )}
    </div>
  );
}

function Instruction({
  one: { leader, text, by, on, instruction },
}: {
  one: DeskCase['instructions'][number];
}) {
  const { oversight: say } = useWords().words;
  const dates = useDates();
  return (
    <div>
      <p className="soft">{say.submitted(leader, by, dates.day(on))}</p>
      <p className="as-typed">{text}</p>
      {instruction === null ? (
        <p className="waiting">{say.awaited}</p>
      ) : (
        <>
          <p>
            <strong>{say.instructed(instruction.by, dates.day(instruction.on))}</strong>{' '}
            <span className="soft">{say.recordedBy(instruction.recordedBy)}</span>
          </p>
          <p className="as-typed">{instruction.text}</p>
        </>
      )}
    </div>
  );
}

function Contacts({ contacts }: { contacts: DeskCase['contacts'] }) {
  const { oversight: say, common } = useWords().words;
  const dates = useDates();
  return (
    <section>
      <h2>{say.contacts}</h2>
      <ul className="notes">
        {contacts.map((contact) => (
          <li key={`${contact.on} ${contact.text}`}>
            <p className="as-typed">{contact.text}</p>
            <p className="soft">
              {[say.ways[contact.way], dates.day(contact.on), contact.by].join(common.comma)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { AuditPage } from '@huiyin/contract/desk/audit';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What is wrong with the head kept beside the database, and what to do. While it stands, no newer head is offered to be kept in its place. */
export function KeptHeadWarning({ keptHead }: { keptHead: NonNullable<AuditPage['keptHead']> }) {
  const say = useWords().words.audit.keptHead;
  const { moment } = useDates();
  return (
    <section className="failure" role="alert">
      <h2>{say[keptHead.is].heading}</h2>
      <p>
        {keptHead.is === 'missing'
          ? say.missing.found(keptHead.number, moment(keptHead.at))
          : say[keptHead.is].found}
      </p>
      <p>{say[keptHead.is].next}</p>
    </section>
  );
}

import type { AuditPage } from '@huiyin/contract/desk/audit';
import { useWords } from '../words/words.tsx';

/** Entries of the audit trail, as they were written. */
export function AuditTable({ entries }: { readonly entries: AuditPage['entries'] }) {
  const { words, locale } = useWords();
  const { columns, unchained } = words.audit;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.action}</th>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.detail}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.auditId}>
            <td className="digits">{entry.number ?? unchained}</td>
            <td className="number">{moment.format(new Date(entry.at))}</td>
            <td>{entry.actorName ?? entry.actorKind}</td>
            <td>{entry.action}</td>
            <td>
              {entry.subjectKind} <span className="soft">{entry.subjectId}</span>
            </td>
            <td>{entry.detail.map(({ name, value }) => `${name} ${value}`).join('，')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

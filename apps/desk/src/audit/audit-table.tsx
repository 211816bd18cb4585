import type { AuditPage } from '@huiyin/contract/desk/audit';
import { DataTable } from '../app/data-table.tsx';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';

/** Entries of the audit trail, as they were written. */
export function AuditTable({ entries }: { readonly entries: AuditPage['entries'] }) {
  const { words, locale } = useWords();
  const { title, columns, unchained } = words.audit;
  const { timeZone } = useStaff();
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (
    <DataTable
      caption={title}
      stacks
      rows={entries}
      keyOf={({ auditId }) => auditId}
      columns={[
        { head: columns.number, number: true, cell: ({ number }) => number ?? unchained },
        { head: columns.at, look: 'number', cell: ({ at }) => moment.format(new Date(at)) },
        { head: columns.who, cell: ({ actorName, actorKind }) => actorName ?? actorKind },
        { head: columns.action, cell: ({ action }) => action },
        {
          head: columns.subject,
          cell: ({ subjectKind, subjectId }) => (
            <>
              {subjectKind} <span className="soft">{subjectId}</span>
            </>
          ),
        },
        {
          head: columns.detail,
          cell: ({ detail }) => detail.map(({ name, value }) => `${name} ${value}`).join(words.common.comma),
        },
      ]}
    />
  );
}

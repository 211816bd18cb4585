import type { TrendsView } from '@huiyin/contract/desk/trends';
import { caseKinds } from '@huiyin/domain/case/states';
import { Link } from 'react-router';
import { everything, searchFrom } from '../cases/queue/queue-filter.ts';
import { useWords } from '../words/words.tsx';

type CasesLinkProps = {
  readonly row: TrendsView['units'][number];
  readonly count: number;
  readonly overdue?: boolean;
};

/** A number that opens the list of the cases behind it; plain where the list cannot be narrowed to exactly them. */
export function CasesLink({ row, count, overdue = false }: CasesLinkProps) {
  const { words } = useWords();
  const kind = caseKinds.find((known) => known === row.filter.kind) ?? null;
  const search = searchFrom({ ...everything, ...row.filter, kind, overdue }).toString();
  const open = searchFrom({ ...everything, ...row.filter, kind }).toString();
  if (count === 0 || open === '') return <>{count}</>;
  return (
    <Link to={`/cases?${search}`} aria-label={words.trends.showCases(row.label, count)}>
      {count}
    </Link>
  );
}

import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { Link } from 'react-router';
import { searchFrom } from '../cases/queue/queue-filter.ts';
import { useWords } from '../words/words.tsx';

type CasesLinkProps = {
  readonly label: string;
  readonly count: number;
  /** Null where no list shows exactly these cases. */
  readonly filter: QueueFilter | null;
};

/** A number that opens the list of the cases behind it; plain where there is none. */
export function CasesLink({ label, count, filter }: CasesLinkProps) {
  const { words } = useWords();
  if (count === 0 || filter === null) return <>{count}</>;
  return (
    <Link to={`/cases?${searchFrom(filter)}`} aria-label={words.trends.showCases(label, count)}>
      {count}
    </Link>
  );
}

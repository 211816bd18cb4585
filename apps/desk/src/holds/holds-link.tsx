import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** The way to held answers, with how many bursts wait. */
export function HoldsLink() {
  const say = useWords().words.holds;
  const { data = [] } = useQuery(deskQuery.hold.list.queryOptions());
  const waiting = data.filter(({ state }) => state === 'held').length;
  return (
    <Link to="/measures/holds" aria-keyshortcuts="h">
      {waiting > 0 ? say.linkWaiting(waiting) : say.title}
    </Link>
  );
}

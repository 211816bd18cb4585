import type { DirectoryView } from '@huiyin/contract/desk/staff';
import { useQuery } from '@tanstack/react-query';
import { deskQuery } from '../rpc/client.ts';

const empty: DirectoryView = { units: [], towns: [], measures: [] };

/** Units, towns and measures to choose from; empty until they have been read. Kept for the whole session. */
export function useDirectory(): DirectoryView {
  const { data } = useQuery(deskQuery.staff.directory.queryOptions(undefined, { staleTime: 600_000 }));
  return data ?? empty;
}

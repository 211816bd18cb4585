import { deskQuery, queryClient } from '../rpc/client.ts';

/** Reads units and towns anew, here and wherever they are chosen from. */
export async function readPlacesAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: deskQuery.place.pathKey() });
  await queryClient.invalidateQueries({ queryKey: deskQuery.staff.directory.queryKey() });
}

/** One name a line, without blanks and empty lines. */
export function namesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

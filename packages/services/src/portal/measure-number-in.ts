/** The measure number that a whole query names (`28`, `２８`, `第28条`, `措施28`); null for anything else. */
export function measureNumberIn(query: string): number | null {
  const match = /^(?:整改措施|措施)?\s*第?\s*(\d{1,4})\s*(?:条|项|号)?(?:整改措施|措施)?$/.exec(
    query.normalize('NFKC').trim(),
  );
  return match ? Number(match[1]) : null;
}

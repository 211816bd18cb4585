/** Beyond so many all is forgotten: the database knows them. */
const mostKept = 50_000;

/** Which readings this process has entered today, so that the database is not asked again whether they are there. */
export type NotedToday = {
  readonly has: (mark: string, today: string) => boolean;
  /** Only once the entry is committed: what stands here is not written again. */
  readonly add: (mark: string, today: string) => void;
};

/** None yet, kept in memory; each civil day begins anew. */
export function createNotedToday(): NotedToday {
  let day = '';
  const marks = new Set<string>();
  return {
    has: (mark, today) => today === day && marks.has(mark),
    add: (mark, today) => {
      if (today !== day || marks.size >= mostKept) marks.clear();
      day = today;
      marks.add(mark);
    },
  };
}

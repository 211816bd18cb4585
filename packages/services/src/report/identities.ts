import type { PublishedMeasure, PublishedProblem } from './published-version.ts';

/** Which measure of the new version (by its index) is which of the published one (by its place); null: has no counterpart. */
export type SameMeasure = { readonly before: number | null; readonly after: number | null };

type Known = {
  readonly problems: readonly Pick<PublishedProblem, 'problemId' | 'title'>[];
  readonly measures: readonly PublishedMeasure[];
};
type Found = {
  readonly problems: readonly { readonly index: number; readonly title: string }[];
  readonly measures: readonly { readonly index: number; readonly problem: number }[];
};

/** Which known problem or measure each found one is, by index; null: a new one. */
export type Identities = { readonly problems: (string | null)[]; readonly measures: (string | null)[] };

/** A heading said again outweighs any number of measures that moved. */
const SAME_TITLE = 1_000;

/**
 * Carries identities from the published version to the next, so that links of cases and topics survive. A problem is the
 * one whose title it has, otherwise the one that most of its measures come from. Pure; no known one is given twice.
 */
export function carryIdentities(known: Known, found: Found, same: readonly SameMeasure[]): Identities {
  const from = new Map(
    same.flatMap(({ before, after }) => {
      const measure = before === null ? undefined : known.measures[before];
      return measure && after !== null ? [[after, measure] as const] : [];
    }),
  );
  return {
    problems: pairProblems(known, found, from),
    measures: found.measures.map(({ index }) => from.get(index)?.measureId ?? null),
  };
}

/** Ids of the known measures whose title or text differs in what was found, or that are not in it any more. */
export function rewordedMeasures(
  known: readonly PublishedMeasure[],
  found: readonly { readonly title: string | null; readonly text: string }[],
  carried: Identities['measures'],
): string[] {
  const wording = new Map(carried.map((id, at) => [id, found[at]]));
  return known
    .filter(({ measureId, title, text }) => {
      const now = wording.get(measureId);
      return now?.title !== title || now.text !== text;
    })
    .map(({ measureId }) => measureId);
}

function pairProblems(
  known: Known,
  found: Found,
  from: ReadonlyMap<number, PublishedMeasure>,
): (string | null)[] {
  const ids: (string | null)[] = found.problems.map(() => null);
  const taken = new Set<string>();
  const pairs = found.problems.flatMap((problem) =>
    known.problems.map(({ problemId, title }) => {
      const shared = found.measures.filter(
        ({ index, problem: owner }) => owner === problem.index && from.get(index)?.problemId === problemId,
      );
      const sameTitle = title !== '' && title === problem.title;
      return { index: problem.index, problemId, score: shared.length + (sameTitle ? SAME_TITLE : 0) };
    }),
  );
  for (const { index, problemId, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score === 0 || ids[index] !== null || taken.has(problemId)) continue;
    ids[index] = problemId;
    taken.add(problemId);
  }
  return ids;
}

import { type ReportWarning, warn } from './warnings.ts';

/** A printed number at a place, within the heading (`scope`) under which numbers may start anew. */
export interface NumberedPlace {
  number: number | null;
  scope: number;
  scopeName: string;
  start: number;
  end: number;
}

/**
 * Reports missing, repeated and disordered numbers, in the order of the text. Whether numbers run on through the
 * report or start anew in each scope is read from what most scopes do.
 */
export function checkNumbers(kind: 'problem' | 'measure', places: readonly NumberedPlace[]): ReportWarning[] {
  const numbered = places.filter(
    (place): place is NumberedPlace & { number: number } => place.number !== null,
  );
  const warnings: ReportWarning[] = [];
  for (const run of splitRuns(numbered)) warnings.push(...checkRun(kind, run));
  return warnings;
}

type Numbered = NumberedPlace & { number: number };

function splitRuns(places: readonly Numbered[]): Numbered[][] {
  const scopes: Numbered[][] = [];
  for (const place of places) {
    const current = scopes.at(-1);
    if (current?.[0]?.scope === place.scope) current.push(place);
    else scopes.push([place]);
  }
  const later = scopes.slice(1);
  const anew = later.filter((scope) => scope[0]?.number === 1).length;
  return later.length > 0 && anew >= later.length / 2 ? scopes : [[...places]];
}

function checkRun(kind: 'problem' | 'measure', run: readonly Numbered[]): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  const seen = new Set<number>();
  let highest = 0;
  for (const place of run) {
    if (seen.has(place.number)) {
      warnings.push(warn(`${kind}-number-repeated`, place, [place.number, place.scopeName]));
    } else if (place.number < highest) {
      warnings.push(
        warn(
          `${kind}-number-disordered`,
          place,
          kind === 'problem' ? [place.number, highest] : [place.number, place.scopeName],
        ),
      );
    } else if (gapBefore(run, highest, place.number) !== '') {
      const gap = gapBefore(run, highest, place.number);
      warnings.push(
        warn(`${kind}-number-missing`, { start: place.start, end: place.start }, [gap, place.scopeName]),
      );
    }
    seen.add(place.number);
    highest = Math.max(highest, place.number);
  }
  return warnings;
}

/** Numbers between `highest` and `number` that the run has nowhere, as `4` or `4～6`; empty for none. */
function gapBefore(run: readonly Numbered[], highest: number, number: number): string {
  const missing: number[] = [];
  const printed = new Set(run.map((place) => place.number));
  for (let next = highest + 1; next < number && missing.length < 200; next++)
    if (!printed.has(next)) missing.push(next);
  const [first] = missing;
  if (first === undefined) return '';
  return missing.length === 1 ? `${first}` : `${first}～${missing.at(-1)}`;
}

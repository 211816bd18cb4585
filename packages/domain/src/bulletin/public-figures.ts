import { areHidden, isSafe, isSmall, steadied } from '../statistics/small-groups.ts';
import { type BulletinFigures, type Figure, type FigureRow, leastListed } from './bulletin.ts';

/** A part of a whole as everybody may read it; null is not shown. */
export type ShownFigure = { readonly key: string; readonly n: number | null; readonly of: number | null };

export type ShownFigures = {
  /** Counts of cases and shares of them: `of` is null for a mere count, and for a share whose whole is not shown. */
  readonly totals: readonly ShownFigure[];
  readonly weeks: readonly {
    readonly starts: string;
    readonly received: number | null;
    readonly answered: number | null;
  }[];
  readonly measures: readonly ShownFigure[];
  readonly otherMeasures: number | null;
  readonly units: readonly ShownFigure[];
};

type Basis = {
  readonly figures: BulletinFigures;
  /** The same of the cases whose answer anybody can read, and so count. */
  readonly known: BulletinFigures;
  /** What was shown of the same period before; null for nothing. */
  readonly before: ShownFigures | null;
};

const mostMeasures = 10;
const shares: Readonly<Record<string, string>> = {
  ...{ rated: 'answered', rework: 'answered', solved: 'rated', satisfied: 'rated' },
};

/**
 * What of a bulletin's figures is shown to everybody. No count of one to four is, nor the rest of a whole of which a part is shown, nor
 * what is left of either when the published answers are counted off; a figure that was shown of the same period before stays unless it
 * moved by five. What the office itself did (alerts, letters) is no group of people, and shown as it is. Pure.
 */
export function publicFigures({ figures, known, before }: Basis): ShownFigures {
  const totals = totalsOf({ figures, known, before });
  const received = totals.find(({ key }) => key === 'received')?.n ?? null;
  const answered = totals.find(({ key }) => key === 'answered')?.n ?? null;
  const weekly = (of: 'received' | 'answered', total: number | null) =>
    total === null ? new Map<string, number>() : shownCells(weekCells({ figures, known, before }, of));
  const [receivedOf, answeredOf] = [weekly('received', received), weekly('answered', answered)];
  const measures = received === null ? [] : measuresOf({ figures, known, before }, received);
  const others = figures.measures
    .filter(({ id }) => measures.every(({ key }) => key !== id))
    .reduce((sum, { n }) => sum + n, 0);
  const other = steadied(before?.otherMeasures ?? null, others);
  return {
    totals,
    weeks: figures.weeks.map(({ starts }) => ({
      ...{ starts, received: receivedOf.get(starts) ?? null, answered: answeredOf.get(starts) ?? null },
    })),
    measures,
    otherMeasures: other === null || isSmall(other) ? null : other,
    units: unitsOf({ figures, known, before }),
  };
}

function totalsOf({ figures, known, before }: Basis): ShownFigure[] {
  const shown = new Map<string, number>();
  const own = (from: readonly Figure[], key: string) => from.find((one) => one.key === key)?.n ?? 0;
  return figures.totals.map(({ key, n: now, of }) => {
    const whole = shares[key];
    if (whole === undefined && of === null && !isOfCases(key)) return { key, n: now, of: null };
    const n = moved(before?.totals, key, now);
    const knownPart = own(known.totals, key);
    if (whole === undefined) {
      const isShown = n !== null && !isSmall(n) && isSafe({ left: n - knownPart });
      if (isShown) shown.set(key, n);
      return { key, n: isShown ? n : null, of: null };
    }
    const all = shown.get(whole) ?? null;
    const isShown =
      all !== null && n !== null && isSafeShare({ n, of: all }, [knownPart, own(known.totals, whole)]);
    if (isShown) shown.set(key, n);
    return { key, n: isShown ? n : null, of: isShown ? all : null };
  });
}

const isOfCases = (key: string) => key === 'received' || key === 'answered';

/** A share's part as it is shown: one of none can be said, if it was not said to be more before. */
function moved(before: readonly ShownFigure[] | undefined, key: string, now: number): number | null {
  const shown = before?.find((one) => one.key === key)?.n ?? null;
  if (shown === null) return now;
  return steadied(shown, now) ?? (now === 0 ? 0 : null);
}

/** Whether part and rest are none or five and more, and so is what is left of both without the published ones. */
function isSafeShare({ n, of }: { n: number; of: number }, [knownPart, knownAll]: [number, number]): boolean {
  const rest = of - n;
  return isSafe({ n, rest }) && isSafe({ n: n - knownPart, rest: rest - (knownAll - knownPart) });
}

type Cell = { readonly key: string; readonly n: number; readonly known: number };

function weekCells({ figures, known, before }: Basis, of: 'received' | 'answered'): Cell[] {
  return figures.weeks.map((week) => {
    const shown = before?.weeks.find(({ starts }) => starts === week.starts)?.[of] ?? null;
    const seen = known.weeks.find(({ starts }) => starts === week.starts)?.[of] ?? 0;
    return { key: week.starts, n: steadied(shown, week[of]) ?? week[of], known: seen };
  });
}

/** The cells of a shown total that may be shown: for as long as the others could be worked out, the smallest goes too. */
function shownCells(cells: readonly Cell[]): Map<string, number> {
  const shown = cells
    .filter(({ n, known }) => !isSmall(n) && isSafe({ left: n - known }))
    .sort((one, other) => other.n - one.n);
  for (;;) {
    const hidden = cells.filter((cell) => !shown.includes(cell));
    const sum = hidden.reduce((total, { n }) => total + n, 0);
    const seen = hidden.reduce((total, { known }) => total + known, 0);
    const small = hidden.filter(({ n }) => isSmall(n)).length;
    const isKept = areHidden(sum, small, hidden.length - small) && isSafe({ left: sum - seen });
    if (hidden.length === 0 || isKept || shown.length === 0) break;
    shown.pop();
  }
  return new Map(shown.map(({ key, n }) => [key, n]));
}

/** Measures with five cases or more, by name; without their number where it, or what it leaves of the whole, is a small group. */
function measuresOf({ figures, known, before }: Basis, received: number): ShownFigure[] {
  const seenAll = known.totals.find(({ key }) => key === 'received')?.n ?? 0;
  const listed = figures.measures.flatMap(({ id, n: now }) => {
    const n = steadied(before?.measures.find(({ key }) => key === id)?.n ?? null, now);
    return n === null || n < leastListed ? [] : [{ key: id, n }];
  });
  return listed.slice(0, mostMeasures).map(({ key, n }) => {
    const seen = known.measures.find(({ id }) => id === key)?.n ?? 0;
    const isShown = isSafeShare({ n, of: received }, [seen, seenAll]);
    return { key, n: isShown ? n : null, of: isShown ? received : null };
  });
}

/** Units with five cases or more: how many were given to them, and how many of these were answered if nobody stands out by it. */
function unitsOf({ figures, known, before }: Basis): ShownFigure[] {
  return figures.units.flatMap((row: FigureRow) => {
    const was = before?.units.find(({ key }) => key === row.id);
    const seen = known.units.find(({ id }) => id === row.id);
    const of = steadied(was?.of ?? null, row.of ?? 0);
    if (of === null || of < leastListed || !isSafe({ left: of - (seen?.of ?? 0) })) return [];
    const n = was?.n == null ? row.n : (steadied(was.n, row.n) ?? null);
    const isShown = n !== null && isSafeShare({ n, of }, [seen?.n ?? 0, seen?.of ?? 0]);
    return [{ key: row.id, n: isShown ? n : null, of }];
  });
}

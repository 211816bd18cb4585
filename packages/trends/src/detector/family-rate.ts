import type { OddsTable } from './burst-odds.ts';

const lowest = -15;
const highest = 60;
const width = 0.05;
const bins = Math.round((highest - lowest) / width);

/** A series counts as usual when it was at least so likely to have no burst before its count was known. */
const surelyUsual = 0.7;

/** Weeks over which the rate of the family is taken. */
const memory = 26;

/**
 * How often a series of the family reaches given log odds in a week without a burst: the chances of all series and the last
 * half year together. One minus it is the score, so a threshold of 1 - q lets through a share q of the weeks.
 */
export interface FamilyRate {
  /** Takes in the tables of one week, of all series. */
  learn(tables: readonly OddsTable[]): void;
  /** Share of usual series-weeks with these log odds or more. */
  above(logOdds: number): number;
}

/** A rate that has seen no week yet. */
export function familyRate(): FamilyRate {
  const weeks: { masses: Float64Array; total: number }[] = [];
  let tails = new Float64Array(bins + 1);
  return {
    learn(tables) {
      weeks.push(massesOf(tables));
      if (weeks.length > memory) weeks.shift();
      tails = tailsOf(weeks);
    },
    above(logOdds) {
      const place = Math.min(Math.max((logOdds - lowest) / width, 0), bins - 1);
      const bin = Math.floor(place);
      const share = place - bin;
      return (1 - share) * (tails[bin] ?? 0) + share * (tails[bin + 1] ?? 0);
    },
  };
}

function massesOf(tables: readonly OddsTable[]): { masses: Float64Array; total: number } {
  const masses = new Float64Array(bins + 1);
  let total = 0;
  for (const { logOdds, chances, usual } of tables) {
    if (usual < surelyUsual) continue;
    total += usual;
    logOdds.forEach((value, count) => {
      const bin = Math.min(Math.max(Math.floor((value - lowest) / width), 0), bins - 1);
      masses[bin] = (masses[bin] ?? 0) + usual * (chances[count] ?? 0);
    });
  }
  return { masses, total };
}

function tailsOf(weeks: readonly { masses: Float64Array; total: number }[]): Float64Array<ArrayBuffer> {
  const tails = new Float64Array(bins + 1);
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  let sum = 0;
  for (let bin = bins - 1; bin >= 0; bin -= 1) {
    for (const { masses } of weeks) sum += masses[bin] ?? 0;
    tails[bin] = sum / total;
  }
  return tails;
}

import type { CountSeries, Week } from '../detector/observed.ts';
import { type Draws, drawsFrom } from './random.ts';

/** What a made set of series is like; rates are of the log mean unless said otherwise. */
export interface World {
  readonly seed: number;
  readonly series: number;
  readonly problems: number;
  /** First Monday, and the weeks from it on; the bursts to be found lie in the last 52. */
  readonly start: string;
  readonly weeks: number;
  /** Of the log mean of a week. */
  readonly level: { readonly centre: number; readonly spread: number };
  readonly trendPerYear: { readonly centre: number; readonly spread: number };
  readonly season: number;
  readonly ownSeason: number;
  readonly commonWeek: number;
  readonly springFestival: number;
  readonly nationalDay: number;
  readonly rebound: number;
  /** Excess variance over mean²: its greatest value; one series in five has none. */
  readonly excess: number;
  readonly shifting: number;
  readonly contaminated: number;
}

export interface Burst {
  readonly series: number;
  /** Counted from 0. */
  readonly onset: number;
  readonly duration: 1 | 2 | 4 | 8;
  readonly size: 'small' | 'medium' | 'large';
  readonly shape: 'step' | 'ramp' | 'spike';
}

export interface Shift {
  readonly series: number;
  readonly week: number;
  readonly factor: number;
}

export interface MadeSeries {
  readonly series: readonly CountSeries[];
  readonly weeks: readonly Week[];
  readonly bursts: readonly Burst[];
  readonly shifts: readonly Shift[];
}

const sizes = {
  small: { factor: 1.5, atLeast: 3 },
  medium: { factor: 2.5, atLeast: 6 },
  large: { factor: 5, atLeast: 12 },
} as const;

const lastYear = 52;

/** First days of the Spring Festival holiday, from the eve on; seven or eight days follow. */
const eves = [
  '2021-02-11',
  '2022-01-31',
  '2023-01-21',
  '2024-02-09',
  '2025-01-28',
  '2026-02-16',
  '2027-02-05',
];

/** Makes a set of weekly series in which the bursts and shifts are known: for tests of the detector, never shown to it. */
export function makeSeries(world: World): MadeSeries {
  const draws = drawsFrom(world.seed);
  const weeks = weeksFrom(world);
  const common = weeks.map((week) => holidayEffect(week, world) + world.commonWeek * draws.normal());
  const seasons = Array.from({ length: world.problems }, () => seasonOf(draws, world.season));
  const made = Array.from({ length: world.series }, (_, index) =>
    oneSeries({ index, world, draws, common, seasons }),
  );
  return {
    weeks,
    series: made.map(({ series }) => series),
    bursts: made.flatMap(({ bursts }) => bursts),
    shifts: made.flatMap(({ shift }) => (shift ? [shift] : [])),
  };
}

interface Making {
  readonly index: number;
  readonly world: World;
  readonly draws: Draws;
  readonly common: readonly number[];
  readonly seasons: readonly (readonly number[])[];
}

function oneSeries({ index, world, draws, common, seasons }: Making) {
  const problem = Math.floor(draws.uniform() * world.problems);
  const level = world.level.centre + world.level.spread * draws.normal();
  const trend = (world.trendPerYear.centre + world.trendPerYear.spread * draws.normal()) / 52;
  const own = seasonOf(draws, world.ownSeason);
  const excess = draws.chance(0.2) ? 0 : world.excess * draws.uniform();
  const shift = draws.chance(world.shifting) ? shiftOf(index, world, draws) : null;
  const found = draws.chance(0.5) ? burstsOf({ index, world, draws, shift }) : [];
  const past = draws.chance(world.contaminated) ? pastBursts({ index, world, draws }) : [];
  const counts = common.map((effect, week) => {
    const season = seasonAt(seasons[problem] ?? [], week) + seasonAt(own, week);
    const shifted = shift && week >= shift.week ? shift.factor : 1;
    const mean = Math.min(Math.exp(level), 40) * Math.exp(trend * week + season + effect) * shifted;
    const added = [...past, ...found].reduce((sum, burst) => sum + addedBy(burst, week, mean), 0);
    return draws.negativeBinomial(mean, excess) + draws.poisson(added);
  });
  return { series: { id: `M${index + 1}`, group: `Q${problem + 1}`, counts }, bursts: found, shift };
}

function shiftOf(series: number, { weeks }: World, draws: Draws): Shift {
  const factor = draws.chance(0.8) ? draws.between(1.4, 2.5) : draws.between(0.4, 0.7);
  return { series, week: Math.floor(draws.between(36, weeks - 12)), factor };
}

type ForBursts = Pick<Making, 'index' | 'world' | 'draws'>;

function burstsOf({ index, world, draws, shift }: ForBursts & { readonly shift: Shift | null }): Burst[] {
  const bursts: Burst[] = [];
  const wanted = draws.chance(0.35) ? 2 : 1;
  for (let attempt = 0; attempt < 40 && bursts.length < wanted; attempt += 1) {
    const onset = Math.floor(draws.between(world.weeks - lastYear, world.weeks - 2));
    const burst = burstAt(index, onset, draws);
    const end = onset + burst.duration;
    const isApart = bursts.every(
      (other) => onset > other.onset + other.duration + 8 || end + 8 < other.onset,
    );
    const isClear = !shift || end <= shift.week || onset >= shift.week + 8;
    if (isApart && isClear) bursts.push(burst);
  }
  return bursts;
}

function pastBursts({ index, world, draws }: ForBursts): Burst[] {
  return Array.from({ length: 1 + Math.floor(draws.between(0, 3)) }, () =>
    burstAt(index, Math.floor(draws.between(4, world.weeks - lastYear - 8)), draws),
  );
}

function burstAt(series: number, onset: number, draws: Draws): Burst {
  return {
    series,
    onset,
    duration: draws.oneOf([1, 2, 4, 8]),
    size: draws.oneOf(['small', 'medium', 'large']),
    shape: draws.oneOf(['step', 'ramp', 'spike']),
  };
}

function addedBy({ onset, duration, size, shape }: Burst, week: number, mean: number): number {
  const age = week - onset;
  if (age < 0 || age >= duration) return 0;
  const full = Math.max((sizes[size].factor - 1) * mean, sizes[size].atLeast);
  if (shape === 'step') return full;
  return shape === 'ramp' ? (full * (age + 1)) / duration : full / 2 ** age;
}

function seasonOf(draws: Draws, spread: number): number[] {
  return [1, 1, 0.5, 0.5].map((share) => share * spread * draws.normal());
}

function seasonAt(coefficients: readonly number[], week: number): number {
  const angle = (2 * Math.PI * week) / 52.18;
  const waves = [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
  return waves.reduce((sum, wave, k) => sum + wave * (coefficients[k] ?? 0), 0);
}

function holidayEffect(week: Week & { readonly afterHoliday?: boolean }, world: World): number {
  const dip =
    (week.springFestivalDays / 7) * world.springFestival + (week.nationalDayDays / 7) * world.nationalDay;
  return (week.afterHoliday ? world.rebound : 0) - dip;
}

function weeksFrom({ start, weeks }: World): (Week & { readonly afterHoliday: boolean })[] {
  let hadHoliday = false;
  return Array.from({ length: weeks }, (_, index) => {
    const days = Array.from({ length: 7 }, (__, day) => civilDate(start, index * 7 + day));
    const springFestivalDays = days.filter(isSpringFestival).length;
    const nationalDayDays = days.filter((day) => /-10-0[1-7]$/.test(day)).length;
    const afterHoliday = hadHoliday && springFestivalDays + nationalDayDays === 0;
    hadHoliday = springFestivalDays + nationalDayDays > 0;
    return { start: days[0] ?? start, springFestivalDays, nationalDayDays, afterHoliday };
  });
}

function isSpringFestival(day: string): boolean {
  return eves.some((eve) => day >= eve && day <= civilDate(eve, 7));
}

function civilDate(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

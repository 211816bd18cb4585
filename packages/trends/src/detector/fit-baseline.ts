import { type Baseline, commonWidth, logMeanAt, ownLength, type Panel } from './baseline.ts';
import { holidayLength, seasonLength } from './calendar-effects.ts';
import { NormalEquations } from './normal-equations.ts';
import { newtonStep } from './solve.ts';

/** What is known of the cells besides: chance of no burst, and the log level over the series' own. */
export interface Cells {
  readonly usual: Float64Array;
  readonly offsets: Float64Array;
}

const holidayVariance = 1;
const smallest = { trend: 0.02 ** 2, own: 0.02 ** 2, group: 0.03 ** 2, week: 0.01 ** 2 } as const;

/**
 * Fits the baseline to the first `weeks` weeks, in place, by penalised likelihood: series by series, then what each group, all
 * holidays and each week have in common; after each round the spreads are learned anew (expectation-maximisation). Weeks that
 * look like bursts weigh less.
 */
export function fitBaseline(
  baseline: Baseline,
  panel: Panel,
  fit: Cells & { readonly weeks: number; readonly rounds: number },
): void {
  for (let round = 0; round < fit.rounds; round += 1) {
    const means = new Float64Array(panel.counts.length);
    const work: Work = { baseline, panel, ...fit, means };
    refreshMeans(work);
    fitSeries(work);
    refreshMeans(work);
    fitGroups(work);
    refreshMeans(work);
    fitHolidays(work);
    refreshMeans(work);
    fitWeeks(work);
  }
}

interface Work extends Cells {
  readonly baseline: Baseline;
  readonly panel: Panel;
  readonly weeks: number;
  readonly means: Float64Array;
}

function refreshMeans({ baseline, panel, weeks, offsets, means }: Work): void {
  for (let series = 0; series < panel.groups.length; series += 1) {
    for (let week = 0; week < weeks; week += 1) {
      const cell = series * panel.stride + week;
      means[cell] = Math.exp(logMeanAt(baseline, panel, { series, week }) + (offsets[cell] ?? 0));
    }
  }
}

/** Calls with each cell of one series: its index, its week, its pull on the log mean and the weight of that pull. */
function eachCell(
  { baseline, panel, usual, weeks, means }: Work,
  series: number,
  visit: (week: number, pull: number, weight: number) => void,
): void {
  const excess = baseline.excess[series] ?? 0;
  for (let week = 0; week < weeks; week += 1) {
    const cell = series * panel.stride + week;
    const mean = means[cell] ?? 0;
    const share = (usual[cell] ?? 1) / (1 + excess * mean);
    visit(week, share * ((panel.counts[cell] ?? 0) - mean), share * mean);
  }
}

function fitSeries(work: Work): void {
  const { baseline, panel } = work;
  const { spread, own } = baseline;
  const { calendar } = panel;
  const x = new Float64Array(ownLength);
  const sums = { level: 0, levelSquare: 0, trend: 0, trendSquare: 0, own: 0 };
  const count = panel.groups.length;
  for (let series = 0; series < count; series += 1) {
    const values = own.subarray(series * ownLength, (series + 1) * ownLength);
    const equations = new NormalEquations(ownLength);
    eachCell(work, series, (week, pull, weight) => {
      x[0] = 1;
      x[1] = calendar.years[week] ?? 0;
      for (let k = 0; k < seasonLength; k += 1) x[2 + k] = calendar.season[week * seasonLength + k] ?? 0;
      equations.add(x, pull, weight);
    });
    equations.hold(0, { value: values[0] ?? 0, mean: spread.levelMean, variance: spread.levelVariance });
    equations.hold(1, { value: values[1] ?? 0, mean: spread.trendMean, variance: spread.trendVariance });
    for (let k = 2; k < ownLength; k += 1)
      equations.hold(k, { value: values[k] ?? 0, mean: 0, variance: spread.ownVariance });
    const variances = newtonStep(values, equations.gradient, equations.information);
    sums.level += values[0] ?? 0;
    sums.levelSquare += (values[0] ?? 0) ** 2 + (variances[0] ?? 0);
    sums.trend += values[1] ?? 0;
    sums.trendSquare += (values[1] ?? 0) ** 2 + (variances[1] ?? 0);
    for (let k = 2; k < ownLength; k += 1)
      sums.own += ((values[k] ?? 0) ** 2 + (variances[k] ?? 0)) / seasonLength;
  }
  spread.levelMean = sums.level / count;
  spread.levelVariance = Math.max(0.25, sums.levelSquare / count - spread.levelMean ** 2);
  spread.trendMean = sums.trend / count;
  spread.trendVariance = Math.max(smallest.trend, sums.trendSquare / count - spread.trendMean ** 2);
  spread.ownVariance = Math.max(smallest.own, sums.own / count);
}

function fitGroups(work: Work): void {
  const { baseline, panel } = work;
  const { spread, season } = baseline;
  let squares = 0;
  for (let group = 0; group < panel.groupCount; group += 1) {
    const values = season.subarray(group * seasonLength, (group + 1) * seasonLength);
    const equations = new NormalEquations(seasonLength);
    panel.groups.forEach((of, series) => {
      if (of !== group) return;
      eachCell(work, series, (week, pull, weight) => {
        equations.add(
          panel.calendar.season.subarray(week * seasonLength, (week + 1) * seasonLength),
          pull,
          weight,
        );
      });
    });
    values.forEach((value, k) => {
      equations.hold(k, { value, mean: 0, variance: spread.groupVariance });
    });
    const variances = newtonStep(values, equations.gradient, equations.information);
    values.forEach((value, k) => {
      squares += value ** 2 + (variances[k] ?? 0);
    });
  }
  spread.groupVariance = Math.max(smallest.group, squares / (panel.groupCount * seasonLength));
}

function fitHolidays(work: Work): void {
  const { holiday } = work.baseline;
  const equations = new NormalEquations(holidayLength);
  work.panel.groups.forEach((_, series) => {
    eachCell(work, series, (week, pull, weight) => {
      equations.add(
        work.panel.calendar.holiday.subarray(week * holidayLength, (week + 1) * holidayLength),
        pull,
        weight,
      );
    });
  });
  holiday.forEach((value, k) => {
    equations.hold(k, { value, mean: 0, variance: holidayVariance });
  });
  newtonStep(holiday, equations.gradient, equations.information);
}

function fitWeeks(work: Work): void {
  const { baseline, panel, weeks } = work;
  const { common, spread } = baseline;
  const pulls = new Float64Array(weeks);
  const weights = new Float64Array(weeks);
  panel.groups.forEach((_, series) => {
    eachCell(work, series, (week, pull, weight) => {
      pulls[week] = (pulls[week] ?? 0) + pull;
      weights[week] = (weights[week] ?? 0) + weight;
    });
  });
  let squares = 0;
  for (let week = 0; week < weeks; week += 1) {
    const width = commonWidth(panel.calendar, week) ** 2;
    const information = (weights[week] ?? 0) + 1 / (width * spread.weekVariance);
    const value = common[week] ?? 0;
    common[week] = value + ((pulls[week] ?? 0) - value / (width * spread.weekVariance)) / information;
    squares += ((common[week] ?? 0) ** 2 + 1 / information) / width;
  }
  spread.weekVariance = Math.max(smallest.week, squares / weeks);
}

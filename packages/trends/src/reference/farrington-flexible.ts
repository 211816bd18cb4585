import { studentTwoSided } from '../distribution/student-t.ts';
import { countBound, powerBound, type ThresholdMethod } from './farrington-bound.ts';
import { fitQuasiPoisson, type QuasiPoissonFit } from './quasi-poisson.ts';
import { type SeasonOptions, seasonGroups } from './season-groups.ts';

export interface FarringtonOptions extends SeasonOptions {
  /** The last weeks before the one judged that the fit leaves out. */
  readonly weeksLeftOut: number;
  /** Anscombe residual above which a past week is weighed down. */
  readonly weightsThreshold: number;
  /** A trend is kept when its p-value lies below this, and 3 years or more are looked at. */
  readonly trendBelow: number;
  readonly method: ThresholdMethod;
  readonly alpha: number;
}

export interface FarringtonWeek {
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  /** null with fewer than 5 cases in the last 4 weeks, like the bound. */
  readonly expected: number | null;
  readonly upperBound: number | null;
  readonly isAlarm: boolean;
  readonly pValue: number | null;
  readonly score: number | null;
  readonly mean: number;
  readonly dispersion: number;
  /** Of one week, on the log scale; null when no trend was kept. */
  readonly trend: number | null;
}

/** Fewer cases than these in so many weeks never alarm. */
const enough = { cases: 5, weeks: 4 } as const;
const yearsForTrend = 3;

interface History {
  readonly weeks: Float64Array;
  readonly counts: Float64Array;
  readonly groups: Uint8Array;
}

interface Model {
  readonly fit: QuasiPoissonFit;
  /** The weights that take the place of the working weights in every standard error, as in surveillance 1.20.3. */
  readonly weights: Float64Array;
  readonly dispersion: number;
  readonly hasTrend: boolean;
}

/**
 * The flexible Farrington method as `farringtonFlexible` of R's surveillance 1.20.3 computes it, at one week (`index` counted
 * from 0) of a series of weekly counts, always reweighting past outbreaks. null when no fit converges. Throws a RangeError
 * when the series does not reach back `yearsBack` years. Sources: Farrington et al. 1996, Noufaily et al. 2013; Salmon,
 * Schumacher and Höhle 2016, Journal of Statistical Software 70(10).
 */
export function farringtonFlexible(
  counts: readonly number[],
  index: number,
  options: FarringtonOptions,
): FarringtonWeek | null {
  const history = historyOf(counts, index, options);
  let model = fitModel(history, options, true);
  const keepsTrend = model?.hasTrend === true && mayKeepTrend(model, history, { ...options, index });
  if (model?.hasTrend && !keepsTrend) model = fitModel(history, options, false);
  return model && judge(counts, index, { model, options });
}

function historyOf(counts: readonly number[], index: number, options: FarringtonOptions): History {
  const group = seasonGroups(index, options);
  const used = [...group.keys()].filter((week) => week < index - options.weeksLeftOut && group[week] !== 0);
  return {
    weeks: Float64Array.from(used, (week) => week + 1),
    counts: Float64Array.from(used, (week) => counts[week] ?? Number.NaN),
    groups: Uint8Array.from(used, (week) => group[week] ?? 0),
  };
}

function fitModel(history: History, options: FarringtonOptions, withTrend: boolean): Model | null {
  const ones = new Float64Array(history.counts.length).fill(1);
  const columns = columnsOf(history, options.groups, withTrend);
  const first = fitQuasiPoisson(columns, history.counts, ones);
  if (!first.hasConverged) return withTrend ? fitModel(history, options, false) : null;
  const weights = weightsOf(first, history.counts, options.weightsThreshold);
  const fit = fitQuasiPoisson(columns, history.counts, weights);
  return { fit, weights, dispersion: Math.max(fit.dispersion, 1), hasTrend: withTrend };
}

function columnsOf({ weeks, groups }: History, groupCount: number, withTrend: boolean): Float64Array[] {
  const seasons = Array.from({ length: groupCount - 1 }, (_, k) =>
    Float64Array.from(groups, (group) => Number(group === k + 2)),
  );
  return [weeks.map(() => 1), ...(withTrend ? [weeks] : []), ...seasons];
}

/** Anscombe residuals above the threshold weigh by their inverse square; the weights sum to the number of weeks. */
function weightsOf(fit: QuasiPoissonFit, counts: Float64Array, threshold: number): Float64Array {
  const dispersion = Math.max(fit.dispersion, 1);
  const raw = counts.map((count, row) => {
    const mean = fit.fitted[row] ?? 1;
    const residual = 1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    const standardised = residual / Math.sqrt(dispersion * (1 - (fit.leverages[row] ?? 0)));
    return standardised > threshold ? standardised ** -2 : 1;
  });
  const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * scale);
}

function mayKeepTrend(
  model: Model,
  history: History,
  options: FarringtonOptions & { readonly index: number },
): boolean {
  if (options.yearsBack < yearsForTrend) return false;
  const { fit } = model;
  const unit = Array.from({ length: options.groups + 1 }, (_, column) => Number(column === 1));
  const error = Math.sqrt(fit.dispersionUnder(model.weights) * fit.varianceOf(unit));
  const isSignificant =
    studentTwoSided((fit.coefficients[1] ?? 0) / error, fit.degreesOfFreedom) < options.trendBelow;
  const predicted = Math.exp(predictorOf(model, options).eta);
  return isSignificant && predicted <= Math.max(...history.counts);
}

function predictorOf(
  { fit, weights, hasTrend }: Model,
  { groups, index }: { groups: number; index: number },
) {
  const trend = hasTrend ? [index + 1] : [];
  const x = [1, ...trend, ...Array.from({ length: groups - 1 }, (_, k) => Number(k === groups - 2))];
  const eta = x.reduce((sum, value, column) => sum + value * (fit.coefficients[column] ?? 0), 0);
  return { eta, standardError: Math.sqrt(fit.dispersionUnder(weights) * fit.varianceOf(x)) };
}

function judge(
  counts: readonly number[],
  index: number,
  { model, options }: { readonly model: Model; readonly options: FarringtonOptions },
): FarringtonWeek {
  const count = counts[index] ?? Number.NaN;
  const forecast = {
    ...predictorOf(model, { ...options, index }),
    dispersion: model.dispersion,
    alpha: options.alpha,
  };
  const bound =
    options.method === 'delta' ? powerBound(count, forecast) : countBound(count, forecast, options.method);
  const recent = counts.slice(index - enough.weeks + 1, index + 1).reduce((sum, value) => sum + value, 0);
  const isEnough = recent >= enough.cases;
  return {
    index,
    count,
    expected: isEnough && bound.upperBound !== null ? Math.exp(forecast.eta) : null,
    upperBound: isEnough ? bound.upperBound : null,
    isAlarm: isEnough && (bound.score ?? 0) > 1 && count !== 0,
    pValue: bound.pValue,
    score: bound.score,
    mean: bound.mean,
    dispersion: model.dispersion,
    trend: model.hasTrend ? (model.fit.coefficients[1] ?? 0) : null,
  };
}

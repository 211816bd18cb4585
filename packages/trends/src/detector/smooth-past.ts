import { advance, firstState, type State, stateLength, stepBack, weigh } from './burst-filter.ts';
import { chancesOf, sizeCount } from './emission.ts';
import { levelCount, levels } from './level-grid.ts';

export interface Past {
  readonly counts: readonly number[];
  /** Log mean of each week at the fitted level; as many weeks are looked at as there are of these. */
  readonly logMeans: Float64Array;
  readonly excess: number;
}

export interface SmoothedPast {
  /** Chance that each week had no burst, given all the weeks. */
  readonly usual: Float64Array;
  /** Log level of each week over the fitted one. */
  readonly offsets: Float64Array;
  /** Where the series stands after the last week. */
  readonly state: State;
}

/** Looks at the whole past of one series forwards and backwards: which weeks were bursts, and where the level moved. */
export function smoothPast({ counts, logMeans, excess }: Past): SmoothedPast {
  const weeks = logMeans.length;
  const chances = logMeans.reduce<Float64Array[]>((all, logMean, week) => {
    all.push(
      chancesOf(counts[week] ?? 0, { logMean, excess }, new Float64Array(levelCount * (1 + sizeCount))),
    );
    return all;
  }, []);
  const forward = forwardStates(chances);
  const usual = new Float64Array(weeks);
  const offsets = new Float64Array(weeks);
  let backward: Float64Array = new Float64Array(stateLength).fill(1);
  for (let week = weeks - 1; week >= 0; week -= 1) {
    const summary = summaryOf(forward[week] ?? firstState(), backward);
    usual[week] = summary.usual;
    offsets[week] = summary.offset;
    backward = stepBack(weigh(backward, chances[week] ?? new Float64Array(0)));
  }
  return { usual, offsets, state: forward[weeks - 1] ?? firstState() };
}

function forwardStates(chances: readonly Float64Array[]): State[] {
  const states: State[] = [];
  let state = firstState();
  for (const chance of chances) {
    state = weigh(advance(state), chance);
    states.push(state);
  }
  return states;
}

/** What the weeks before and those after say together. */
function summaryOf(forward: State, backward: Float64Array): { usual: number; offset: number } {
  const [count, at] = [levelCount, levels];
  let all = 0;
  let usual = 0;
  let offset = 0;
  for (let block = 0; block * count < stateLength; block += 1) {
    for (let level = 0; level < count; level += 1) {
      const mass = (forward[block * count + level] ?? 0) * (backward[block * count + level] ?? 0);
      all += mass;
      if (block === 0) usual += mass;
      offset += mass * (at[level] ?? 0);
    }
  }
  return all > 0 ? { usual: usual / all, offset: offset / all } : { usual: 1, offset: 0 };
}

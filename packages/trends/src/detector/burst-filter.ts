import { beliefs } from './beliefs.ts';
import { sizeCount } from './emission.ts';
import { firstLevels, levelCount, levelMoves, steadyMoves } from './level-grid.ts';

const { onset, end, grows, shrinks } = beliefs.burst;
const ages = end.length;

/**
 * Chances of every state of a series in one week: no burst at each level, then a burst of each age and size at each level,
 * `state[levelCount * (1 + age * sizeCount + size) + level]`.
 */
export type State = Float64Array;

export const stateLength: number = levelCount * (1 + ages * sizeCount);

/** Chance that a burst of one size (row) has another (column) a week later. */
const sizeMoves = Float64Array.from({ length: sizeCount * sizeCount }, (_, index) => {
  const [from, to] = [Math.floor(index / sizeCount), index % sizeCount];
  const up = from + 1 < sizeCount ? grows : 0;
  const down = from > 0 ? shrinks : 0;
  return to === from ? 1 - up - down : to === from + 1 ? up : to === from - 1 ? down : 0;
});

/** The state before the first week. */
export function firstState(): State {
  const state = new Float64Array(stateLength);
  state.set(firstLevels);
  return state;
}

/** Where the series stands a week later, before that week's count is known. */
export function advance(state: State): State {
  return advanceBy(state, levelMoves);
}

/** The same if the level does not shift just then. */
export function advanceSteadily(state: State): State {
  return advanceBy(state, steadyMoves);
}

function advanceBy(state: State, moves: Float64Array): State {
  const next = new Float64Array(stateLength);
  moveLevels(state, next, moves);
  for (let size = 0; size < sizeCount; size += 1) {
    for (let level = 0; level < levelCount; level += 1) {
      next[at(0, size) + level] = (onset / sizeCount) * (next[level] ?? 0);
    }
  }
  for (let level = 0; level < levelCount; level += 1) next[level] = (1 - onset) * (next[level] ?? 0);
  for (let age = 0; age < ages; age += 1) ageBursts(state, next, age);
  return next;
}

function moveLevels(state: State, next: State, moves: Float64Array): void {
  const count = levelCount;
  for (let from = 0; from < count; from += 1) {
    const mass = state[from] ?? 0;
    if (mass < 1e-12) continue;
    for (let to = 0; to < count; to += 1) next[to] = (next[to] ?? 0) + mass * (moves[from * count + to] ?? 0);
  }
}

function ageBursts(state: State, next: State, age: number): void {
  const ends = end[age] ?? 1;
  const [sizes, count] = [sizeCount, levelCount];
  for (let size = 0; size < sizes; size += 1) {
    const here = at(age, size);
    for (let level = 0; level < count; level += 1) {
      const mass = state[here + level] ?? 0;
      if (mass < 1e-14) continue;
      next[level] = (next[level] ?? 0) + mass * ends;
      if (age + 1 === ages) continue;
      for (let to = 0; to < sizes; to += 1) {
        const there = at(age + 1, to) + level;
        next[there] = (next[there] ?? 0) + mass * (1 - ends) * (sizeMoves[size * sizes + to] ?? 0);
      }
    }
  }
}

/** Takes a week's count into account: `chances` as `chancesOf` gives them. Gives the state scaled to a sum of 1. */
export function weigh(state: State, chances: Float64Array): State {
  const [sizes, count] = [sizeCount, levelCount];
  let sum = 0;
  for (let block = 0; block * count < stateLength; block += 1) {
    const from = block === 0 ? 0 : count * (1 + ((block - 1) % sizes));
    for (let level = 0; level < count; level += 1) {
      const index = block * count + level;
      const mass = (state[index] ?? 0) * (chances[from + level] ?? 0);
      state[index] = mass;
      sum += mass;
    }
  }
  for (let index = 0; index < stateLength; index += 1) state[index] = sum > 0 ? (state[index] ?? 0) / sum : 0;
  return sum > 0 ? state : firstState();
}

/**
 * One step of the backward pass: from what a week and all after it say of each state (`later`, the chance of the count
 * already taken in) to what they say of the states of the week before.
 */
export function stepBack(later: Float64Array): Float64Array {
  const [sizes, count, moves] = [sizeCount, levelCount, levelMoves];
  const before = new Float64Array(stateLength);
  const none = new Float64Array(count);
  for (let level = 0; level < count; level += 1) {
    let started = 0;
    for (let size = 0; size < sizes; size += 1) started += later[at(0, size) + level] ?? 0;
    none[level] = (1 - onset) * (later[level] ?? 0) + (onset / sizes) * started;
  }
  for (let from = 0; from < count; from += 1) {
    let sum = 0;
    for (let to = 0; to < count; to += 1) sum += (moves[from * count + to] ?? 0) * (none[to] ?? 0);
    before[from] = sum;
  }
  for (let age = 0; age < ages; age += 1) burstsBack(later, before, age);
  return before;
}

function burstsBack(later: Float64Array, before: Float64Array, age: number): void {
  const ends = end[age] ?? 1;
  const [sizes, count] = [sizeCount, levelCount];
  for (let size = 0; size < sizes; size += 1) {
    for (let level = 0; level < count; level += 1) {
      let sum = ends * (later[level] ?? 0);
      if (age + 1 < ages) {
        for (let to = 0; to < sizes; to += 1) {
          sum += (1 - ends) * (sizeMoves[size * sizes + to] ?? 0) * (later[at(age + 1, to) + level] ?? 0);
        }
      }
      before[at(age, size) + level] = sum;
    }
  }
}

function at(age: number, size: number): number {
  return levelCount * (1 + age * sizeCount + size);
}

/** Chances summed over ages: without a burst and with one of each size, laid out like `chancesOf`. */
export function bySize(state: State): Float64Array {
  const sums = new Float64Array(levelCount * (1 + sizeCount));
  sums.set(state.subarray(0, levelCount));
  for (let age = 0; age < ages; age += 1) {
    for (let size = 0; size < sizeCount; size += 1) {
      const from = at(age, size);
      const to = levelCount * (1 + size);
      for (let level = 0; level < levelCount; level += 1)
        sums[to + level] = (sums[to + level] ?? 0) + (state[from + level] ?? 0);
    }
  }
  return sums;
}

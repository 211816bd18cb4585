/**
 * What the detector takes for granted before it has seen a count: how often and how long complaints burst, how levels move.
 * They say what the office wants to be told of, and are not fitted to any set of data.
 */
export const beliefs = {
  burst: {
    /** Chance that a burst begins in a week of one series. */
    onset: 0.01,
    /** Chance that a burst of so many weeks ends before the next week; after the last of them it counts as a new level. */
    end: [0.25, 0.3, 0.1, 0.3, 0.1, 0.1, 0.1, 1],
    /** Chance that a burst grows to the next size, and that it shrinks to the size before. */
    grows: 0.12,
    shrinks: 0.2,
    /** Cases added in a week: a share of the usual mean, but so many at least. */
    sizes: [
      { share: 0.5, atLeast: 3 },
      { share: 1.5, atLeast: 6 },
      { share: 4, atLeast: 12 },
    ],
  },
  level: {
    /** Steps of the log level, and how far from the fitted level it may lie. */
    step: 0.1,
    reach: 1.4,
    /** Chance of a lasting shift in a week; of it to go up; its size on the log scale, and that size's spread. */
    shift: 0.005,
    up: 0.75,
    size: 0.6,
    spread: 0.25,
    /** Slow wandering in a week, on the log scale. */
    wander: 0.015,
    /** Spread of the level before the first week. */
    start: 0.6,
  },
} as const;

/** What is seen of a text: features, and how much of each. */
export type Seen = readonly (readonly [feature: string, much: number])[];

/** What a feature says for each class, as log odds. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** One lesson: what is seen, what was held of each class before, which class it is, and how much the lesson counts. */
export type Lesson = {
  readonly seen: Seen;
  readonly start: readonly number[];
  readonly is: number;
  readonly counts: number;
};

const ROUNDS = 100;
const RATE = 0.3;

/** What is held of each class after the weights have spoken. */
export function weigh(start: readonly number[], seen: Seen, weights: Weights): number[] {
  const held = [...start];
  for (const [feature, much] of seen) {
    const said = weights.get(feature);
    if (said) for (const [at, weight] of said.entries()) held[at] = (held[at] ?? 0) + weight * much;
  }
  return held;
}

/**
 * Weights from lessons: multinomial logistic regression with a ridge penalty, by AdaGrad (Duchi et al. 2011) over all lessons at once.
 * What was held before stays, so what few lessons say remains small. Deterministic.
 */
export function learnWeights(lessons: readonly Lesson[], ridge: number): Weights {
  const classes = lessons[0]?.start.length ?? 0;
  const places = new Map<string, number>();
  const seen = lessons.map((lesson) =>
    lesson.seen.map(([feature, much]) => {
      const place = places.get(feature) ?? places.size;
      places.set(feature, place);
      return [place * classes, much] as const;
    }),
  );
  const weights = new Float64Array(places.size * classes);
  const squares = new Float64Array(weights.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = slopesOf({ lessons, seen, weights, classes });
    for (const [at, rise] of slopes.entries()) {
      const slope = rise - ridge * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) + (RATE * slope) / (Math.sqrt(square) + 1e-8);
    }
  }
  return new Map(
    [...places].map(([feature, place]) => [
      feature,
      [...weights.subarray(place * classes, place * classes + classes)],
    ]),
  );
}

type Fit = {
  readonly lessons: readonly Lesson[];
  readonly seen: readonly (readonly (readonly [number, number])[])[];
  readonly weights: Float64Array;
  readonly classes: number;
};

function slopesOf({ lessons, seen, weights, classes }: Fit): Float64Array {
  const slopes = new Float64Array(weights.length);
  const held = new Float64Array(classes);
  for (const [at, { start, is, counts }] of lessons.entries()) {
    held.set(start);
    for (const [place, much] of seen[at] ?? [])
      for (let of = 0; of < classes; of++) held[of] = (held[of] ?? 0) + (weights[place + of] ?? 0) * much;
    const highest = Math.max(...held);
    let sum = 0;
    for (let of = 0; of < classes; of++) sum += Math.exp((held[of] ?? 0) - highest);
    for (let of = 0; of < classes; of++)
      held[of] = counts * (Number(of === is) - Math.exp((held[of] ?? 0) - highest) / sum);
    for (const [place, much] of seen[at] ?? [])
      for (let of = 0; of < classes; of++)
        slopes[place + of] = (slopes[place + of] ?? 0) + (held[of] ?? 0) * much;
  }
  return slopes;
}

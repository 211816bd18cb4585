import type { Terminal } from '../terminal.ts';

/** Figures by name; null where nothing could be measured. */
export type Scores = Readonly<Record<string, number | null>>;

/** Prints scores as one line of JSON, to four decimals, or one a line for reading. */
export function sayScores(terminal: Terminal, scores: Scores, asJson: boolean): void {
  const rounded = Object.entries(scores).map(([name, score]) => [
    name,
    score === null ? null : Math.round(score * 10_000) / 10_000,
  ]);
  if (asJson) terminal.say(JSON.stringify(Object.fromEntries(rounded)));
  else for (const [name, score] of rounded) terminal.say(`${name}: ${score ?? '—'}`);
}

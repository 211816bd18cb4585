import { buildMeasureIndex, type MeasureIndex } from '@huiyin/text/measure-index';
import { type ConfirmedCase, rankMeasures } from '@huiyin/text/rank-measures';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { measuresOfReport } from './measures-of-report.ts';
import { type LabelledMessage, readMessages } from './messages-file.ts';
import { sayScores } from './say-scores.ts';
import { auroc, calibrationError, type Forecast, shareWithin } from './scores.ts';

/** What one message's ranking came to. `rank` of the first right measure; null for a message that no measure fits. */
type Judged = { readonly rank: number | null; readonly none: number; readonly first: Forecast };

/**
 * `huiyin suggest eval`: measures suggested links against those a reader gave. A message in both files is never among its own
 * precedents, so the same file twice is leave-one-out. A linked and a defensible measure are both right.
 */
export const runSuggestEval: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    required: ['report'],
    optional: ['learn'],
    flags: ['json'],
    files: 1,
  });
  const messages = (await readMessages(files[0] ?? '', environment)).filter(({ measures }) => measures);
  const index = buildMeasureIndex(await measuresOfReport(options.report, environment));
  const learned = options.learn === undefined ? [] : await readMessages(options.learn, environment);
  const confirmed = learned.filter(({ measures }) => measures).map(confirmedFrom);
  const judged = messages.map((message) => judge(message, index, confirmed));
  const fitting = judged.filter(({ rank }) => rank !== null);
  const ranks = fitting.map(({ rank }) => rank);
  const noneOf = (some: readonly Judged[]): number[] => some.map(({ none }) => none);
  const scores = {
    n: messages.length,
    top1: shareWithin(ranks, 1),
    top3: shareWithin(ranks, 3),
    top5: shareWithin(ranks, 5),
    noneAuroc: auroc(noneOf(judged.filter(({ rank }) => rank === null)), noneOf(fitting)),
    ece: calibrationError(judged.map(({ first }) => first)),
  };
  sayScores(terminal, scores, flags.has('json'));
  return 0;
};

function confirmedFrom({ text, measures }: LabelledMessage, place: number): ConfirmedCase {
  return { id: String(place), text, measureIds: (measures ?? []).map(String) };
}

function judge(
  { text, measures, acceptable }: LabelledMessage,
  index: MeasureIndex,
  confirmed: readonly ConfirmedCase[],
): Judged {
  const right = new Set([...(measures ?? []), ...(acceptable ?? [])].map(String));
  const others = confirmed.filter((earlier) => earlier.text !== text);
  const { none, measures: ranked } = rankMeasures(text, index, others);
  const at = ranked.findIndex(({ measure }) => right.has(measure.id));
  return {
    rank: measures?.length ? (at < 0 ? ranked.length : at) : null,
    none,
    first: { probability: ranked[0]?.probability ?? 0, right: at === 0 },
  };
}

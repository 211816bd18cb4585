import { findDanger } from '@huiyin/text/danger';
import { learnKinds, type MessageKind, recogniseKind } from '@huiyin/text/recognise-kind';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type LabelledMessage, readMessages } from './messages-file.ts';
import { sayScores } from './say-scores.ts';
import { share } from './scores.ts';

const FOLDS = 10;

/**
 * `huiyin classify eval`: kind and urgency against a reader's. Where a message is also in the file learned from, it is judged by
 * lessons without its tenth of the messages: ten-fold cross-validation.
 */
export const runClassifyEval: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    required: [],
    optional: ['learn'],
    flags: ['json'],
    files: 1,
  });
  const messages = await readMessages(files[0] ?? '', environment);
  const learned = options.learn === undefined ? [] : await readMessages(options.learn, environment);
  const sorted = messages.filter(({ kind }) => kind);
  const right = parted(sorted, learned).reduce((sum, { judged, lessonsFrom }) => {
    const lessons = learnKinds(lessonsFrom.map(({ text, kind }) => ({ text, kind: kindOf(kind) })));
    return sum + judged.filter(({ text, kind }) => recogniseKind(text, lessons) === kindOf(kind)).length;
  }, 0);
  const weighed = messages.filter(({ urgent }) => urgent != null);
  const found = weighed.filter(({ text }) => findDanger(text).length > 0);
  const hits = found.filter(({ urgent }) => urgent).length;
  const scores = {
    kindAccuracy: share(right, sorted.length),
    urgentRecall: share(hits, weighed.filter(({ urgent }) => urgent).length),
    urgentPrecision: share(hits, found.length),
  };
  sayScores(terminal, scores, flags.has('json'));
  return 0;
};

type Part = { readonly judged: LabelledMessage[]; readonly lessonsFrom: LabelledMessage[] };

/** One part if no message is learned from, otherwise ten, none judged by lessons from itself. */
function parted(messages: readonly LabelledMessage[], learned: readonly LabelledMessage[]): Part[] {
  const lessons = learned.filter(({ kind }) => kind);
  const known = new Set(lessons.map(({ text }) => text));
  const folds = messages.some(({ text }) => known.has(text)) ? FOLDS : 1;
  return Array.from({ length: folds }, (_, fold) => {
    const judged = messages.filter((_message, at) => at % folds === fold);
    const own = new Set(judged.map(({ text }) => text));
    return { judged, lessonsFrom: lessons.filter(({ text }) => !own.has(text)) };
  });
}

function kindOf(kind: LabelledMessage['kind']): MessageKind {
  return kind === 'misconduct_tip' ? 'misconductTip' : (kind ?? 'complaint');
}

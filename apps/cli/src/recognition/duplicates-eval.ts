import { likenessTo } from '@huiyin/text/same-matter';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readMessages } from './messages-file.ts';
import { sayScores } from './say-scores.ts';
import { shareWithin } from './scores.ts';

/**
 * `huiyin duplicates eval`: for every message told by several people, where the first of the others stands when all other
 * messages are put in order of likeness.
 */
export const runDuplicatesEval: Command = async (args, { environment, terminal }) => {
  const { flags, files } = readArguments(args, { required: [], optional: [], flags: ['json'], files: 1 });
  const messages = await readMessages(files[0] ?? '', environment);
  const ranks = messages.flatMap((message) => {
    const others = messages.filter((other) => other !== message);
    const same = others.map(({ dup_group: group }) => group != null && group === message.dup_group);
    if (!same.includes(true)) return [];
    const likeness = likenessTo(
      message.text,
      others.map(({ text }) => text),
    );
    const order = [...others.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
    return [order.findIndex((at) => same[at])];
  });
  const scores = {
    hitAt1: shareWithin(ranks, 1),
    hitAt5: shareWithin(ranks, 5),
    hitAt10: shareWithin(ranks, 10),
  };
  sayScores(terminal, scores, flags.has('json'));
  return 0;
};

import { findPersonalData } from '@huiyin/text/personal-data';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readMessages } from './messages-file.ts';
import { sayScores } from './say-scores.ts';
import { share } from './scores.ts';

/** `huiyin redact eval`: marked characters against those a reader would take out before publication. */
export const runRedactEval: Command = async (args, { environment, terminal }) => {
  const { flags, files } = readArguments(args, { required: [], optional: [], flags: ['json'], files: 1 });
  const messages = await readMessages(files[0] ?? '', environment);
  let [right, marked, wanted] = [0, 0, 0];
  for (const { text, personal_data: parts } of messages) {
    if (parts == null) continue;
    const asked = charactersOf(parts.flatMap((part) => placesOf(part, text)));
    const found = charactersOf(findPersonalData(text));
    right += [...found].filter((at) => asked.has(at)).length;
    marked += found.size;
    wanted += asked.size;
  }
  const scores = { recall: share(right, wanted), precision: share(right, marked) };
  sayScores(terminal, scores, flags.has('json'));
  return 0;
};

type Place = { readonly start: number; readonly end: number };

function placesOf(part: string, text: string): Place[] {
  const places: Place[] = [];
  if (part === '') return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}

function charactersOf(places: readonly Place[]): Set<number> {
  return new Set(
    places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset)),
  );
}

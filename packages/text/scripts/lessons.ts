import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type MessageKind, messageKinds } from '../src/kind-cues.ts';

/** An invented message, sorted by hand: its kind, if that was asked, and whether somebody may die of what it tells. */
export type LessonMessage = {
  readonly text: string;
  readonly kind: MessageKind | null;
  readonly urgent: boolean;
};

const LESSONS = new URL('../lessons/', import.meta.url);
const SOURCES = new URL('../src/', import.meta.url);
/** What makes features of a text, and weights of those. */
const MAKING =
  /^(?:kind|misconduct|danger)-.*(?<!\.test)\.ts$|^(?:linear-model|letter-features|plain-text|sign-list)\.ts$/;

/** Every message of the files in `lessons`. */
export function readLessons(): LessonMessage[] {
  return filesIn(LESSONS, /\.txt$/).flatMap(([name, content]) =>
    content
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => lessonOf(line, name)),
  );
}

/** A digest of the lessons and of all that learning from them depends on: weights that carry another one are out of date. */
export function lessonsDigest(): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...filesIn(LESSONS, /\.txt$/), ...filesIn(SOURCES, MAKING)])
    hash.update(`${name}\n${content}\n`);
  return hash.digest('hex');
}

function filesIn(folder: URL, named: RegExp): [string, string][] {
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

function lessonOf(line: string, name: string): LessonMessage {
  const [, letter = '', urgent, text = ''] = /^([cqspt-])(!?) (.+)$/.exec(line) ?? [];
  if (text === '') throw new Error(`${name}: no kind before: ${line}`);
  return {
    text,
    kind: messageKinds.find((kind) => letterOf(kind) === letter) ?? null,
    urgent: urgent === '!',
  };
}

function letterOf(kind: MessageKind): string {
  return kind === 'misconductTip' ? 't' : (kind[0] ?? '');
}

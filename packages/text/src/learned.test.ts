import { describe, expect, it } from 'vitest';
import { lessonsDigest, readLessons } from '../scripts/lessons.ts';
import { findDanger } from './danger.ts';
import { messageKinds } from './kind-cues.ts';
import { DANGERS_LEARNED_FROM, LEARNED_DANGERS } from './learned-dangers.ts';
import { KINDS_LEARNED_FROM, LEARNED_KINDS } from './learned-kinds.ts';
import { readWeights } from './read-weights.ts';
import { recogniseKind } from './recognise-kind.ts';

const lessons = readLessons();
/** Judging all of them takes longer than a test should. */
const some = lessons.filter((_, at) => at % 8 === 0);
const share = (right: number, all: number): number => right / all;

describe('learned weights', () => {
  it('are those of the lessons and features of now (pnpm --filter @huiyin/text learn)', () => {
    expect([KINDS_LEARNED_FROM, DANGERS_LEARNED_FROM]).toEqual([lessonsDigest(), lessonsDigest()]);
  });

  it('are read as they were written: five for a kind, one for danger', () => {
    const lengths = (written: string) =>
      new Set([...readWeights(written).values()].map(({ length }) => length));
    expect([lengths(LEARNED_KINDS), lengths(LEARNED_DANGERS)]).toEqual([new Set([5]), new Set([1])]);
  });

  it('know the kinds of what they were learned from', () => {
    const sorted = some.filter(({ kind }) => kind !== null);
    const right = sorted.filter(({ text, kind }) => recogniseKind(text) === kind);
    expect(share(right.length, sorted.length)).toBeGreaterThan(0.9);
  });

  it('know its dangers, and what only sounds like one', () => {
    const urgent = some.filter((lesson) => lesson.urgent);
    const found = some.filter(({ text }) => findDanger(text).length > 0);
    const hits = found.filter((lesson) => lesson.urgent).length;
    expect(share(hits, urgent.length)).toBeGreaterThan(0.85);
    expect(share(hits, found.length)).toBeGreaterThan(0.85);
  });
});

describe('lessons', () => {
  it('are many of every kind, and each is told once', () => {
    for (const kind of messageKinds)
      expect(lessons.filter((lesson) => lesson.kind === kind).length).toBeGreaterThan(150);
    expect(new Set(lessons.map(({ text }) => text)).size).toBe(lessons.length);
  });

  it('hold no number that could be somebody’s', () => {
    expect(lessons.filter(({ text }) => /(?!0{7})\d{7}/.test(text))).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { atom } from './atom.ts';

const answer = {
  publicAnswerId: 'a1',
  question: '路灯 <三天> & 不亮\u0000',
  answer: '已修复',
  outcome: 'solved' as const,
  answeredOn: '2026-11-20',
  unit: '城管局',
  measure: null,
};
const feed = (answers: (typeof answer)[]) =>
  atom({
    title: '清河县',
    origin: 'https://p.example',
    self: '/feed.atom',
    addressOf: (id) => `/answer/${id}`,
    answers,
  });

it('writes each answer with its address and day, and escapes what XML cannot hold', () => {
  const xml = feed([answer]);
  expect(xml).toContain('<title>路灯 &lt;三天&gt; &amp; 不亮</title>');
  expect(xml).toContain('<id>https://p.example/answer/a1</id>');
  expect(xml).toContain('<updated>2026-11-20T00:00:00Z</updated>');
});

it('is a valid feed when nothing is public yet', () => {
  expect(feed([])).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

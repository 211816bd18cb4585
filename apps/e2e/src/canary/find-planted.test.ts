import { describe, expect, it } from 'vitest';
import { byteForms } from './byte-forms.ts';
import { searchFor } from './find-planted.ts';
import { inventPerson, inventSentence } from './planted.ts';

const person = inventPerson();
const words = [person.name, person.telephone, person.mail, inventSentence()];
const search = searchFor(words);
const around = (middle: Buffer | string) =>
  Buffer.concat([Buffer.alloc(5000, 'x'), Buffer.from(middle), Buffer.alloc(77, 0xe6)]);

describe('the search for planted words', () => {
  it.each(words)('finds %s in every form a program may have written it', (word) => {
    expect(byteForms(word).length).toBeGreaterThanOrEqual(8);
    for (const form of byteForms(word)) expect([...search(around(form))]).toEqual([word]);
  });

  it.each([0, 1, 2, 3, 4])('finds a word inside base64 with %i bytes before it', (ahead) => {
    for (const word of words) {
      const written = Buffer.from(`${'.'.repeat(ahead)}${word}?>?>`);
      expect([...search(around(written.toString('base64')))]).toEqual([word]);
      expect([...search(around(written.toString('base64url')))]).toEqual([word]);
    }
  });

  it('finds a word inside JSON, a link, and the hexadecimal form of a column of bytes', () => {
    const { name } = person;
    for (const text of [
      JSON.stringify({ name }),
      `/search?${new URLSearchParams({ q: name })}`,
      `(1,"\\\\x${Buffer.from(`{"name":"${name}"}`).toString('hex')}")`,
    ])
      expect([...search(around(text))]).toEqual([name]);
  });

  it('finds nothing where nothing was planted, or only a part of it', () => {
    expect([...search(around(words.map((word) => word.slice(0, -1)).join('|')))]).toEqual([]);
    expect([...search(Buffer.from(words[0] ?? '').subarray(0, 9))]).toEqual([]);
  });
});

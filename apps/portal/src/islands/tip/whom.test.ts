import { describe, expect, it } from 'vitest';
import { whomOf } from './whom.ts';

describe('whom a tip is about', () => {
  it('is asked first, and nothing is taken for an answer that is none', () => {
    expect(whomOf(null, [])).toEqual({ next: 'ask', field: 'about' });
    expect(whomOf('', ['a'])).toEqual({ next: 'ask', field: 'about' });
  });

  it('is asked by name of an officer of this office: with nobody ticked nothing is written', () => {
    expect(whomOf('discipline', [])).toEqual({ next: 'ask', field: 'which' });
    expect(whomOf('discipline', ['a', 'b'])).toEqual({ next: 'write', about: ['a', 'b'] });
  });

  it('leads to the office above where no name can be told, also beside names that can', () => {
    expect(whomOf('discipline', ['notKnown'])).toEqual({ next: 'unnamed' });
    expect(whomOf('discipline', ['a', 'notListed', 'notKnown'])).toEqual({ next: 'unnamed' });
  });

  it('leaves out those who are ticked, and nobody for who is none of them', () => {
    expect(whomOf('discipline', ['notListed'])).toEqual({ next: 'write', about: [] });
    expect(whomOf('discipline', ['notListed', 'b'])).toEqual({ next: 'write', about: ['b'] });
    expect(whomOf('unit', ['a'])).toEqual({ next: 'write', about: [] });
    expect(whomOf('head', ['a'])).toEqual({ next: 'superior' });
  });
});

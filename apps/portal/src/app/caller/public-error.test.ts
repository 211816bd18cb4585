import { describe, expect, it } from 'vitest';
import { publicErrorOf, statusOfError } from './public-error.ts';

describe('what a rejected call says to the public', () => {
  it('reads the public part that a use-case attached', () => {
    const publicError = {
      code: 'invalid',
      fields: [{ field: 'proof', problem: 'expired' }],
      refusal: null,
      state: null,
    };
    const cause = Object.assign(new Error('invalid'), { publicError });
    expect(publicErrorOf(new Error('wrapped', { cause }))).toEqual(publicError);
  });

  it('reads a bare code of the router', () => {
    expect(publicErrorOf(Object.assign(new Error(), { code: 'NOT_FOUND' })).code).toBe('notFound');
    expect(publicErrorOf(Object.assign(new Error(), { code: 'UNAUTHORIZED' })).code).toBe('notFound');
  });

  it('takes everything else for unavailable, and never for a fault of the citizen', () => {
    expect(publicErrorOf(new Error('connection lost')).code).toBe('unavailable');
    expect(publicErrorOf('text').code).toBe('unavailable');
    expect(statusOfError('unavailable')).toBe(503);
    expect(statusOfError('forbidden')).toBe(404);
  });
});

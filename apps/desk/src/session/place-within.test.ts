import { describe, expect, it } from 'vitest';
import { placeWithin } from './place-within.ts';

describe('the place to return to after signing in', () => {
  it('is an address within the desk', () => {
    expect(placeWithin('/cases?state=received')).toBe('/cases?state=received');
  });

  it('is never another site, and never the sign-in page itself', () => {
    expect(placeWithin('//elsewhere.example')).toBeNull();
    expect(placeWithin('/\\elsewhere.example')).toBeNull();
    expect(placeWithin('https://elsewhere.example')).toBeNull();
    expect(placeWithin('/sign-in?to=/')).toBeNull();
    expect(placeWithin(null)).toBeNull();
  });
});

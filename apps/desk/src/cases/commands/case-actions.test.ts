import { describe, expect, it } from 'vitest';
import { actionKeys, actionOrder, directActions, movingKeys, panelActions } from './case-actions.ts';

describe('the keys of a case', () => {
  it('mean one thing each', () => {
    const keys = [...Object.values(actionKeys), ...movingKeys];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('exist for every action in the bar', () => {
    for (const action of [...panelActions, ...directActions])
      expect(actionKeys[action]).toMatch(/^(Shift\+[a-z]|.)$/);
  });

  it('belong to actions that each have one place in the bar', () => {
    expect([...actionOrder].sort()).toEqual([...panelActions, ...directActions].sort());
  });
});

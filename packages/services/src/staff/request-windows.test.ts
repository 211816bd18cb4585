import { expect, it } from 'vitest';
import { createRequestWindows } from './request-windows.ts';

const rule = { window: 60, max: 600 };

it('lets an office through that asks all day without a pause', async () => {
  let moment = 0;
  const { consume } = createRequestWindows(() => moment);
  for (let asked = 0; asked < 8 * 3600 * 5; asked += 5) {
    expect(await consume('203.0.113.7|/get-session', rule)).toEqual({ allowed: true, retryAfter: null });
    moment += 1000;
  }
});

it('refuses what is too much until the window ends, and says when that is', async () => {
  let moment = 0;
  const { consume } = createRequestWindows(() => moment);
  for (let asked = 0; asked < 600; asked += 1) await consume('a', rule);
  moment = 20_500;
  expect(await consume('a', rule)).toEqual({ allowed: false, retryAfter: 40 });
  expect(await consume('b', rule)).toMatchObject({ allowed: true });
  moment = 59_999;
  expect(await consume('a', rule)).toEqual({ allowed: false, retryAfter: 1 });
  moment = 60_000;
  expect(await consume('a', rule)).toMatchObject({ allowed: true });
});

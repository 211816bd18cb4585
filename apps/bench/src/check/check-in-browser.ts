import type { Browser, CDPSession, Page } from '@playwright/test';

export type Profile = {
  readonly name: string;
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
};

/** As Lighthouse and the developer tools of Chromium slow a telephone down. */
export const profiles: readonly Profile[] = [
  { name: 'slow 4G (1.6 Mbit/s, 150 ms)', bitsPerSecond: 1_600_000, roundTripMs: 150 },
  { name: '4G (9 Mbit/s, 170 ms)', bitsPerSecond: 9_000_000, roundTripMs: 170 },
];

const PROCESSOR_SLOWER = 4;

/** How long it took from the press of the button to the words of the result, and what was read of the log meanwhile. */
export type Checked = {
  readonly seconds: number;
  readonly bytes: number;
  readonly requests: number;
  readonly said: string;
};

/** Opens a case by its code in a browser of its own and lets the page check it over a slow network. */
export async function checkInBrowser(
  browser: Browser,
  { origin, code, profile }: { origin: string; code: string; profile: Profile },
): Promise<Checked> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', isMobile: true, hasTouch: true },
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/follow`);
    await page.locator('[name=code]').fill(code);
    await page.locator('[name=code]').press('Enter');
    await page.waitForURL(/\/case/);
    await page.goto(`${origin}/case/check`);
    await page.locator('#code').fill(code);
    const network = await context.newCDPSession(page);
    const read = await slowDown(network, profile);
    const started = performance.now();
    await page.locator('[data-part=check-form] button').click();
    const said = await whatItSays(page);
    return { seconds: (performance.now() - started) / 1000, ...read(), said };
  } finally {
    await context.close();
  }
}

/** Slows network and processor down; gives how to ask what was read since. */
async function slowDown(network: CDPSession, { bitsPerSecond, roundTripMs }: Profile) {
  const ofLog = new Set<string>();
  let bytes = 0;
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname.startsWith('/log/')) ofLog.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofLog.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const throughput = bitsPerSecond / 8;
  await network.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: roundTripMs, downloadThroughput: throughput, uploadThroughput: throughput },
  });
  await network.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWER });
  return () => ({ bytes, requests: ofLog.size });
}

/** The sentence that sums the result up; it comes with the list of events, and instead of the progress bar. */
async function whatItSays(page: Page): Promise<string> {
  const bar = page.locator('[data-part=check-progress]');
  await bar.waitFor({ state: 'visible', timeout: 30_000 });
  await bar.waitFor({ state: 'hidden', timeout: 120_000 });
  return (await page.locator('[data-part=check-status]').textContent()) ?? '';
}

import { type Browser, expect } from '@playwright/test';
import { type RunningSite, startSite } from '../fixtures/running-site.ts';
import { dumpDatabase, extentOf, findLeaks } from './examine-site.ts';
import { openForms, plant } from './plant.ts';
import { openPostOffice } from './post-office.ts';

/**
 * Runs a site for `use`, and then looks whether it kept what it must not. A thousand names, numbers and sentences are put in by
 * the ways that citizens have; then all that is left of the site is searched for them. Throws with each place where one stands.
 */
export async function watchSite(browser: Browser, use: (site: RunningSite) => Promise<void>): Promise<void> {
  const post = await openPostOffice();
  const site = await startSite(post.address);
  try {
    const forms = await openForms(site.portal);
    await use(site);
    const planted = await plant({ portal: site.portal, browser }, forms);
    const arrived = () => planted.mailed.filter((address) => !post.sent.some(({ to }) => to === address));
    await expect
      .poll(arrived, { timeout: 40_000, message: 'a mail to everybody who left an address' })
      .toEqual([]);
    const dump = await dumpDatabase(site.folder);
    const printed = await site.stop();
    const remains = { folder: site.folder, dump, printed, mails: post.sent };
    const leaks = await findLeaks(remains, planted);
    const { files, bytes } = await extentOf(remains);
    say(
      `${planted.sealed.length} names, numbers and sentences planted sealed, ${planted.clear.length} in clear, ${planted.traces.length} traces; ` +
        `${files} files, ${Math.round(bytes / 1e6)} MB and ${post.sent.length} mails searched: ${leaks.length} where they must not be`,
    );
    expect(planted.sealed.length).toBeGreaterThanOrEqual(1000);
    expect(leaks, 'planted words outside their envelopes').toEqual([]);
  } finally {
    await site.stop();
    await site.remove();
    await post.close();
  }
}

/** A line of its own: the reporter writes around it. */
function say(line: string): void {
  process.stdout.write(`\n> ${line}\n`);
}

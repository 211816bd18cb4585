import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knows, type Person, people, secrets } from './testing/matrix-world.ts';
import { arrangeObjects } from './testing/objects/arrange-objects.ts';
import { DESK, PORTAL } from './testing/open-border.ts';
import {
  allPeople,
  deskProcedures,
  type Matrix,
  openMatrix,
  portalProcedures,
} from './testing/open-matrix.ts';
import { textOfFile, textsWithin } from './testing/texts-within.ts';

type Field = keyof typeof secrets;
type Channel = 'files' | 'figures' | 'trail' | 'published' | 'pages';

/** What leaves as a file, and what is told as a figure or a list of many: never a case by itself. */
const calls = {
  files: [
    'case.dispatchLetter',
    'case.replyLetter',
    'measure.paper',
    'measure.dutyTemplate',
    'trends.sheet',
    'clue.return',
    'import.problems',
    'bulletin.file',
    'proposal.letter',
  ],
  figures: [
    'queue.counts',
    'trends.overview',
    'trends.handling',
    'trends.savedViews',
    'alert.list',
    'bulletin.list',
    'panel.list',
    'conduct.overview',
    'conduct.callBacks',
    'finding.list',
    'finding.index',
    'measure.list',
    'measure.tasks',
    'measure.draws',
    'bulk.selection',
    'bulk.preview',
    'bulk.recent',
    'clue.list',
    'proposal.list',
    'tip.list',
    'hold.list',
    'identity.questions',
    'calls.list',
    'staff.directory',
    'account.list',
  ],
  trail: ['audit.list'],
} as const;

/** Who reads what where. Whoever is not named reads nothing of it there. */
const readers: Readonly<Record<Channel, Partial<Record<Field, readonly string[]>>>> = {
  // The letter with which a case goes to its unit on paper.
  files: { text: ['triage'], village: ['triage'], supervision: ['triage'] },
  // What is to be done to many at once, by their first words; and whom to ring up.
  figures: { text: knows.given, telephone: ['triage'] },
  trail: {},
  published: {},
  pages: {},
};

let matrix: Matrix;
const heard: { channel: Channel; who: string; text: string }[] = [];

beforeAll(async () => {
  matrix = await openMatrix(arrangeObjects);
  for (const channel of ['files', 'figures', 'trail'] as const)
    for (const path of calls[channel]) await hearAll(channel, path);
  await hearDownloads();
  await hearPublished();
}, 300_000);
afterAll(() => matrix.border.close());

async function hearAll(channel: Channel, path: string): Promise<void> {
  const one = deskProcedures.find((procedure) => procedure.path === path);
  if (!one) throw new Error(`There is no ${path}.`);
  const inputs = [matrix.inputFor(one, { of: 'given', version: await matrix.versionOf('given') })];
  for (const person of allPeople) {
    const call = {
      ...matrix.atDesk(person),
      paths: [path],
      inputs,
      by: one.isQuery ? 'GET' : 'POST',
    } as const;
    const answer = await matrix.undone(() => matrix.hear({ ...call, paths: [path] }));
    heard.push({ channel, who: person, text: textsWithin(answer) });
  }
}

async function hearDownloads(): Promise<void> {
  for (const person of allPeople) {
    const headers = { host: new URL(DESK).host, cookie: matrix.atDesk(person).cookie };
    const { rawPayload } = await matrix.border.desk.inject({ url: '/files/audit', headers });
    heard.push({ channel: 'trail', who: person, text: textOfFile(rawPayload) });
  }
}

/** What anybody gets without a receipt, and with another one. */
async function hearPublished(): Promise<void> {
  const { receipts } = matrix.world;
  for (const who of ['none', 'wrong', 'expired', 'invented', 'staff'] as const) {
    const cookie = receipts[who];
    for (const one of portalProcedures.filter(({ isQuery }) => isQuery)) {
      const inputs = [matrix.inputFor(one, { of: 'given', version: 0 })];
      const answer = await matrix.hear({ site: 'portal', cookie, paths: [one.path], inputs, by: 'GET' });
      heard.push({ channel: 'published', who, text: textsWithin(answer) });
    }
    const measure = `/measure/${matrix.world.measureId}`;
    for (const url of [
      '/',
      '/measures.csv',
      '/feed.atom',
      '/reports',
      '/transparency',
      '/search?q=井盖',
      measure,
    ]) {
      const headers = { host: new URL(PORTAL).host, cookie };
      const { rawPayload } = await matrix.border.portal.inject({ url: encodeURI(url), headers });
      heard.push({ channel: 'pages', who, text: textOfFile(rawPayload) });
    }
  }
}

const channels = Object.keys(readers) as Channel[];

describe.each(channels)('in %s', (channel) => {
  it.each(Object.entries(secrets) as [Field, (typeof secrets)[Field]][])(
    '%s is read by whoever may, and by nobody else',
    (field, [words]) => {
      const said = heard.filter((one) => one.channel === channel);
      expect(said.length).toBeGreaterThan(4);
      const readBy = new Set(said.filter(({ text }) => text.includes(words)).map(({ who }) => who));
      expect([...readBy].sort()).toEqual([...(readers[channel][field] ?? [])].sort());
    },
  );
});

describe('the table', () => {
  it('lets nobody read by a file or a figure what a screen would not show them', () => {
    for (const channel of channels)
      for (const [field, who] of Object.entries(readers[channel]) as [Field, readonly Person[]][])
        expect((secrets[field][1] as readonly string[]).filter((one) => one in people)).toEqual(
          expect.arrayContaining([...who]),
        );
  });

  it('sees into a file', () => {
    const words = secrets.text[0];
    const inside = Buffer.from(`一些字${words}，再一些别的字。`).toString('base64');
    expect(textsWithin(JSON.stringify({ base64: inside }))).toContain(words);
  });
});

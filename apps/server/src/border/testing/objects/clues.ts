import { randomUUID } from 'node:crypto';
import type { ClueSource } from '@huiyin/domain/clue/clue';
import { sealClue, sealClueEntry } from '@huiyin/sealing/clue';
import { wordHashOf } from '@huiyin/sealing/clue-disc';
import { readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { base64, type Given, type Listed, type Objects, over, type Place, type Thing } from './object.ts';
import type { Officers } from './officers.ts';

const algorithm = 'age/x25519';
const words = { text: '施工队三万元', names: ['某某'] };
const word = 'a'.repeat(64);

type Kept = 'byKey' | 'byName' | 'byCase';
const waysToKeep = ['byKey', 'byName', 'byCase'] as const satisfies readonly Kept[];

/**
 * Clues that are kept from one officer: not sealed to their key; sealed to it before they were named; of a case in which they were named
 * since. Each is asked for in every way, so that each of the three reasons is looked at by each use-case.
 */
export async function arrangeClues(place: Place, officers: Officers, sources: Sources) {
  const kept = await Promise.all(waysToKeep.map((way) => arrangeKept(place, officers, way)));
  const theirs = await someClue(place, officers, { way: 'byKey', keptBy: officers.colleague.staffId });
  const toNamed = await someClue(place, officers, { way: null, keptBy: officers.colleague.staffId });
  await hand(place, officers, toNamed, place.world.actors.namedDiscipline.staffId);
  const each = (given: (of: (typeof kept)[number]) => Given) =>
    kept.map((of): Thing => ({ given: given(of) }));
  const { colleague } = officers;
  const { discipline } = place.world.actors;
  const sealed = base64(await sealClueEntry(words, kept[0]?.recipient ?? ''));
  const objects: Objects = {
    ...(await arrangeSources(place, officers, sources)),
    'clue.open': each(({ clueId }) => ({ clueId })),
    'clue.step': each(({ clueId }) => ({ clueId, version: 1, on: over, algorithm, sealed })),
    'clue.exclude': each(({ clueId }) => ({ clueId, staffId: colleague.staffId })),
    'clue.rewrap': each(({ clueId, wrapped }) => ({ clueId, ...wrapped })),
    'clue.handOver': [
      ...each(({ clueId }) => ({ clueIds: [clueId], toId: colleague.staffId })),
      // A present colleague's is not theirs to give.
      {
        given: { clueIds: [theirs.clueId], toId: discipline.staffId, why: 'transfer' },
        row: 'absent discipline',
      },
    ],
    'clue.take': [
      ...each(({ handedId }) => ({ clueIds: [handedId] })),
      { given: { clueIds: [toNamed.clueId] }, row: '-=discipline =namedDiscipline' },
    ],
    'clue.recordDisc': each(({ clueId }) => ({ clueIds: [clueId], exportId: randomUUID() })),
    'clue.takeReceipt': each(({ exportId }) => ({ exportId, word, manifestHash: word, receivedOn: over })),
  };
  const listed = kept.flatMap(
    ({ clueId, exportId }): Listed => [
      ['clue.list', clueId, ['discipline']],
      ['clue.wrapped', clueId, ['discipline']],
      ['clue.discs', exportId, ['discipline']],
    ],
  );
  return { objects, listed };
}

type Sources = { readonly tipId: string; readonly alertId: string };

/** What a clue may be begun from: a case that was handed over, a tip, an alert, each of them kept from one officer. */
async function arrangeSources(
  { world }: Place,
  officers: Officers,
  { tipId, alertId }: Sources,
): Promise<Objects> {
  const { given, handedOver } = world.cases;
  const fresh = await freshClue(officers, [world.actors.namedDiscipline.staffId]);
  const start = (source: ClueSource, sourceId: string) => ({ source, sourceId });
  const register = (source: ClueSource, sourceId: string) => ({
    ...fresh,
    source,
    sourceId,
    receivedOn: over,
  });
  // No case is a clue before triage has handed it over.
  const row = 'absent discipline';
  return {
    'clue.start': [
      { given: start('case', handedOver.id) },
      { given: start('tip', tipId) },
      { given: start('alert', alertId) },
      { given: start('case', given.id), row },
    ],
    'clue.register': [
      { given: register('case', handedOver.id) },
      { given: register('tip', tipId) },
      { given: register('case', given.id), row },
    ],
  };
}

/** One clue that the officer keeps, on a disc too, and one that a colleague gave to the officer. */
async function arrangeKept(place: Place, officers: Officers, way: Kept) {
  const { test, world } = place;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { staffId } = world.actors.discipline;
  const own = await someClue(place, officers, { way, keptBy: staffId });
  const handed = await someClue(place, officers, { way, keptBy: officers.colleague.staffId });
  await hand(place, officers, handed, staffId);
  const exportId = randomUUID();
  await prisma.clueExport.create({
    data: {
      ...{
        jurisdictionId,
        id: exportId,
        recipient: own.recipient,
        clueIds: [own.clueId],
        createdBy: staffId,
      },
      ...{ manifestHash: new Uint8Array(Buffer.from(word, 'hex')), createdOn: new Date(over) },
      wordHash: new Uint8Array(Buffer.from(wordHashOf(word), 'hex')),
    },
  });
  return { ...own, handedId: handed.clueId, exportId };
}

async function hand({ test }: Place, { colleague }: Officers, { clueId }: { clueId: string }, toId: string) {
  const { jurisdictionId } = test.services;
  const row = { jurisdictionId, clueId, number: 1, fromId: colleague.staffId, toId, why: 'leave' };
  await test.database.owner.prisma.clueHandover.create({
    data: { ...row, handedBy: colleague.staffId, handedOn: new Date(over) },
  });
}

type Some = { readonly way: Kept | null; readonly keptBy: string };

async function someClue({ test, world }: Place, officers: Officers, { way, keptBy }: Some) {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { staffId } = world.actors.namedDiscipline;
  const about = way === 'byKey' ? [staffId] : [];
  const clue = await freshClue(officers, about);
  const { clueId, sealedKey, recipient, keyIds, escrowId } = clue;
  const source: ClueSource = way === 'byCase' ? 'case' : 'inspection';
  await prisma.clue.create({
    data: {
      ...{ jurisdictionId, id: clueId, source, sourceId: way === 'byCase' ? world.cases.given.id : null },
      ...{
        algorithm,
        recipient,
        sealedKey: new Uint8Array(Buffer.from(sealedKey, 'base64')),
        keyIds,
        escrowId,
      },
      ...{ custodianId: keptBy, state: 'forwarded', realName: false },
      ...{ receivedOn: new Date(over), registeredOn: new Date(over), forwardedOn: new Date(over) },
    },
  });
  if (way === 'byName')
    await prisma.clueExclusion.create({
      data: { jurisdictionId, clueId, staffId, why: 'about', onDay: new Date(over) },
    });
  const others = readersOf(officers.keys, [staffId]);
  if (!others) throw new Error('Nobody is left to seal to.');
  const wrapped = {
    ...{ keyIds: [...others.keyIds], escrowId },
    sealedKey: base64(await sealTipKey({ privateKey: 'AGE-SECRET-KEY', about }, others)),
  };
  return { clueId, recipient, wrapped };
}

async function freshClue({ keys }: Officers, about: readonly string[]) {
  const sealed = await sealClue(words, keys, about);
  if (!sealed) throw new Error('Nobody is left to seal to.');
  const { recipient, keyIds, escrowId } = sealed;
  return {
    ...{ clueId: randomUUID(), algorithm, recipient, keyIds: [...keyIds], escrowId },
    ...{ sealedKey: base64(sealed.sealedKey), sealed: base64(sealed.sealed) },
  };
}

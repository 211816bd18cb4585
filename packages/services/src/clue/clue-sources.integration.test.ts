import { sealTip } from '@huiyin/sealing/tip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readTipKeys } from '../tip/tip-keys.ts';
import { readClue } from './read-clue.ts';
import { algorithm, arrangeClues, type ClueOffice, canary } from './testing/arrange-clues.ts';
import { rewrapClue } from './wrap-clues.ts';

let test: TestServices;
let office: ClueOffice;
beforeAll(async () => {
  test = await openTestServices();
  office = await arrangeClues(test);
});
afterAll(() => test.close());

describe('a clue keeps what its source keeps', () => {
  it('from an officer whom a tip is about, though only the sealed tip names them', async () => {
    const keys = await readTipKeys(test.database.owner.prisma, 'test');
    const tip = keys && (await sealTip({ text: canary, files: [] }, keys, [office.officer(1).staffId]));
    if (!tip) throw new Error('nobody to seal to');
    await tip.content.cancel();
    const { id: tipId } = await test.database.owner.prisma.tip.create({
      data: {
        ...{ jurisdictionId: 'test', lookupHash: test.services.randomBytes(32), algorithm, state: 'read' },
        ...{
          sealPublicKey: test.services.randomBytes(32),
          recipient: tip.recipient,
          keyIds: [...tip.keyIds],
        },
        ...{
          sealedKey: new Uint8Array(tip.sealedKey),
          escrowId: tip.escrowId,
          receivedOn: new Date('2026-03-01'),
        },
      },
      select: { id: true },
    });
    const clueId = await office.registered({ source: 'tip', sourceId: tipId });
    expect(await office.listed(office.officer(1))).not.toContain(clueId);
    const view = await readClue(test.services, office.officer(), clueId);
    expect(view.keys?.officers.map(({ name }) => name)).not.toContain('刘强');
    const again = await office.rewrapped(clueId);
    const smuggled = { ...again, keyIds: [...again.keyIds, await office.keyIdOf(office.officer(1))] };
    await expect(rewrapClue(test.services, office.officer(), smuggled)).rejects.toMatchObject({
      publicError: { fields: [{ field: 'keys', problem: 'expired' }] },
    });
    await office.take(clueId, { step: 'forward', day: '2026-03-04' });
    const moved = await test.database.owner.prisma.tip.findFirst({ where: { id: tipId } });
    expect(moved).toMatchObject({ state: 'forwarded', forwardedOn: new Date('2026-03-04') });
  });

  it('from an officer who is named in the case later', async () => {
    const { id: caseId } = await office.desk.case({
      receivedOn: '2026-02-27',
      columns: { handedToDiscipline: true },
    });
    const clueId = await office.registered({ source: 'case', sourceId: caseId });
    expect(await office.listed(office.officer(2))).toContain(clueId);
    const { prisma } = test.database.owner;
    await prisma.caseExclusion.create({
      data: {
        ...{ jurisdictionId: 'test', caseId, ground: 'accused', staffId: office.officer(2).staffId },
        setOn: new Date('2026-03-03'),
      },
    });
    await prisma.caseFile.updateMany({ where: { id: caseId }, data: { excludes: true } });
    expect(await office.listed(office.officer(2))).not.toContain(clueId);
    expect((await office.rewrapped(clueId)).keyIds).toHaveLength(2);
  });
});

import { randomUUID } from 'node:crypto';
import type { RegisterClueInput, RewrappedClue, StepClueInput } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { sealClue, sealClueEntry } from '@huiyin/sealing/clue';
import { openTipKey, readersOf, sealTipKey } from '@huiyin/sealing/tip';
import type { Services } from '../../services.ts';
import { arrangeDesk } from '../../testing/arrange-desk.ts';
import { arrangeKeys } from '../../testing/arrange-keys.ts';
import type { TestServices } from '../../testing/open-test-services.ts';
import { makeEscrow } from '../../tip/escrow.ts';
import { startClue } from '../clue-source.ts';
import { listClues } from '../list-clues.ts';
import { readClue } from '../read-clue.ts';
import { registerClue } from '../register-clue.ts';
import { stepClue } from '../step-clue.ts';

export const canary = '水利站站长收了施工队三万元红包';
export const algorithm = 'age/x25519' as const;
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

type Given = Partial<Pick<RegisterClueInput, 'source' | 'sourceId' | 'receivedOn' | 'realName' | 'about'>>;
type Step = { step: StepClueInput['step']; day: string; on?: string; words?: string };
export type ClueOffice = Awaited<ReturnType<typeof arrangeClues>>;

/** An office of discipline of three with keys and an escrow, and what their browsers send of clues. */
export async function arrangeClues(test: TestServices) {
  const desk = arrangeDesk(test);
  const keyring = arrangeKeys(test);
  const officers: StaffActor[] = [];
  for (const name of ['周敏', '刘强', '何平'])
    officers.push(await desk.staff('disciplineOfficer', null, name));
  for (const one of officers) await keyring.give(one);
  const shares = await makeEscrow({ ...test.services, database: test.database.owner });
  const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
  const officer = (place = 0): StaffActor =>
    officers[place] ?? { kind: 'custodian', staffId: '', unitId: null };

  /** What an officer's browser sends of a new clue. */
  async function sealed(given: Given = {}): Promise<RegisterClueInput> {
    const { source = 'inspection', sourceId = null, about = [] } = given;
    const { keys } = await startClue(at('2026-03-02'), officer(), { source, sourceId });
    const clue = keys && (await sealClue({ text: canary, names: ['某某'] }, keys, about));
    if (!clue) throw new Error('nobody to seal to');
    return {
      ...{ clueId: randomUUID(), source, sourceId, about, algorithm, recipient: clue.recipient },
      ...{ receivedOn: '2026-03-02', realName: false, keyIds: [...clue.keyIds], escrowId: clue.escrowId },
      ...{ sealedKey: base64(clue.sealedKey), sealed: base64(clue.sealed), ...given },
    };
  }
  return {
    ...{ desk, keyring, shares, at, officer, officers, sealed },
    registered: async (given: Given = {}): Promise<string> => {
      const input = await sealed(given);
      await registerClue(at('2026-03-02'), officer(), input);
      return input.clueId;
    },
    take: async (clueId: string, { step, day, on = day, words = '记录' }: Step) => {
      const view = await readClue(at(day), officer(), clueId);
      const entry = base64(await sealClueEntry({ text: words, names: ['周敏', '刘强'] }, view.recipient));
      const common = { clueId, version: view.clue.version, algorithm, sealed: entry, on };
      return stepClue(
        at(day),
        officer(),
        step === 'decide' ? { ...common, step, way: 'preliminaryCheck', deciders: 2 } : { ...common, step },
      );
    },
    listed: async (actor: StaffActor): Promise<string[]> =>
      (await listClues(at('2026-03-02'), actor)).clues.map(({ clueId }) => clueId),
    rewrapped: async (clueId: string): Promise<RewrappedClue> => {
      const view = await readClue(test.services, officer(), clueId);
      const key = await openTipKey(bytesOf(view.sealedKey), keyring.of(officer()));
      const readers = view.keys && readersOf(view.keys, key.about);
      if (!readers) throw new Error('nobody');
      const { keyIds, escrowId } = readers;
      return { clueId, keyIds: [...keyIds], escrowId, sealedKey: base64(await sealTipKey(key, readers)) };
    },
    keyIdOf: async (actor: StaffActor): Promise<string> => {
      const row = await test.database.owner.prisma.staffKey.findFirstOrThrow({
        where: { staffId: actor.staffId, retiredAt: null },
        select: { id: true },
      });
      return row.id;
    },
  };
}

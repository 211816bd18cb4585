import type { StaffActor } from '@huiyin/domain/case/actor';
import type { Services } from '../../services.ts';
import { createFormToken } from '../../submission/form-token.ts';
import { arrangeDesk } from '../../testing/arrange-desk.ts';
import type { TestServices } from '../../testing/open-test-services.ts';
import { proposeTopic } from '../propose-topic.ts';

export type CallPeople = Record<'officer' | 'reviewer' | 'head' | 'otherHead' | 'triage', StaffActor>;

/** Who works on a call, and the unit of `head`. */
export async function arrangePeople(test: TestServices): Promise<{ people: CallPeople; unitId: string }> {
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('教育局');
  const people = {
    officer: await desk.staff('disciplineOfficer', null, '钱纪检'),
    reviewer: await desk.staff('reviewer'),
    head: await desk.staff('unitHead', unitId),
    otherHead: await desk.staff('unitHead', await desk.unit('水务局')),
    triage: await desk.staff('triageOfficer'),
  };
  return { people, unitId };
}

/** Services whose clock stands at a time of a day, UTC. */
export function servicesOn({ services }: TestServices, day: string, time = '02:00'): Services {
  return { ...services, moment: new Date(`${day}T${time}:00Z`) };
}

/** A token that was handed out a minute earlier. */
export function proofOn({ services }: TestServices, day: string, time = '02:00') {
  const opened = new Date(Date.parse(`${day}T${time}:00Z`) - 60_000);
  return { by: 'formToken', token: createFormToken(services, opened) } as const;
}

export const year = 2026;
export const days = {
  ...{ proposing: '2026-03-10', voting: '2026-04-10', answering: '2026-09-10', rating: '2026-10-10' },
};

let minutes = 0;
/** Somebody proposes something in the call of 2026, each a minute after the one before. */
export function proposeIn(test: TestServices, text: string, day = '2026-03-05') {
  minutes += 1;
  const time = `03:${10 + minutes}`;
  const input = { year, text, townId: null, proof: proofOn(test, day, time) };
  return proposeTopic(servicesOn(test, day, time), input);
}

let devices = 0;
/** The key of a device that has said nothing yet. */
export function device(): string {
  devices += 1;
  return `device-${String(devices).padStart(12, '0')}`;
}

export const fails = (code: string) => ({ publicError: { code } });
export const refusedAt = (field: string, problem: string) => ({
  publicError: { fields: [{ field, problem }] },
});

import type { Actor } from '@huiyin/domain/case/actor';
import type { CommandName } from '@huiyin/domain/case/commands';
import { acceptCase } from '../../case/accept-case.ts';
import { acknowledgeDispatch } from '../../case/acknowledge-dispatch.ts';
import { approveReply } from '../../case/approve-reply.ts';
import { classifyCase } from '../../case/classify-case.ts';
import { dispatchCase } from '../../case/dispatch-case.ts';
import { draftReply } from '../../case/draft-reply.ts';
import { handToDiscipline } from '../../case/hand-to-discipline.ts';
import { joinCase } from '../../case/join-case.ts';
import { linkMeasure } from '../../case/link-measure.ts';
import { objectToDispatch } from '../../case/object-to-dispatch.ts';
import { rateAnswer } from '../../case/rate-answer.ts';
import { requestRework } from '../../case/request-rework.ts';
import { ruleOnObjection } from '../../case/rule-on-objection.ts';
import { signReply } from '../../case/sign-reply.ts';
import { unjoinCase } from '../../case/unjoin-case.ts';
import { unlinkMeasure } from '../../case/unlink-measure.ts';
import { withdrawCase } from '../../case/withdraw-case.ts';
import { Failure } from '../../failure.ts';
import type { Services } from '../../services.ts';

/** Whole numbers from 0 to `below`, the same for the same seed (Mulberry32, T. Ettinger). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export type Ground = {
  readonly caseIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly triage: Actor;
  readonly reviewers: readonly Actor[];
  readonly handlers: readonly Actor[];
  readonly heads: readonly Actor[];
};

type Draw = <Thing>(things: readonly Thing[]) => Thing;
type Verb = (at: { caseId: string; version: null }, draw: Draw) => Promise<unknown>;

/** Every verb that moves a count, and those needed to get there. */
function verbsOn(services: Services, ground: Ground): Partial<Record<CommandName, Verb>> {
  const { triage, measureIds, unitIds, caseIds } = ground;
  const reply = {
    final: true,
    text: '已修好。',
    outcome: 'solved',
    outcomeDate: null,
    outcomeReason: null,
  } as const;
  const signature = { surname: '李', telephone: '0600-5550001' };
  const reason = '理由';
  const s = services;
  return {
    accept: (at) => acceptCase(s, { ...at, actor: triage }),
    classify: (at, draw) => classifyCase(s, { ...at, actor: triage }, draw(['question', 'complaint'])),
    link: (at, draw) => linkMeasure(s, { ...at, actor: triage }, { measureId: draw(measureIds), why: '' }),
    unlink: (at, draw) => unlinkMeasure(s, { ...at, actor: triage }, draw(measureIds)),
    join: (at, draw) => joinCase(s, { ...at, actor: triage }, draw(caseIds)),
    unjoin: (at) => unjoinCase(s, { ...at, actor: triage }, reason),
    dispatch: (at, draw) =>
      dispatchCase(s, { ...at, actor: triage }, { unitId: draw(unitIds), sectionId: null, instruction: '' }),
    acknowledge: (at, draw) => acknowledgeDispatch(s, { ...at, actor: draw(ground.handlers) }),
    object: (at, draw) => objectToDispatch(s, { ...at, actor: draw(ground.handlers) }, reason),
    ruleOnObjection: (at, draw) =>
      ruleOnObjection(s, { ...at, actor: triage }, { upheld: draw([true, false]), reason }),
    draftReply: (at, draw) =>
      draftReply(
        s,
        { ...at, actor: draw(ground.handlers) },
        { reply: { ...reply, ...signature }, points: { answered: [0], setAside: [] }, attachmentIds: [] },
      ),
    signReply: (at, draw) => signReply(s, { ...at, actor: draw(ground.heads) }),
    approveReply: (at, draw) => approveReply(s, { ...at, actor: draw(ground.reviewers) }),
    rate: (at, draw) =>
      rateAnswer(
        s,
        { ...at, actor: holder(at.caseId) },
        { solved: draw(['yes', 'partly', 'no']), satisfied: draw([1, 3, 4, 5]), words: '' },
      ),
    requestRework: (at) => requestRework(s, { ...at, actor: holder(at.caseId) }, reason),
    withdraw: (at) => withdrawCase(s, { ...at, actor: holder(at.caseId) }, { pressed: false, reason: '' }),
    handToDiscipline: (at) => handToDiscipline(s, { ...at, actor: triage }, reason),
  };
}

const holder = (caseId: string): Actor => ({ kind: 'receiptHolder', caseId });
/** These end a case's way, so they are tried seldom. */
const seldom: readonly string[] = ['withdraw', 'handToDiscipline', 'join'];

/** One attempt of a random verb at a random case; answers with the verb if it was let through, else with null. */
export async function walkOnce(
  services: Services,
  ground: Ground,
  number: (below: number) => number,
): Promise<string | null> {
  const draw: Draw = (things) => {
    const drawn = things[number(things.length)];
    if (drawn === undefined) throw new Error('Nothing to draw from.');
    return drawn;
  };
  const [name, verb] = draw(Object.entries(verbsOn(services, ground)));
  if (seldom.includes(name) && number(12) > 0) return null;
  try {
    await verb({ caseId: draw(ground.caseIds), version: null }, draw);
    return name;
  } catch (failure) {
    if (failure instanceof Failure) return null;
    throw failure;
  }
}

import { describe, expect, it } from 'vitest';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import { someFacts as facts, someReply as reply } from './testing/some-case.ts';

const commands = {
  draftReply: { do: 'draftReply', reply },
  proposePublicAnswer: { do: 'proposePublicAnswer', question: '问', answer: '答' },
  agreePublicAnswer: { do: 'agreePublicAnswer' },
  publishAnswer: { do: 'publishAnswer' },
  removePublicAnswer: { do: 'removePublicAnswer', reason: '误公开' },
} as const satisfies Record<string, CaseCommand>;

describe('the rules of a reply', () => {
  const inProgress = { ...facts, state: 'inProgress' } as const;
  const refusalOf = (change: object) => {
    const decision = decide(inProgress, { do: 'draftReply', reply: { ...reply, ...change } });
    return decision.ok ? null : decision.refusal.code;
  };
  it.each([
    ['a surname', { surname: ' ' }, 'surnameMissing'],
    ['a telephone number', { telephone: '' }, 'telephoneMissing'],
    ['a text', { text: '' }, 'textMissing'],
    ['a date when it is still being worked on', { outcome: 'inProgress' }, 'outcomeDateMissing'],
    ['a reason when it is not feasible', { outcome: 'notFeasible' }, 'outcomeReasonMissing'],
    ['a day for what it promises', { promise: { what: '更换路灯', by: '' } }, 'promiseIncomplete'],
    ['正在办理 when it is only interim', { final: false }, 'interimNeedsInProgress'],
  ])('needs %s', (_, change, code) => expect(refusalOf(change)).toBe(code));

  it('is refused without a unit', () => {
    const decision = decide({ ...inProgress, unitId: null }, commands.draftReply);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'unitMissing' } });
  });
});

describe('publication', () => {
  const answered = { ...facts, state: 'answered' } as const;
  it.each([
    [
      'is not proposed against the citizen’s wish',
      'proposePublicAnswer',
      { mayPublish: false },
      'citizenDeclined',
    ],
    ['waits for the citizen’s agreement', 'publishAnswer', { publication: 'proposed' }, 'notAgreed'],
    [
      'does not happen after the citizen took the consent back',
      'publishAnswer',
      { publication: 'agreed', mayPublish: false },
      'citizenDeclined',
    ],
    [
      'is agreed to only when something was proposed',
      'agreePublicAnswer',
      { publication: 'none' },
      'notProposed',
    ],
    ['is removed only when it is there', 'removePublicAnswer', { publication: 'agreed' }, 'notPublished'],
  ] as const)('%s', (_, name, change, code) => {
    expect(decide({ ...answered, ...change }, commands[name])).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import {
  isApprovedByAnother,
  isReplyLate,
  mayActOnProposal,
  mayListProposals,
  maySeeProposal,
  nextKind,
  nextProposalState,
  proposalCommands,
  proposalStates,
  recheckDueOn,
} from './proposal.ts';

/** Written down by hand: command, states it is allowed in, where it leads. */
const life = {
  edit: { draft: 'draft' },
  serve: { draft: 'served' },
  acknowledge: { served: 'acknowledged' },
  reply: { acknowledged: 'replied', returned: 'replied' },
  accept: { replied: 'accepted' },
  return: { replied: 'returned' },
  raiseRecheck: { accepted: 'recheckDue' },
  recheckHeld: { recheckDue: 'closed' },
  recheckRelapsed: { recheckDue: 'relapsed' },
  escalate: {
    ...{ served: 'escalated', acknowledged: 'escalated', returned: 'escalated', relapsed: 'escalated' },
  },
  readdress: { served: 'served', acknowledged: 'served', returned: 'served' },
} as const;

describe.each(proposalCommands)('%s', (command) => {
  it.each(proposalStates)('in %s goes where the life of a proposal says', (state) => {
    const expected: Partial<Record<string, string>> = life[command];
    expect(nextProposalState(state, command)).toBe(expected[state] ?? null);
  });
});

const as = (kind: (typeof staffRoles)[number], unitId: string | null): Actor =>
  kind === 'unitHandler' || kind === 'unitHead'
    ? { kind, staffId: 's', unitId: unitId ?? '', sectionId: null }
    : { kind, staffId: 's', unitId };
const served = { state: 'served', unitId: 'u1' } as const;

describe.each(staffRoles)('a %s', (role) => {
  const may = (unitId: string | null, facts: Parameters<typeof maySeeProposal>[1] = served) =>
    proposalCommands.filter((command) => mayActOnProposal(as(role, unitId), command, facts));

  it('does only what the role is for', () => {
    const officer = proposalCommands.filter(
      (command) => !['acknowledge', 'reply', 'raiseRecheck'].includes(command),
    );
    const expected: Partial<Record<string, readonly string[]>> = {
      ...{ disciplineOfficer: officer, unitHead: [] },
    };
    expect(may(null)).toEqual(expected[role] ?? []);
    expect(may('u1')).toEqual(role === 'unitHead' ? ['acknowledge', 'reply'] : []);
    expect(mayListProposals(as(role, null))).toBe(role === 'disciplineOfficer' || role === 'unitHead');
  });

  it('knows nothing of a draft to the own unit, nor of a letter to another', () => {
    expect(maySeeProposal(as(role, 'u1'), { ...served, state: 'draft' })).toBe(false);
    expect(maySeeProposal(as(role, 'u2'), served)).toBe(role === 'disciplineOfficer');
  });
});

it('is approved by somebody who neither drafted nor ever changed it, whatever post stands beside the name', () => {
  const writers = ['周敏', '刘强'];
  const may = (approvedBy: string) => isApprovedByAnother(approvedBy, writers);
  for (const typed of [
    '纪委副书记 周敏',
    '纪委副书记周敏',
    '周 敏',
    '周敏副书记',
    '刘强（主任）',
    '李书记、刘强',
  ])
    expect(may(typed)).toBe(false);
  for (const typed of ['李书记', '周敏芝', '纪委副书记 周敏芝', '周敏芝主任', '李周敏'])
    expect(may(typed)).toBe(true);
});

it('the ladder has three steps', () => {
  expect([nextKind('reminder'), nextKind('talk'), nextKind('recommendation')]).toEqual([
    ...['talk', 'recommendation', null],
  ]);
});

it('is looked at again after ninety days, and late once its day has passed without a reply', () => {
  expect(recheckDueOn('2026-03-05')).toBe('2026-06-03');
  const owed = { state: 'acknowledged', dueOn: '2026-03-20' } as const;
  expect(isReplyLate(owed, '2026-03-20')).toBe(false);
  expect(isReplyLate(owed, '2026-03-21')).toBe(true);
  expect(isReplyLate({ ...owed, state: 'replied' }, '2026-03-21')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { checkerStanding, termEnd } from './checker.ts';
import { mayDecideHolds, mayInviteCheckers, mayReadAnswerWords, mayReadHolds } from './policy.ts';

const active = { untilOn: '2026-12-31', acceptedOn: '2026-12-01', revokedOn: null, isInvited: false };

describe('a checker', () => {
  it('is invited until the link is taken up, then active through the last day of the term', () => {
    expect(checkerStanding({ ...active, acceptedOn: null, isInvited: true }, '2026-12-02')).toBe('invited');
    expect(checkerStanding(active, '2026-12-31')).toBe('active');
    expect(checkerStanding(active, '2027-01-01')).toBe('ended');
  });

  it('who was revoked stays so, and one without link or session can do nothing', () => {
    expect(checkerStanding({ ...active, revokedOn: '2026-12-05' }, '2027-01-01')).toBe('revoked');
    expect(checkerStanding({ ...active, acceptedOn: null }, '2026-12-05')).toBe('ended');
  });

  it('has a term that counts its first day', () => {
    expect(termEnd('2026-12-01', 1)).toBe('2026-12-01');
    expect(termEnd('2026-12-01', 30)).toBe('2026-12-30');
  });
});

describe('who has to do with checkers and held answers', () => {
  const kinds = ['triageOfficer', 'reviewer', 'disciplineOfficer', 'unitHandler', 'unitHead'] as const;
  const those = (may: (actor: { kind: (typeof kinds)[number] }) => boolean) =>
    kinds.filter((kind) => may({ kind }));

  it('is never a unit, which would choose who looks at its own work', () => {
    expect(those(mayInviteCheckers)).toEqual(['triageOfficer', 'disciplineOfficer']);
    expect(those(mayReadHolds)).toEqual(['triageOfficer', 'reviewer', 'disciplineOfficer']);
    expect(those(mayReadAnswerWords)).toEqual(['triageOfficer', 'reviewer', 'disciplineOfficer']);
    expect(those(mayDecideHolds)).toEqual(['reviewer', 'disciplineOfficer']);
  });
});

import type { zhLeave } from '../../zh-cn/desk/leave.ts';

export const enLeave: typeof zhLeave = {
  leave: {
    title: 'Leave',
    intro:
      'While you are on leave, a colleague in the same unit and role stands in: your cases are found among theirs, and come back by themselves.',
    introAdministrator:
      'Set a leave for a member of staff. Nothing of a case is in it, and administrators see no case.',
    current: 'Leaves that last or are to come',
    none: 'None.',
    who: 'Who is on leave',
    deputy: 'Who stands in',
    deputyHint: 'A colleague in the same unit and role.',
    deputyNone: 'There is nobody in the same unit and role; ask the system administrator for an account.',
    from: 'First day',
    to: 'Last day',
    set: 'Hand over',
    setDone: 'Handed over.',
    standsIn: (deputy) => `${deputy} stands in`,
    days: (from, to) => `${from} to ${to}`,
    lasts: 'on leave now',
    end: 'Call off',
    endOf: (name) => `Call off: ${name}`,
    ended: 'Called off.',
    office: 'Rectification office',
  },
};

import type { zhIsland } from '../zh-cn/island.ts';

export const enIsland: typeof zhIsland = {
  left: (count) => `${count} characters left`,
  over: (count) => `${count} characters too many`,
  restored: 'What you had not sent yet has been restored.',
  shrinking: 'Making pictures smaller…',
  tooLarge: (name) => `“${name}” is larger than 10 MB`,
  tooMany: 'At most 6 files',
  faults: {
    empty: 'Enter the receipt code',
    length: (length) => `A receipt code has 25 characters; this one has ${length}`,
    character: (character, group) => `“${character}” in group ${group} never occurs in a receipt code`,
    check: 'One place in the code is wrong. Compare it group by group',
  },
  caseNumberHint: 'The case number (11 digits) does not open a submission; enter the receipt code.',
};

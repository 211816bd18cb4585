import type { zhIsland } from '../zh-cn/island.ts';

export const enIsland: typeof zhIsland = {
  left: (count) => `${count} characters left`,
  over: (count) => `${count} characters too many`,
  restored: 'What you had not sent yet has been restored.',
  shrinking: 'Making pictures smaller…',
  tooLarge: (name) => `“${name}” is larger than 10 MB`,
  tooMany: 'At most 6 files',
};

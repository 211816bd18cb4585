import type { zhExclusion } from '../../zh-cn/desk/exclusion.ts';

export const enExclusion: typeof zhExclusion = {
  exclusion: {
    title: 'Exclusion',
    inTheirWords: 'Whom it is about, in the citizen’s words: ',
    toBeNamed: 'Nobody has checked yet who of the directory this is; until then it cannot be dispatched.',
    ground: {
      accused: (name: string) => `About: ${name}`,
      conflict: (name: string) => `Conflict of interest: ${name}`,
    },
    note: 'These units, with all their staff, and these persons see no trace of the case: not in lists, search, counts, joining or notices.',
    nameText:
      'From now on the chosen units and persons cannot see this case, nor is it in any count of theirs. If one of the units has it in hand, it is taken back at once and must go to another. If nobody is in the directory, choose nobody and save.',
    units: 'Units it is about',
    unitsHint: 'Not a unit that is only asked to solve the problem: only one whose own conduct is reported.',
    staff: 'Persons it is about',
    staffHint:
      'If only persons are chosen, their unit may still answer. If it is about the head of a unit, choose the unit too.',
    person: (name: string, place: string) => `${name} (${place})`,
    declareText:
      'If you have an interest in this case that may affect how it is handled, you must stand aside. Once sent, you cannot see the case any more, and you cannot undo it.',
    declareHint:
      'For example: it concerns a close relative; you dealt with the matter before. Triage and reviewers can read this.',
    declared: 'Noted. You can no longer see this case.',
  },
};

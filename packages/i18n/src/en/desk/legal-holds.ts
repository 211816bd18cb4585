import type { zhLegalHolds } from '../../zh-cn/desk/legal-holds.ts';

export const enLegalHolds: typeof zhLegalHolds = {
  legalHolds: {
    title: 'Legal holds',
    intro:
      'Cases that a lawsuit, a review or an inquiry needs are not destroyed when their time is over, until the hold is lifted. Where cases are joined, one that is held keeps them all.',
    empty: 'No case is held now.',
    set: 'Hold a case',
    caseNumber: 'Case number',
    noNumber: 'This is no case number; check its 11 digits',
    notFound: 'There is no such case, or its content was destroyed',
    already: 'This case is held already',
    reason: 'Reason',
    reasonHint: 'For example the number of the lawsuit or letter. Nothing about who wrote the case.',
    submit: 'Hold',
    isSet: 'The case is held and stays.',
    setBy: (name, day) => `${name}, since ${day}`,
    operator: 'the operator',
    other: 'You set this hold; another person has to lift it.',
    lift: 'Lift',
    liftOf: (number) => `Lift the hold of ${number}`,
    liftReason: 'Reason for lifting it',
    liftHint: 'The case is then destroyed when its time is over, and cannot be brought back.',
    liftSubmit: 'Lift the hold',
    lifted: 'The hold is lifted.',
  },
};

import type { zhCloseOut } from '../zh-cn/close-out.ts';

export const enCloseOut: typeof zhCloseOut = {
  states: {
    open: 'Close-out not begun',
    criterionSet: 'Under way, criterion set',
    applied: 'Close-out applied for, to be checked',
    checked: 'Check passed, notice to come',
    onNotice: 'On public notice',
    closed: 'Closed out',
    reopened: 'Reopened after close-out',
  },
  steps: {
    criterionSet: 'Acceptance criterion set',
    dutySet: 'Duty and deadline set',
    evidenceAdded: 'Evidence given',
    applied: 'Close-out applied for',
    checkPassed: 'Check passed',
    checkFailed: 'Check failed, sent back',
    noticeOpened: 'Public notice began',
    objected: 'Objection from the public',
    objectionAnswered: 'Objection answered in public',
    sentBack: 'Sent back',
    closed: 'Closed out',
    lookedBack: 'Look-back',
    wordingChanged: 'Report reworded after close-out',
    wordingConfirmed: 'Close-out confirmed',
    reopened: 'Reopened',
  },
  offices: { rectification: 'Rectification office', discipline: 'Discipline office' },
  lookedBack: (stage, holds) =>
    `Look-back ${stage} days after close-out: ${holds ? 'it still holds' : 'problems found'}`,
  recordKinds: { progress: 'Progress', evidence: 'Evidence', monthlyReturn: 'Monthly return' },
  page: {
    heading: 'Close-out and look-back',
    lead: 'A measure is closed out by a procedure: criterion first, then evidence, a check by somebody outside the unit, public notice, and a decision with a name.',
    reportSays: (status) =>
      `The report says “${status}”, which is the unit’s own word; below is how far the procedure has come.`,
    state: 'Procedure',
    criterion: 'Acceptance criterion',
    notSet: 'Not set',
    leadUnit: 'Lead unit',
    participants: 'Participating units',
    leadLeader: 'Lead official',
    dueOn: 'Deadline',
    noticeUntil: (day) =>
      `On notice until ${day}. Anybody who disagrees can say so now; each objection is answered in public, and nothing is closed out before.`,
    object: 'Object to the close-out',
    openObjections: (count) =>
      count === 1
        ? 'One objection waits for its answer; nothing is closed out before.'
        : `${count} objections wait for their answers; nothing is closed out before.`,
    objections: 'Objections and answers',
    said: (day) => `Raised on ${day}`,
    answered: (day, isUpheld) => `Answered on ${day}: ${isUpheld ? 'upheld, sent back' : 'not upheld'}`,
    wordingChanged: (day) =>
      `The report published on ${day} changed the words of this measure after it was closed out. The decision was about the former words; the office is checking.`,
    timeline: 'What happened',
    records: 'Progress and evidence',
    file: (name, size) => `${name} (${size})`,
    draws: 'Look-back draws',
  },
  object: {
    title: 'Object to a close-out',
    back: 'Back to the measure',
    about: (measure) => `About: ${measure}`,
    until: (day) => `On notice until ${day}`,
    criterion: 'The acceptance criterion is:',
    words: 'Your objection',
    wordsHint: 'Say what was not done, and where. No name or telephone number is needed.',
    privacy:
      'No name, number or network address is kept. What you say is made public with the answer; names, numbers and the like are taken out first.',
    limit: 'At most 2,000 characters',
    send: 'Send objection',
    proving: 'Doing the check before sending, please wait…',
    thanks: 'Your objection has been received',
    thanksText: 'The answer will be on the page of this measure. Until then it cannot be closed out.',
    errors: {
      title: 'This cannot be sent yet',
      words: 'Write your objection: at least 2 and at most 2,000 characters',
      ended:
        'The notice is over or was just taken down. You can still report on this measure, and will be answered.',
      tooFast: 'That was too quick. Please wait a few seconds and press “Send objection” again',
      proof: 'The page was open for too long. Everything is still here; press “Send objection” again',
      unavailable: (phone) =>
        `The portal cannot take this in just now. What you wrote is still here; try again in a few minutes or call ${phone}`,
    },
  },
  draws: {
    title: 'Look-back draws',
    description:
      'Which closed measures are looked at again, how they were drawn, and how anybody can draw them again.',
    lead: 'Closed measures are looked at again after 30, 90 and 180 days. Nobody picks them: the list and the source of the seed are published first; once the seed is known, a fixed rule draws, and anybody can draw again.',
    how: 'How to draw again',
    steps: [
      'Each entry of the list is one line: the measure’s id, a space, the number of days.',
      'Each line is hashed with HMAC-SHA-256 under the published seed, giving a hexadecimal number.',
      'Sorted from small to large, the first so many are drawn.',
    ],
    command: 'On any computer with openssl, one line is checked like this:',
    commandForAll:
      'Whoever checks the public log from a computer has every draw checked with it: its list, seed and result, and this page:',
    none: 'There has been no draw yet.',
    drawn: (day) => `Drawn on ${day}`,
    announced: (day) => `List published on ${day}`,
    source: 'Source of the seed',
    sourceFrom: (source, day) => `${source} (known from ${day} on)`,
    listHash: 'SHA-256 of the list',
    inLog:
      'When the list was published, this number entered the public transparency log with the source of the seed and the size of the sample (kind lookBack), so that nobody can put another list in its place. It is the SHA-256 of all lines, sorted by id, each ended by a line feed.',
    seed: 'Seed',
    notYet: 'Not drawn yet',
    sample: (size, of) => `${size} of ${of}`,
    measure: 'Measure',
    line: 'Line in the draw',
    mark: 'HMAC-SHA-256',
    result: 'Result',
    chosen: 'Drawn',
    notChosen: 'Not drawn',
    waiting: 'Open',
    holds: 'Drawn: it holds',
    failed: 'Drawn: problems found',
  },
};

import type { zhClaims } from '../zh-cn/claims.ts';

export const enClaims: typeof zhClaims = {
  list: {
    heading: (count) => `Figures in this passage (${count})`,
    lead: 'These are the report’s own figures, underlined in the text, and followed by what people say of them where enough do.',
    intervalLead:
      'The per cents behind the counts: how many of those who can tell say it is true (95 % interval).',
    unknownLead: (limit) =>
      `Of those marked “unknown” too few have spoken, which says neither that they are true nor that they are not: counts are shown once each answer has none or at least ${limit}.`,
    inText: 'See in the text',
  },
  said: {
    heading: 'What people say',
    lead: 'As far as you know, is this true? You need not register or give a name.',
    verify: 'Say what you know of this measure',
    poster: 'Poster to print and put up (A4, PDF)',
    verifyFigure: 'Verify',
    verifyFigureLong: (figure) => `Verify “${figure}”`,
    few: (limit) =>
      `Not enough people have answered: whether it is so is unknown. Counts are shown once each answer has none or at least ${limit}.`,
    answers: { yes: 'True', partly: 'Partly true', no: 'Not true', cannotTell: 'Cannot tell' },
    count: (answer, count) => `${answer} ${count}`,
    interval: (low, high) => `Of those who can tell, ${low} to ${high} say it is true (95 % interval).`,
    intervalListed: (low, high) => `${low}–${high}`,
    inPlace: {
      few: 'unknown',
      answers: { yes: 'true', partly: 'partly', no: 'not true' },
      count: (answer, count) => `${answer} ${count}`,
      checked: 'Invited checkers',
    },
    checked: 'Invited checkers (experience officers, village supervisors)',
    checkedNote: 'Invited by the offices, and counted apart from the public.',
    checkedFew: 'Too few invited checkers have answered for numbers to be listed.',
    heldHeading: 'Answers that wait',
    held: {
      held: (since, count) =>
        `Since ${since},${count} that came from one source within a short time wait to be looked at and do not count yet.`,
      released: (since, count, on) =>
        `Of ${since},${count} that came at once count, after they were looked at on ${on}.`,
      setAside: (since, count, on) =>
        `Of ${since},${count} that came at once do not count, after they were looked at on ${on}.`,
      reason: (reason) => `Reason: ${reason}`,
      untouched: 'Nobody decided in time, and so they count.',
      exact: (count) => ` ${count} answers`,
    },
    byTown: 'By town',
    byTownNote:
      'Updated once a month. Only towns in which each answer has none or at least five, and from which no smaller number could be worked out.',
  },
  verify: {
    title: 'Verify',
    about: (measure) => `About: ${measure}`,
    question: 'As far as you know, is this measure true?',
    questionFigure: (figure) => `As far as you know, is “${figure}” true?`,
    hints: {
      yes: 'What you have seen is what the report says',
      partly: 'Some of it was done, some was not',
      no: 'What you have seen is different',
      cannotTell: 'You are not sure, or have had nothing to do with it',
    },
    town: 'In which town is that so',
    townHint: 'You may leave it out. A town is listed once five people there have answered.',
    townNone: 'Leave out',
    words: 'What you want to add (optional)',
    wordsHint:
      'Only for the rectification and the discipline office; neither public nor shown to the unit. Leave out names and telephone numbers.',
    wordsLimit: 'At most 500 characters',
    photos: 'Photos (optional)',
    photosHint: 'At most 3, of 10 MB each. Place and time of taking are removed from them.',
    replaces: 'You have answered this item before; what you send now takes its place.',
    again: 'This device has already answered this item. Who answers now?',
    againChoices: {
      another: 'Somebody else, in the family for instance, for the first time',
      replace: 'I do, and I want to change my answer',
    },
    privacy:
      'No name, telephone number or network address is kept. To tell repeated answers, a random number is stored in this browser; it cannot be matched with your answers to other items.',
    send: 'Send',
    back: 'Back to this measure',
    thanks: 'Noted, thank you',
    thanksText: 'The counts are renewed once a day; your answer is in them from tomorrow.',
    more: 'Do you want to say more, or send a picture?',
    moreText:
      'You can tell us: with a number, a time limit and an answer, and without your name if you like.',
    tell: 'Tell us about this measure',
    proving: 'Checking before sending, one moment…',
    errors: {
      title: 'It cannot be sent yet. Please mend the following',
      answer: 'Choose one',
      town: 'Choose the town again',
      again: 'Say who answers now',
      words: 'At most 500 characters',
      files:
        'Not all photos arrived: at most 3, of 10 MB each, as JPG, PNG, WebP, HEIC or PDF. Please choose them again',
      filesInfected:
        'Malicious content was found in a photo or PDF, and it was not kept. Everything else is here: leave it out, or send a photo of it',
      filesNotScanned:
        'Photos cannot be checked for malicious content right now and were not kept. Everything else is here: choose them again in a few minutes, or send without',
      filesGone: 'The photos were kept for too long. Please choose them again',
      checker:
        'Your invitation has ended or was withdrawn. Your choice is still here: send again, and it counts among the public’s',
      claim:
        'A new version of the report has just been published and the words may have changed. Please read them before you send.',
      tooFast: 'That was too quick. Wait a few seconds and send again',
      proof: 'The page was open for too long. Your choice is still here: send again',
      unavailable: (phone) =>
        `It cannot be taken in just now. Your choice is still here: try again in a few minutes, or call ${phone}`,
    },
  },
  poster: {
    office: (jurisdiction, isDemonstration) =>
      `${jurisdiction} · public supervision of rectification${isDemonstration ? ' · demonstration' : ''}`,
    heading: 'Has this been done?',
    lead: 'Is it as the report says? Tell what you have seen.',
    caption: (number, status) =>
      `Measure${number === null ? '' : ` (${number})`} · progress in the report’s words: ${status}`,
    steps: [
      'Scan the code with your telephone',
      'Choose: true, partly true, not true, cannot tell',
      'No account, no name',
    ],
    telephone: (phone) => `If you cannot scan it, call ${phone}`,
    foot: (day) =>
      `Words and figures as reported by the city${day === null ? '' : ` (${day})`}, quoted without verification.`,
    tooMany: 'Too many posters are being asked for; please try again in a minute.',
  },
  standing: {
    heading: 'How far rectification has come',
    lead: 'What the report says, what people confirm, and what is not known. A figure nobody has verified is unknown, not done.',
    figures: (count) => `${count} figures in the report, verified by people`,
    checked: (confirmed, disputed) =>
      `Invited checkers, counted apart: ${confirmed} figures confirmed, ${disputed} disputed.`,
    claims: { confirmed: 'mostly confirmed', disputed: 'mostly disputed', unknown: 'unknown' },
    measures: (count) => `${count} measures, in the report’s own words`,
    statuses: {
      closedOut: 'closed out',
      submitted: 'submitted for close-out',
      completed: 'completed',
      continuing: 'continuing',
      notStated: 'not stated',
    },
    promises: (count) =>
      count === 0
        ? 'No promised date was found to have passed.'
        : `${count} promised ${count === 1 ? 'date has' : 'dates have'} passed without the text saying whether all was done.`,
  },
  findings: {
    heading: 'What does not match in the text',
    lead: 'Found by a program that compares the report with itself. It says only that the words do not match, not that anything is untrue.',
    sentences: {
      'sum-differs': ([whole = '', sum = '']) =>
        `The total is given as ${whole}, the items listed add up to ${sum}, and the text does not explain the difference.`,
      'fact-repeated': ([fact = '']) =>
        `“${fact}” stands under two measures. It may be one and the same, and must not be counted twice.`,
      'heading-stronger': ([heading = '', text = '']) =>
        `The heading says “${heading}”; the text goes no further than “${text}” and does not say that it has been reached.`,
      'percent-without-base': ([share = '']) =>
        `“${share}” is given without saying how many people were asked.`,
      'doing-beside-done': ([done = '', doing = '']) =>
        `It says “${done}”, and in the same sentence “${doing}”: not all of it is finished.`,
      'promise-passed': ([promise = '']) =>
        `It says “${promise}”. That day has passed, and the text does not say whether all of it was done.`,
      'nothing-checkable': () =>
        'This measure names no figure, document, date or deed that could be checked.',
    },
    other: (number) => `See also measure (${number})`,
    otherUnnumbered: 'See also another measure',
    dismissed: (on) => `The rectification office, ${on}: `,
  },
  desk: {
    title: 'Findings in the reports',
    intro:
      'What a program found not to match in the text of the reports. The public sees it on the measure pages. Where it does not hold, give the reason: it is shown with the finding.',
    noReport: 'No report is published yet.',
    untitled: 'Report without a title',
    report: (title, version) => `${title} (version ${version})`,
    none: 'Nothing was found in this version.',
    codes: {
      'sum-differs': 'Sum differs',
      'fact-repeated': 'Told twice',
      'heading-stronger': 'Strong heading',
      'percent-without-base': 'Per cent without base',
      'doing-beside-done': 'Done and being done',
      'promise-passed': 'Promise has passed',
      'nothing-checkable': 'Nothing to check',
    },
    measure: 'Measure',
    numbered: (number) => `Measure (${number})`,
    dismiss: 'Answer in public',
    reason: 'Reason',
    reasonHint:
      'Say why it does not hold, for instance that items overlap. The reason is public and cannot be changed later.',
    reasonMissing: 'Give the reason',
    send: 'Publish this answer',
    done: 'Published',
    dismissed: (on, reason) => `Answered in public on ${on}: ${reason}`,
  },
};

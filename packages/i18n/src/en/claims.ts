import type { zhClaims } from '../zh-cn/claims.ts';

export const enClaims: typeof zhClaims = {
  list: {
    heading: (count) => `Figures in this passage (${count})`,
    lead: 'These are the report’s own figures, underlined in the text.',
    inText: 'See in the text',
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

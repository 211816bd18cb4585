import type { zhLog } from '../zh-cn/log.ts';

export const enLog: typeof zhLog = {
  heading: 'Transparency log',
  lead: 'Whenever a submission is received, accepted, passed to a unit, answered or closed, that fact enters this log within minutes. The log can only grow. It says nothing about what was submitted, how much, or when; but whoever holds a receipt code can check their own submission, and anyone can check that nothing was changed.',
  latest: 'Latest signature',
  noCheckpoint: 'The log has not published its first batch yet.',
  size: 'Entries (random filling included)',
  batchAt: 'Latest batch',
  current: 'Current: batches come in time',
  standsStill: 'Standing still: several batches did not come',
  key: 'Key of the log',
  checkpoint: 'What was signed',
  witnesses: 'Outside witnesses',
  noWitness: 'No outside body witnesses this log at present.',
  seen: (name, time) => `${name}, at ${time}`,
  unseen: (name) => `${name}, has not seen the latest batch`,
  howOwn: 'Check your own submission',
  howOwnText:
    'Open it with the receipt code and choose “Check that nothing was left out”. The check runs on your device; the code is not sent.',
  howOwnCommand:
    'It can be done from the command line as well; with --thorough it downloads the whole log and does not even tell on which days something happened:',
  howAll: 'Check the whole log',
  howAllText: 'Anyone can download and check it on their own computer, without an account:',
  howAllNote:
    'It also compares the scripts and counts of this site with the log. Keep the signature and pass it with --since next time: that shows whether history was rewritten:',
  howWitness:
    'An outside body, another city’s portal for instance, can be a witness: it signs only while the log is not rewritten.',
  witnessExample: 'witness.example',
  checkpointFile: 'Download the signature',
  limits: 'What it proves, and what it does not',
  limitsText:
    'The log shows when a submission is deleted, changed, back-dated or entered late. Each batch is filled up at random, so counting entries cannot show that one is missing: only a receipt code with its promise proves that. Keep both.',
  check: 'Check that nothing was left out',
  checkLead:
    'On your device, every event is computed from the receipt code and compared with the public log. The code is used on this page only and is not sent.',
  checkNeedsScript:
    'The check needs JavaScript. It can also be done on a computer from the command line; see the page “Transparency log”.',
  code: 'Receipt code',
  codeHint: '25 characters in five groups',
  promise: 'Promise from the receipt (optional)',
  promiseHint: 'The text you kept when submitting. The entry it promises is then checked as well.',
  start: 'Check',
  working: 'Downloading and checking…',
  workingOf: (megabytes) => `Downloading and checking, about ${megabytes} MB in all…`,
  back: 'Back to the submission',
  nothingLogged:
    'Nothing about this submission is in the log: it came before the log began, or is a demonstration.',
  result: 'Result',
  allProven: (count) => `All ${count} events are in the public log, in time, with none left out.`,
  someWaiting: (count) =>
    `What has been entered holds; ${count} more may still be entered in time. Check again later.`,
  someMissing: (count) =>
    `${count} points do not hold. Keep this page and the code, and tell the office or the discipline inspection.`,
  proven: 'In the log',
  waiting: (time) => `Waiting, until ${time} at the latest`,
  missing: 'Not in the log',
  gap: (number) => `Event ${number} is not shown`,
  promiseProven: 'The promised entry is in the log and is that of the submission as shown.',
  promiseDiffers:
    'The promised entry is not that of the submission as shown: it was changed afterwards, or the promise belongs to another.',
  promiseMissing: 'The promise is past its time and its entry is not in the log.',
  notShown: 'The portal knows no submission of this receipt code.',
  deletedOn: (day: string) =>
    `The content of this case was destroyed on ${day}, and the log says so. If that is before its time was over, keep the promise and tell the office above.`,
  droppedAfter:
    'The promised entry is in the log, but the portal no longer shows the submission: it was removed after it was entered.',
  promiseNotSigned: 'The promise was not signed by this log.',
  saveProof: 'Save the proof',
  keyChanged: 'The key of the log is not the one you saw last time.',
  historyChanged: 'The log does not continue the one you checked last time: its history was changed.',
  notSigned: 'The signature of the public log is not valid.',
  fileWrong: 'A file of the public log is not what was signed.',
  offline: 'The download failed. Check the connection and try again.',
  wrongCode: 'This code does not open the submission shown here.',
  types: {
    received: 'Received',
    accepted: 'Accepted',
    notAccepted: 'Not accepted or sent elsewhere',
    joined: 'Joined with another',
    dispatched: 'Passed to a unit',
    extended: 'Extended',
    answered: 'Answered',
    reworked: 'To be done again',
    closed: 'Closed',
    removedFromPublic: 'Removed from public',
    identityOpened: 'Identity opened',
    deleted: 'Deleted',
  },
  receiptPromise: 'Promise to enter it in the public log',
  receiptPromiseText: (time) =>
    `This submission will be in the public log by ${time}. Below is the portal’s signed promise. Keep it with the code: it proves the case if the submission is dropped.`,
  receiptPromiseShow: 'Show the promise',
};

import type { zhTip } from '../zh-cn/tip.ts';

export const enTip: typeof zhTip = {
  title: 'Report misconduct of a person',
  before: {
    lead: 'What you write and attach is sealed before it leaves this device; only discipline officers can open it, with keys of their own. The server keeps ciphertext, a rough size and the day: no time of day, no network address, no case number.',
    heading: 'Before you write',
    warnings: [
      'Do not write on a computer of your employer, nor on its network. It can see that you visited this site, and sometimes your screen.',
      'Use your own phone and mobile data. Clear the browser’s history afterwards.',
      'Tell nobody that you report this, and do not talk about it at work.',
      'No draft is kept. Close this page and what you wrote is gone.',
    ],
    checkHeading: 'Could your details show who you are?',
    checkLead: 'Go through these. Leave out what is not needed; be less exact where you can.',
    checks: [
      'Do only you, or two or three people, know of this?',
      'Do you give a time and place at which only you were present, or your own words?',
      'Is there a shadow, a hand, your desk or badge in a photo, or a place where only you could stand?',
      'Does a file bear your name, number or notes, or was it sent to you alone?',
      'Have you complained to the unit about the same before?',
    ],
    retaliationHeading: 'Retaliation for having reported something',
    retaliation: (phone: string) =>
      `That is urgent: telephone ${phone} at once, in danger 110 first. You may also write here; put “retaliation” in the first line.`,
    otherHeading: 'Without the internet',
    noScript:
      'Your browser runs no scripts, so nothing can be sealed on this device and you cannot write here. Please telephone, write a letter or come in person. Nothing about you was recorded.',
    begin: 'I have read this; begin',
  },
  about: {
    heading: 'Whom is it about?',
    unit: 'Somebody who works for a unit',
    discipline: 'Somebody who works for this discipline office',
    disciplineHint: 'That person cannot open it, nor see that it exists.',
    head: 'The head of this discipline office',
    which: 'Which of them (any number)',
    whichHint:
      'Everybody who can open reports is listed. Whoever is ticked can neither open it nor see that it exists.',
    missingWhich: 'Choose which of them; also if they are not in the list, or you cannot say which',
    notListed: 'I know who it is, and they are not in the list',
    notKnown: 'I cannot say which of them',
    notKnownHint: 'Please turn to the office above; it is not taken here.',
    next: 'Next',
    missing: 'Choose whom it is about',
  },
  superior: {
    heading: 'Please turn to the next higher discipline office',
    lead: 'By rule, a report about the head of this office is taken by the office above and must not be entered here. Nothing was stored, and your choice has not left this device.',
    unknown: 'Telephone 12388 to ask how to reach the office above.',
  },
  unnamed: {
    lead: 'Where you cannot say which of them, the report cannot go past that person: everybody in the list could open it. It is not taken here, nothing was stored, and your choice has not left this device.',
    again: 'Choose again whom it is about',
  },
  cannot: {
    heading: 'It cannot be taken here now',
    lead: 'Nobody but the person it is about could open it, so it is not taken and nothing was stored. Please use one of these ways, or turn to the office above.',
  },
  write: {
    heading: 'Write down what happened',
    text: 'Who, when, what, and how you know',
    textHint: 'What you saw, heard, or can prove. Say so where you do not know.',
    contact: 'Name and how to reach you (optional)',
    contactHint:
      'With a name you are told within 15 working days whether it is accepted, and the result afterwards. Only those who can open the report see it.',
    files: 'Photos or files (optional)',
    filesHint:
      'At most 6, together 60 MB. Photos and PDF files are written anew on this device, without place, time and author; file names are dropped. Other files are sealed as they are, with what they hold inside.',
    receipt: 'Your receipt code',
    receiptLead:
      'Write it on paper now; keep no screenshot on a device of your employer. You need it to read answers and to add facts, and nobody can restore it. Officers never ask for it.',
    send: 'Seal and send',
  },
  done: {
    heading: 'Received and sealed',
    lead: 'With the receipt code you can see how it stands, read answers and add facts. It is forwarded within 5 working days.',
    keep: 'Before you close this page, check the code on your paper once more.',
    clear: 'Then close the window and clear the history.',
    follow: 'Read answers here later',
  },
  follow: {
    title: 'Answers to a sealed report',
    lead: 'The code only unlocks on this device; it is not sent to the server. Please do not use your employer’s device or network.',
    noScript:
      'Your browser runs no scripts and cannot open sealed answers. Use another device, or telephone, write or come in person.',
    code: 'Receipt code',
    codeHint: '25 characters, given to you when you sent the report.',
    open: 'Open',
    states: { received: 'Received', read: 'Read', forwarded: 'Forwarded', closed: 'Closed' },
    standing: 'How it stands',
    receivedOn: 'Received on',
    messages: 'What was written',
    fromOffice: 'Answer of the discipline office',
    fromYou: 'You wrote (sealed, and closed to you too)',
    more: 'Add facts',
    send: 'Seal and send',
    leave: 'Close',
  },
  script: {
    textMissing: 'Write down what happened',
    tooLong: 'At most 20,000 characters',
    tooMany: 'At most 6 files',
    tooLarge: 'The files are larger than 60 MB together',
    notCleaned:
      'A photo cannot be encoded anew on this device and may hold place and time; it was left out. Choose a JPG, or take a screenshot of it.',
    cleaning: 'Writing the PDF anew on this device…',
    cleaned:
      'The PDF was written anew on this device, without author, organisation, days and scripts; words and pictures on its pages are as they were.',
    cleanedOthers:
      'The other PDF files were written anew on this device, without author, organisation, days and scripts; words and pictures on their pages are as they were.',
    untouched:
      'These files are sealed as they are, and what they hold inside cannot be removed here: a Word or Excel file, or a PDF that could not be read, often names author, organisation and changes, a video or recording its place, time and device.',
    untouchedInstead:
      'Where a photo or a screenshot will do, choose that instead. Otherwise you may send it all the same: only those who can open the tip see it.',
    sealing: 'Sealing on this device…',
    proving: 'Doing the check before sending, a few seconds…',
    sending: 'Sending; please do not close the page…',
    failed: 'It was not sent. Everything is still here; try again. If it keeps failing, please telephone.',
    keysChanged:
      'The keys were just changed; the new ones are here now. Everything is still here; try again.',
    notFound: 'Not found. Check the code; ordinary submissions are under “Follow my submission”.',
    unavailable: 'It cannot be opened now; try again in a few minutes.',
    broken: 'This one cannot be opened.',
    added: 'Sealed and sent.',
    contact: 'Name and contact',
    attachment: 'Attachment ',
  },
};

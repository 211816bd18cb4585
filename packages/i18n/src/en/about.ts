import type { zhAbout } from '../zh-cn/about.ts';

export const enAbout: typeof zhAbout = {
  about: {
    heading: 'How it works',
    lead: 'From the moment you send it until it is closed, each step has a date, and you can look at any time.',
    steps: [
      {
        title: 'You send',
        text: 'Write what is the case; no name is needed. The page makes a receipt code before sending, and you get a case number after it.',
      },
      {
        title: 'Accepted or not',
        text: 'Within 5 working days. A refusal gives its reason, and you may object once.',
      },
      {
        title: 'Sent to a unit',
        text: 'The clock starts on that day, not when the unit signs for it, and does not stop when the unit asks to hand it back.',
      },
      {
        title: 'Answered',
        text: 'Within 15 working days, with unit, surname, telephone, date and outcome. Extended once at most, with the reason. An interim answer does not stop the clock.',
      },
      {
        title: 'You judge',
        text: 'Two separate questions: is it solved, are you satisfied. If it is not solved you may have it handled once more, by other people.',
      },
      {
        title: 'Made public',
        text: 'Only if you agree. Personal data is removed, and you see the text first.',
      },
    ],
    countsHeading: 'How the figures are made',
    counts: [
      'Public counts are made once a day and end with the day before. Below five, none at all included, reads “fewer than 5”; what would let a smaller number be worked out is not listed, and a count changes once five have come or gone: so that a change does not show who spoke.',
      '“Explained”, “not possible at present”, “not confirmed” and “still being handled” never count as solved.',
      'No submissions on a measure means that nobody has said anything, not that all is well.',
    ],
    misconductHeading: 'Misconduct of an official',
    misconduct:
      'Answer “yes” where you submit: it is sealed, and only discipline officers can open it. Where it cannot be sealed it is not taken; please telephone, write or come in person.',
    misconductLink: 'How to report it',
    limitsHeading: 'Other ways',
  },
  privacy: {
    heading: 'How your data is kept',
    lead: 'No registration, no identity number. This is what is kept, what is not, and who sees it.',
    sections: [
      {
        title: 'What is kept',
        text: 'What you write, attachments, town and village if you give them, name and contact if you leave them, and the course of the handling.',
      },
      {
        title: 'What is not',
        text: 'No text of yours goes into a log. No statistics script, nothing from other sites.',
      },
      {
        title: 'Who sees it',
        text: 'Triage officers of the rectification office see the text. A unit sees only what was sent to it, and not who you are if you left no name. What is handed to the discipline office is hidden from both. If you say which unit or person it is about, that unit with all its staff, or that person in whatever office, cannot see it and does not handle it.',
      },
      {
        title: 'Three ways to give your name, or not',
        text: 'Anonymous: no name and no contact is stored; the database itself refuses them. What you send by e-mail counts as anonymous; your address is kept sealed, is used only for automatic notices, and staff cannot see it. By name: triage sees it, and the unit too if you agree. Confidential: name and contact are sealed in your browser, and the server stores only the sealed form. It is opened only when a discipline officer gives a reason and a second person, a custodian, agrees; who opened it, when and why stands on the page of your submission. If your browser runs no scripts the server seals it at once and keeps nothing in clear.',
      },
      {
        title: 'Reporting misconduct of a person',
        text: 'Words and files are sealed in your browser before they leave the device; only the keys of discipline officers open them, and never the key of an officer whom it is about. The server keeps ciphertext, a rough size and the day, no time of day and no network address; nothing of it is in a count, a log or a notice. Without scripts it is not taken, nor is a report about the head of the discipline office, which goes to the office above. An escrow key in three shares, two of which open it, is used only if all keys are lost.',
      },
      {
        title: 'The receipt code',
        text: 'It is the only key to your submission; staff never ask for it. Only check values are stored, from which the code cannot be found. If your browser runs no scripts the server puts the code into the page, sees it once when you send, and does not keep it.',
      },
      {
        title: 'Pictures and files',
        text: 'Pictures are written anew, without place, time and device. File names are seen only by those who handle the case.',
      },
      {
        title: 'What stays on your telephone',
        text: 'A draft lives in this window only and is gone when you close it or send. The receipt code stays on the telephone only if you choose so, and can be removed at any time.',
      },
      {
        title: 'Correcting and deleting',
        text: 'On the page of your submission you can add, correct, withdraw, and change your mind about publication.',
      },
    ],
  },
};

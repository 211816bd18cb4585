import type { zhNotice } from '../zh-cn/notice.ts';

export const enNotice: typeof zhNotice = {
  text: 'There is news of your case. Please look it up with your receipt code.',
  subject: {
    received: (number) => `We have received what you reported (case number ${number})`,
    accepted: (number) => `What you reported has been accepted (case number ${number})`,
    extended: (number) => `More time is needed for what you reported (case number ${number})`,
    progressed: (number) => `There is news of what you reported (case number ${number})`,
    answered: (number) => `What you reported has been answered (case number ${number})`,
  },
  body: {
    received: 'We have received what you reported and will attend to it.',
    accepted: 'What you reported has been accepted. Your receipt code shows by when it will be answered.',
    extended:
      'More time is needed for what you reported. Your receipt code shows the new date and more about it.',
    progressed:
      'There is news of what you reported; you may also be asked for more detail. Please look it up with your receipt code.',
    answered:
      'What you reported has been answered. Please read the answer with your receipt code, and rate it.',
  },
  greeting: 'Hello,',
  number: (number) => `Case number: ${number}`,
  look: (address) => `Progress and answers: ${address}`,
  code: 'You need the receipt code that you were given when you wrote to us. Staff never ask you for it.',
  rights: 'This portal neither stops nor extends the time limits of administrative review or of a lawsuit.',
  noReply: (phone) => `This message was sent automatically; replies are not read. Telephone: ${phone}`,
};

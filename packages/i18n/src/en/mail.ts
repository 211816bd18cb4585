import type { zhMail } from '../zh-cn/mail.ts';

export const enMail: typeof zhMail = {
  subject: {
    received: (number) => `Your message was received (case number ${number})`,
    tooLarge: () => 'Your e-mail was too large and was not taken in',
  },
  greeting: 'Hello,',
  received: 'Your e-mail was received and registered as a case.',
  number: (number) => `Case number: ${number}`,
  code: (code) => `Receipt code: ${code}`,
  look: (address) => `See progress and answer: ${address}`,
  keep: 'Keep the receipt code safe. Whoever can read this e-mail can open the case: it is best to write the code down and delete this e-mail. A lost code cannot be replaced. Staff never ask for it.',
  anonymous:
    'The case is registered as anonymous. Your e-mail address is kept sealed and is used only to send you automatic notices; neither staff nor the body you write about can see it. The text of your e-mail is registered as it is, and those who work on it read it, with any name, telephone number or signature in it.',
  refusedFiles: (count) =>
    `${count} ${count === 1 ? 'attachment was' : 'attachments were'} not taken in. Only photos and PDF are: at most 6, each up to 10 MB. Please add what was left out on the site, with your receipt code.`,
  publication: 'The answer will not be published. If you agree to it, you can say so with your receipt code.',
  further:
    'To add something, use the site with your receipt code. A reply to this e-mail does not become part of the case.',
  tooLarge: (megabytes, most) =>
    `Your e-mail has about ${megabytes} MB, more than ${most} MB. It was not taken in and not registered.`,
  instead: (address) => `Please send it again with fewer attachments, or write on the site: ${address}`,
  tips: (phone) =>
    `To report misconduct by an official, please do not write an e-mail: call ${phone}, or write to or visit the discipline office.`,
  rights: 'This portal neither stops nor extends the time limits of administrative review or a lawsuit.',
  phone: (phone) => `This e-mail was sent automatically. Telephone: ${phone}`,
};

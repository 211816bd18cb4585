import { enMail } from './en/mail.ts';
import type { Area } from './locale.ts';
import { zhMail } from './zh-cn/mail.ts';

export const mailWords: Area<typeof zhMail> = { 'zh-CN': zhMail, en: enMail };

import { enSubmit } from './en/submit.ts';
import type { Area } from './locale.ts';
import { zhSubmit } from './zh-cn/submit.ts';

export const submitMessages: Area<typeof zhSubmit> = { 'zh-CN': zhSubmit, en: enSubmit };

import { enNotice } from './en/notice.ts';
import type { Area } from './locale.ts';
import { zhNotice } from './zh-cn/notice.ts';

export const noticeWords: Area<typeof zhNotice> = { 'zh-CN': zhNotice, en: enNotice };

import { enTip } from './en/tip.ts';
import type { Area } from './locale.ts';
import { zhTip } from './zh-cn/tip.ts';

export const tipMessages: Area<typeof zhTip> = { 'zh-CN': zhTip, en: enTip };

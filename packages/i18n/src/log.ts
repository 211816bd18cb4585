import { enLog } from './en/log.ts';
import type { Area } from './locale.ts';
import { zhLog } from './zh-cn/log.ts';

export const logMessages: Area<typeof zhLog> = { 'zh-CN': zhLog, en: enLog };
export type LogWords = typeof zhLog;

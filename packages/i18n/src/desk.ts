import { enDesk } from './en/desk.ts';
import type { Area } from './locale.ts';
import { zhDesk } from './zh-cn/desk.ts';

export type DeskMessages = typeof zhDesk;

export const deskWords: Area<DeskMessages> = { 'zh-CN': zhDesk, en: enDesk };

import { enBulletin } from './en/bulletin.ts';
import type { Area } from './locale.ts';
import { zhBulletin } from './zh-cn/bulletin.ts';

/** 监督月报: the published bulletins of the discipline office, as citizens see them. */
export const bulletinMessages: Area<typeof zhBulletin> = { 'zh-CN': zhBulletin, en: enBulletin };

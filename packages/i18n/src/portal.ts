import { enPortal } from './en/portal.ts';
import type { Area } from './locale.ts';
import { zhPortal } from './zh-cn/portal.ts';

export const portalMessages: Area<typeof zhPortal> = { 'zh-CN': zhPortal, en: enPortal };

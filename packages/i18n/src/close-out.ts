import { enCloseOut } from './en/close-out.ts';
import type { Area } from './locale.ts';
import { zhCloseOut } from './zh-cn/close-out.ts';

export const closeOutMessages: Area<typeof zhCloseOut> = { 'zh-CN': zhCloseOut, en: enCloseOut };

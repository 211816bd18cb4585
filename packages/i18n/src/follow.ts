import { enFollow } from './en/follow.ts';
import type { Area } from './locale.ts';
import { zhFollow } from './zh-cn/follow.ts';

export const followMessages: Area<typeof zhFollow> = { 'zh-CN': zhFollow, en: enFollow };

import { enIsland } from './en/island.ts';
import type { Area } from './locale.ts';
import { zhIsland } from './zh-cn/island.ts';

export const islandMessages: Area<typeof zhIsland> = { 'zh-CN': zhIsland, en: enIsland };

import { enCase } from './en/case.ts';
import type { Area } from './locale.ts';
import { zhCase } from './zh-cn/case.ts';

export const caseWords: Area<typeof zhCase> = { 'zh-CN': zhCase, en: enCase };

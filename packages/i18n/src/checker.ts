import { enChecker } from './en/checker.ts';
import type { Area } from './locale.ts';
import { zhChecker } from './zh-cn/checker.ts';

/** The pages of invited checkers. */
export const checkerMessages: Area<typeof zhChecker> = { 'zh-CN': zhChecker, en: enChecker };

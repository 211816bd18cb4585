import { enClaims } from './en/claims.ts';
import type { Area } from './locale.ts';
import { zhClaims } from './zh-cn/claims.ts';

/** Figures of measures and what was found in their words. */
export const claimMessages: Area<typeof zhClaims> = { 'zh-CN': zhClaims, en: enClaims };

import { enTopicCall } from './en/topic-call.ts';
import type { Area } from './locale.ts';
import { zhTopicCall } from './zh-cn/topic-call.ts';

/** 点题: the yearly call for topics, as citizens see it. */
export const topicCallMessages: Area<typeof zhTopicCall> = { 'zh-CN': zhTopicCall, en: enTopicCall };

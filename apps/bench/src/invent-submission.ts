import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { SeededRandom } from './random.ts';

/** What an invented submission may refer to. */
export type Known = {
  readonly measureIds: readonly [string, ...string[]];
  readonly townIds: readonly [string, ...string[]];
};

const where = ['学校门口', '小区北门', '村口', '卫生院', '农贸市场', '办事大厅', '河边', '公交站'] as const;
const what = [
  '路灯坏了两个月没有人修，晚上走路看不清',
  '自来水发黄，早晚高峰水压很小',
  '垃圾两三天才清一次，天热味道很大',
  '通报里说已经整改，实际还是老样子',
  '窗口让补了三次材料，每次说的都不一样',
  '补贴发放名册没有公示，问村里也说不清',
  '饭菜送到已经凉了，孩子不愿意吃',
  '护栏撞坏以后只拉了一条警戒线',
] as const;
const asked = [
  '请问什么时候能修好？',
  '希望有人到现场看一看。',
  '能不能给一个准确的时间？',
  '请把标准写清楚。',
] as const;
const kinds = [null, null, 'complaint', 'question', 'suggestion', 'praise'] as const;

/** A submission as people write it: 30 to some 500 characters, most about a measure, one in three with a name. */
export function inventSubmission(random: SeededRandom, known: Known): SubmitForm {
  const sentences = Array.from(
    { length: 1 + random.below(12) },
    () => `${random.pick(where)}${random.pick(what)}。${random.pick(asked)}`,
  );
  const named = random.next() < 1 / 3;
  return {
    text: sentences.join(''),
    townId: random.next() < 0.7 ? random.pick(known.townIds) : null,
    village: '',
    identityMode: named ? 'realName' : 'anonymous',
    name: named ? '测试人' : '',
    telephone: named ? `0600-555${String(random.below(10_000)).padStart(4, '0')}` : '',
    mail: '',
    contactForUnit: false,
    mayPublish: random.next() < 0.5,
    kind: random.pick(kinds),
    measureId: random.next() < 0.8 ? random.pick(known.measureIds) : null,
    topic: null,
    attachmentIds: [],
  };
}

import type { StaffKey } from './staff.ts';
import type { UnitKey } from './units.ts';

type Answer = 'yes' | 'partly' | 'no' | 'cannotTell';

/** One topic: what people proposed in their words, and what came of it. */
export interface InventedTopic {
  readonly title: string;
  readonly proposals: readonly string[];
  /** Who answers it, in what words, and how many days ago; null for one that was not adopted. */
  readonly given: {
    readonly unit: UnitKey;
    readonly head: StaffKey;
    readonly answer: string;
    readonly daysAgo: number;
  } | null;
  /** Why it was not adopted. */
  readonly reason: string;
  /** How many said what of its answer. */
  readonly rated: Readonly<Partial<Record<Answer, number>>>;
}

interface InventedRefusal {
  readonly text: string;
  readonly reason: 'person' | 'ownMatter' | 'notHere' | 'unlawful' | 'unclear';
}

/** One call: days are counted back from day zero, those still to come are below nought. */
export interface InventedCall {
  /** 0 for the year of day zero, 1 for the one before. */
  readonly yearsAgo: number;
  readonly lead: string;
  readonly openedDaysAgo: number;
  readonly untilDaysAgo: Readonly<Record<'proposing' | 'voting' | 'answering' | 'rating', number>>;
  readonly topics: readonly InventedTopic[];
  readonly refused: readonly InventedRefusal[];
  /** Ballots by the topics they name, counted from 0, and how many were cast alike. */
  readonly ballots: readonly { readonly topics: readonly number[]; readonly times: number }[];
}

const notGiven = { given: null, reason: '', rated: {} } as const;

/** The call of last year, which has ended, and that of this year, in which people vote. Invented like all the rest. */
export const calls: readonly InventedCall[] = [
  {
    yearsAgo: 1,
    lead: '民生方面，您希望优先解决哪一件事？',
    openedDaysAgo: 400,
    untilDaysAgo: { proposing: 380, voting: 350, answering: 200, rating: 150 },
    topics: [
      {
        title: '乡镇卫生院周末和晚上也能看病',
        proposals: [
          '镇卫生院周末没有医生，孩子发烧只能去县城，希望周末也能看病。',
          '卫生院晚上看不了病，老人夜里不舒服要跑几十公里，希望有夜间门诊。',
          '希望乡镇卫生院周末、晚上安排医生值班看病。',
        ],
        given: {
          unit: 'health',
          head: 'health-head',
          answer:
            '六个乡镇卫生院自今年三月起开设周末门诊，其中四个开设夜间门诊（到晚上九点）。另两个卫生院医生不足，夜间仍由值班护士接诊、电话联系县医院，计划明年补齐医生后开设。',
          daysAgo: 230,
        },
        reason: '',
        rated: { yes: 18, partly: 7, no: 5 },
      },
      {
        title: '夏天村里自来水不再停水',
        proposals: [
          '一到夏天村里自来水就停，一停大半天，希望不再停水。',
          '高处的几户夏天没有水，自来水压力不够，请解决。',
        ],
        given: {
          unit: 'water',
          head: 'water-head',
          answer:
            '更换老旧管网 11 公里，新建加压站 1 座。其余 9 个村的管网列入下一年计划，今年夏天仍可能限时供水。',
          daysAgo: 205,
        },
        reason: '',
        rated: { yes: 6, partly: 9, no: 15 },
      },
      {
        title: '办事大厅中午不断岗',
        proposals: ['办事大厅中午没有人，上班的人只能请假去办，希望中午不断岗。'],
        given: {
          unit: 'services',
          head: 'services-head',
          answer: '大厅社保、医保、不动产三类窗口中午有人值守，其他事项可以在网上预约中午办理。',
          daysAgo: 190,
        },
        reason: '',
        rated: { yes: 12, no: 5 },
      },
      {
        title: '河边公园多建几个厕所',
        proposals: ['河边公园只有一个厕所，周末要排队，希望多建几个。'],
        given: null,
        reason: '该公园改造已经列入当年计划，建成三处，不再单列题目。',
        rated: {},
      },
    ],
    refused: [
      { text: '我家去年报的危房改造到现在没有批，请查一查。', reason: 'ownMatter' },
      { text: '我家门口的水表走得太快，请来人看看。', reason: 'ownMatter' },
      { text: '我孩子的转学材料交了两个月没有消息。', reason: 'ownMatter' },
      { text: '我父亲的高龄补贴从三月起没有到账。', reason: 'ownMatter' },
      { text: '楼上漏水，物业一直不来修我家的屋顶。', reason: 'ownMatter' },
      { text: '我的门面房租金应当减免。', reason: 'ownMatter' },
      { text: '希望火车票便宜一点。', reason: 'notHere' },
      { text: '建议全国的高速公路都不收费。', reason: 'notHere' },
      { text: '希望手机话费再降一些。', reason: 'notHere' },
      { text: '希望退休金全国统一标准。', reason: 'notHere' },
      { text: '盼望汽油价格不要再涨。', reason: 'notHere' },
      { text: '某单位的一个科长态度很差，应该处理他。', reason: 'person' },
    ],
    ballots: [
      { topics: [0, 1], times: 14 },
      { topics: [1, 2], times: 9 },
      { topics: [0], times: 11 },
      { topics: [3, 0, 2], times: 6 },
    ],
  },
  {
    yearsAgo: 0,
    lead: '学校、住房、出行、环境，哪一件最该先办？',
    openedDaysAgo: 40,
    untilDaysAgo: { proposing: 20, voting: -30, answering: -150, rating: -200 },
    topics: [
      {
        title: '学校门口划出接送区',
        proposals: [
          '小学门口放学时车太多，希望划出接送区。',
          '放学时段学校门口接送孩子的车堵成一团，能不能安排人疏导？',
          '校门口人车混行，低年级孩子很危险，请分开。',
        ],
        ...notGiven,
      },
      {
        title: '老旧小区加装电梯',
        proposals: [
          '希望老旧小区加装电梯，六楼老人下不来。',
          '老小区没有电梯，老人上下楼太难，加装电梯有没有统一的办法？',
        ],
        ...notGiven,
      },
      {
        title: '镇村公交多开几班',
        proposals: [
          '村里的公交一天只有两班，能不能多开几班？',
          '镇上到县城末班车下午四点就没了，希望公交末班晚一点。',
          '公交班次太少，老人去县医院看病当天回不来。',
        ],
        ...notGiven,
      },
      {
        title: '背街小巷装路灯',
        proposals: ['城西几条小巷晚上没有路灯，下夜班走着害怕。', '背街的路灯坏了很多，希望补装路灯。'],
        ...notGiven,
      },
    ],
    refused: [
      { text: '我的养老金少算了两年，请给我补上。', reason: 'ownMatter' },
      { text: '希望大家都好。', reason: 'unclear' },
    ],
    ballots: [
      { topics: [0, 2], times: 9 },
      { topics: [1], times: 8 },
      { topics: [2, 3], times: 7 },
    ],
  },
];

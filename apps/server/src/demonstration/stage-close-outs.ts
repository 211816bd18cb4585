import { momentOf } from '@huiyin/demonstration/dates';
import type { StaffKey } from '@huiyin/demonstration/staff';
import type { UnitKey } from '@huiyin/demonstration/units';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { actOnCloseOut } from '@huiyin/services/close-out/act-on-close-out';
import { addRecord } from '@huiyin/services/close-out/add-record';
import { readMeasureFile } from '@huiyin/services/close-out/read-measure-file';
import type { Services } from '@huiyin/services/services';
import { measureId, member, type Stage, unitId } from './stage.ts';

type Command = Parameters<typeof actOnCloseOut>[2]['command'];
type Played = {
  readonly number: number;
  readonly unit: UnitKey;
  /** Steps by whom and how many days before the demonstration's day. */
  readonly steps: readonly (readonly [daysAgo: number, by: StaffKey, step: Command | string])[];
  readonly criterion: string;
};

const words = (said: string) => ({ words: said });

/** Three close-outs of the invented report: one decided, one on notice, one that waits for its check. Invented like the rest. */
const played: readonly Played[] = [
  {
    number: 12,
    unit: 'water',
    criterion:
      '63个小区二次供水设施全部改造完成，水箱清洗记录和水质检测结果在每个小区公示，抽检合格率不低于99%。',
    steps: [
      [80, 'water', '逐小区核对改造验收单63份，清洗记录已在小区公示栏公布。'],
      [78, 'water-head', { do: 'apply', ...words('63个小区验收单齐全，三项收费已经取消，申请销号。') }],
      [
        70,
        'discipline',
        { do: 'passCheck', ...words('随机到9个小区查看公示栏、询问住户21人，与材料一致。') },
      ],
      [
        69,
        'triage',
        { do: 'openNotice', days: 10, ...words('居民小区二次供水设施改造拟销号，有不同意见请提出。') },
      ],
      [40, 'reviewer', { do: 'close', ...words('核查通过，公示10天没有异议。') }],
    ],
  },
  {
    number: 15,
    unit: 'transport',
    criterion: '排查出的74处隐患逐处销账，学校门前信号灯、护栏完好可用。',
    steps: [
      [30, 'transport', '71处已整治，附逐处照片和验收单；其余3处结合道路改造同步完成。'],
      [28, 'transport-head', { do: 'apply', ...words('74处隐患全部整治完毕，申请销号。') }],
      [12, 'discipline', { do: 'passCheck', ...words('到15处现场查看，信号灯和护栏完好。') }],
      [
        2,
        'triage',
        { do: 'openNotice', days: 14, ...words('学校周边道路安全隐患整治拟销号，有不同意见请提出。') },
      ],
    ],
  },
  {
    number: 25,
    unit: 'civilAffairs',
    criterion: '保留的54个长者食堂连续三个月正常开餐，菜价和电话上墙，停餐提前3天公告。',
    steps: [
      [9, 'civil-affairs', '54个食堂九月至十一月开餐记录已汇总，两个食堂十一月各停餐两天，已提前公告。'],
    ],
  },
];

/** Plays the close-outs, each step at its own moment, through the use-cases that people work with. */
export async function stageCloseOuts(services: Services, stage: Stage, dayZero: CivilDate): Promise<void> {
  for (const { number, unit, criterion, steps } of played) {
    const at = measureId(stage, number);
    const lead = { leadUnitId: unitId(stage, unit), participantUnitIds: [] };
    const begin = { do: 'setCriterion', words: criterion, ...lead } as const;
    for (const [daysAgo, by, step] of [[120, 'triage', begin] as const, ...steps]) {
      const moment = momentOf({ daysAgo, time: '10:00' }, dayZero);
      const then = { ...services, moment };
      const actor = member(stage, by);
      if (typeof step === 'string') {
        const happenedOn = moment.toISOString().slice(0, 10);
        const record = { kind: 'evidence', words: step, happenedOn, month: null } as const;
        await addRecord(then, actor, { measureId: at, ...record, isPublic: true, attachmentIds: [] });
        continue;
      }
      const { version } = await readMeasureFile(then, member(stage, 'reviewer'), at);
      await actOnCloseOut(then, actor, { measureId: at, version, command: step });
    }
  }
}

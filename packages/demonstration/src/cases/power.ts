import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

export const powerCases: readonly Scenario[] = [
  {
    key: 'power-trade-city',
    submit: {
      at: at(168, '15:33'),
      channel: 'counter',
      by: 'triage',
      topic: 'utilities',
      text: '来访人在汀北商贸城开五金店。通报说商贸城停止加价、退了钱。他的情况：电价是从1块2降到6毛多了，可是每个月多出一项“公共设施维护费”，正好三百多，和以前加的价差不多。退费退到2025年7月，之前两年的没退。带了两年的缴费单。',
      town: '汀北街道',
      village: '商贸城社区',
      identityMode: 'realName',
      name: '佘老板',
      telephone: '0600-5551071',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'market', measure: 10, why: '通报点名的转供电主体' }, [
        at(168, '16:00'),
        at(168, '16:05'),
        at(167, '09:00'),
      ]),
      ...replied([at(154, '15:40'), at(153, '09:00'), at(153, '10:30')], {
        by: 'market',
        final: true,
        text: '佘老板您好。对照您的缴费单和商贸城账册：一、“公共设施维护费”没有服务项目，也没有列支，实际就是加价换了名目，已责令停收，从{{-290}}起收的{{-150}}前退还，您应退1284元。二、2025年7月以前的加价，商贸城账册不全，能核实的退还，您的缴费单可以作为依据，应退3106元，商贸城分两次退，{{-140}}、{{-110}}前各一半。三、没有缴费单的商户，正在按供电部门的抄表记录推算，还没有完成。',
        outcome: 'partlySolved',
        surname: '秦',
        telephone: '0600-5550291',
      }),
      {
        at: at(139, '10:20'),
        do: 'rate',
        solved: 'partly',
        satisfied: 4,
        words: '第一笔到账了。留着单子的有得退，没留单子的邻居还在等。',
      },
      { at: at(138, '00:10'), do: 'close', reason: 'timeAfterAnswer' },
      ...madePublic([at(137, '09:00'), at(136, '11:10'), at(134, '09:00')], {
        question: '汀北商贸城停止电费加价后，每月新收三百多元“公共设施维护费”；2025年7月以前的加价也没有退。',
        answer:
          '“公共设施维护费”是加价换名目，已责令停收并退还。2025年7月以前的加价，凭缴费单核实退还；没有缴费单的，正按抄表记录推算，尚未完成。',
      }),
      { at: at(46, '00:20'), do: 'archive' },
    ],
  },
  {
    key: 'power-rented-room',
    submit: {
      at: at(39, '22:36'),
      channel: 'web',
      fromMeasure: 10,
      text: '站前社区城中村租房，房东收电费1块5一度，我们一层八户打工的都这个价。热天不敢开空调，冷天不敢开取暖器。跟房东说，他说嫌贵搬走。别告诉房东是我说的，我还要住。',
      town: '汀北街道',
      village: '站前社区',
      identityMode: 'anonymous',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'market' }, [at(36, '09:00'), at(36, '09:08'), at(35, '09:30')]),
      {
        at: at(26, '10:00'),
        do: 'askExtension',
        days: 5,
        reason: '需要会同社区对整片出租房一并检查，避免只查一家暴露反映人。',
      },
      { at: at(26, '15:00'), do: 'extend' },
      { at: at(25, '15:00'), do: 'addNote', text: '检查按片区进行，不按来件点名。请经办人注意保护反映人。' },
      { at: at(4, '09:10'), do: 'remind' },
    ],
  },
];

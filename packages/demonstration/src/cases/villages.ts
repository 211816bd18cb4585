import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

export const villageCases: readonly Scenario[] = [
  {
    key: 'village-accounts',
    submit: {
      at: at(29, '11:15'),
      channel: 'web',
      fromMeasure: 19,
      topic: 'villages',
      text: '樟树底村公开栏的账，三月份以后就没换过。去乡里要看原始票据，说管票据的人不在，去了三回都不在。有人看见水渠工程的发票上，工人名字里有两个已经过世的人。我只想看账，看清楚了就不吵。',
      town: '栗坞乡',
      village: '樟树底村',
      identityMode: 'anonymous',
      mayPublish: false,
    },
    steps: [
      { at: at(28, '10:00'), do: 'classify', kind: 'complaint' },
      { at: at(28, '10:04'), do: 'accept' },
      {
        at: at(28, '10:20'),
        do: 'handToDiscipline',
        reason: '来件涉及以已故人员名义列支工程款，可能属于职务违法线索，不宜转给乡镇和业务部门。',
      },
    ],
  },
  {
    key: 'village-elder-allowance',
    submit: {
      at: at(146, '09:25'),
      channel: 'telephone',
      by: 'triage',
      topic: 'villages',
      text: '来电人81岁，水碾村人，耳背，由邻居代说。她去年满80，高龄津贴一分没领到，同岁的老姐妹每月都有。村里说报上去了。存折在家里，没有短信，她用的是老年机。',
      town: '竹碓镇',
      village: '水碾村',
      identityMode: 'realName',
      name: '仇奶奶',
      telephone: '0600-5551101',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'question', unit: 'civilAffairs', measure: 20, why: '高龄津贴漏发' }, [
        at(146, '09:50'),
        at(146, '09:55'),
        at(145, '08:40'),
      ]),
      ...replied([at(138, '15:00'), at(137, '09:00'), at(137, '09:50')], {
        by: 'civil-affairs',
        final: true,
        text: '仇奶奶您好。查到原因了：村里{{-500}}报过您的材料，录入时身份证号错了一位，系统退回，没有人再管。{{-140}}已改正，从满80岁当月补起，一共14个月，每月60元，合计840元，{{-138}}打到了您的“一卡通”存折，您可以请家人到竹碓镇的银行网点打一下存折。我们又把全县退回的记录翻了一遍，还有23位老人是同样的原因，这个月一起补发，由村干部上门告诉。',
        outcome: 'solved',
        surname: '温',
        telephone: '0600-5550301',
      }),
      {
        at: at(133, '15:30'),
        do: 'rate',
        solved: 'yes',
        satisfied: 5,
        words: '（邻居代填）钱拿到了，老人家高兴得很。',
      },
      { at: at(133, '15:32'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(132, '09:00'), at(131, '16:00'), at(130, '09:00')], {
        question: '一位老人去年满80岁，高龄津贴一直没有领到，村里说已经报上去了。',
        answer:
          '录入时身份证号错了一位，系统退回后没有人处理。已改正并补发14个月。排查全县退回记录，另有23位老人因同样原因漏发，一并补发，由村干部上门告知。',
      }),
    ],
  },
  {
    key: 'village-land-subsidy',
    submit: {
      at: at(28, '22:50'),
      channel: 'web',
      fromMeasure: 20,
      text: '我在外面打工，家里四亩二的地给堂哥种着。今年地力补贴打给了堂哥，说“谁种补给谁”。去年是打给我的。到底按哪个算？我不想为这几百块钱跟亲戚红脸，给我一句准话就行，别公开。',
      town: '鹭桥镇',
      village: '鹭滩村',
      identityMode: 'realName',
      name: '支先生',
      telephone: '0600-5551102',
      mayPublish: false,
      kind: 'question',
    },
    steps: [
      ...takenUp({ kind: 'question', unit: 'agriculture' }, [
        at(27, '09:00'),
        at(27, '09:15'),
        at(26, '10:00'),
      ]),
      ...replied([at(11, '16:00'), at(8, '09:00'), at(7, '10:30')], {
        by: 'agriculture',
        final: true,
        text: '支先生您好。耕地地力保护补贴补给拥有土地承包权的农户，您家的地没有办理承包权转让，只是让亲戚代种，应当补给您。村里今年按“谁种补给谁”登记，是把它和种粮补贴弄混了：种粮补贴才是谁种补给谁。更正后，地力补贴420元{{+10}}前打到您的卡上；您堂哥种粮补贴照领，多领的地力补贴从他明年的款项里抵扣，不用您去要。村里已重新张贴两种补贴的说明。',
        outcome: 'inProgress',
        outcomeDate: { daysAhead: 10 },
        surname: '田',
        telephone: '0600-5550271',
      }),
    ],
  },
  {
    key: 'village-pond',
    submit: {
      at: at(40, '15:55'),
      channel: 'counter',
      by: 'triage-2',
      topic: 'villages',
      text: '三位村民代表一起来访：荷叶塘村60亩鱼塘，2014年包给外村人，一年租金3000元，合同写到2034年，说是“老合同不能动”。旁边村一样大的塘一年4万。通报第21条说低价发包的要规范，问：他们村这份在不在416份里面？准备怎么办？',
      town: '苇湾镇',
      village: '荷叶塘村',
      identityMode: 'realName',
      name: '村民代表 汤先生',
      telephone: '0600-5551103',
      mayPublish: true,
      kind: 'question',
    },
    steps: [
      ...takenUp({ kind: 'question', unit: 'agriculture', measure: 21, why: '低价、超期限发包合同' }, [
        at(40, '16:20'),
        at(40, '16:25'),
        at(39, '09:00'),
      ]),
      {
        at: at(26, '09:30'),
        do: 'askExtension',
        days: 10,
        reason: '需要调阅2014年村民会议记录并与承包人协商变更租金，已告知来访人延期原因。',
      },
      { at: at(26, '14:30'), do: 'extend' },
      {
        at: at(12, '10:00'),
        by: 'agriculture',
        do: 'addNote',
        text: '苇湾镇已找到会议记录原件，签名与名册有出入，正在核对。',
      },
    ],
  },
  {
    key: 'village-old-land',
    submit: {
      at: at(110, '10:10'),
      channel: 'counter',
      by: 'triage',
      topic: 'villages',
      text: '来访人反映2009年修水库征用桐子坡承包地，当时登记3.6亩，他说实有5.1亩，差的1亩半没有补偿。找过乡里、县里，没有拿到过书面答复。带了当年的土地证。',
      town: '栗坞乡',
      village: '栗坞村',
      identityMode: 'realName',
      name: '危先生',
      telephone: '0600-5551104',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      { at: at(109, '10:00'), do: 'markUnrelated' },
      {
        at: at(109, '10:20'),
        do: 'redirect',
        channel: 'petition',
        reason:
          '您反映的是2009年的征地补偿，不在这次巡视整改范围，需要作为信访事项登记、在法定期限内作出书面处理意见，您对意见不服还可以申请复查、复核。请到县信访局接待大厅（书院路3号）登记，带上土地证；我们已把今天的登记内容打印交给您，不用再说一遍。',
      },
    ],
  },
];

import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

export const serviceCases: readonly Scenario[] = [
  {
    key: 'service-saturday',
    submit: {
      at: at(180, '11:47'),
      channel: 'web',
      topic: 'services',
      text: '请了不假、专挑周六上午去大厅给小店办变更，综合窗口的姑娘说“这个要市场局的人来，周一再来吧”。那周六开的是什么门？建议把周六到底能办哪些事列出来贴门口，省得白跑。',
      town: '汀北街道',
      village: '商贸城社区',
      identityMode: 'confidential',
      name: '邢老板',
      telephone: '0600-5551111',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'suggestion', unit: 'services', measure: 22, why: '周六上午延时服务' }, [
        at(179, '09:00'),
        at(179, '09:06'),
        at(179, '14:00'),
      ]),
      ...replied([at(173, '10:00'), at(172, '09:00'), at(172, '09:30')], {
        by: 'services',
        final: true,
        text: '邢老板您好，让您白跑一趟，对不起。核实当天窗口：您办的变更属于周六可办事项，是窗口人员没有学过，已补训。您的建议采纳了：周六可办的216项、不可办的事项和原因，{{-174}}已贴在大厅门口、印在取号纸背面，手机上也能查。您的变更可以直接在网上提交，我们有专人给您打电话帮着填。',
        outcome: 'solved',
        surname: '唐',
        telephone: '0600-5550281',
      }),
      { at: at(171, '20:20'), do: 'rate', solved: 'yes', satisfied: 5, words: '取号纸背面那个好用。' },
      { at: at(171, '20:21'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(169, '09:00'), at(168, '12:00'), at(167, '09:20')], {
        question: '周六上午到政务服务大厅办事，被告知周一再来。能不能把周六可以办的事项贴出来？',
        answer:
          '建议已采纳：周六可办的216项和不可办的事项已贴在大厅门口、印在取号纸背面，手机也能查。当天属于窗口人员业务不熟，已补训。',
      }),
    ],
  },
  {
    key: 'service-wages',
    submit: {
      at: at(71, '21:30'),
      channel: 'web',
      topic: 'services',
      text: '我们五个人在汀北给人做外墙，干了47天，工钱一共3万8，老板说甲方没结账。家里等着交学费。找谁？',
      town: '汀北街道',
      identityMode: 'realName',
      name: '和师傅',
      telephone: '0600-5551112',
      mayPublish: false,
    },
    steps: [
      { at: at(70, '08:40'), do: 'classify', kind: 'question' },
      {
        at: at(70, '08:55'),
        do: 'redirect',
        channel: 'arbitration',
        reason:
          '拖欠工资请走两条路，可以同时走：一、到县劳动人事争议仲裁院（汀北街道站前路12号）申请仲裁，不收费，有工友证明、考勤、聊天记录就可以立案；二、向县劳动保障监察大队投诉，电话0600-5550995，可以责令限期支付。去之前打电话，有人帮您写申请。',
      },
    ],
  },
  {
    key: 'service-test',
    submit: {
      at: at(15, '13:13'),
      channel: 'web',
      text: '测试一下，看能不能发出去。',
      identityMode: 'anonymous',
      mayPublish: false,
    },
    steps: [
      {
        at: at(14, '09:30'),
        do: 'notAccept',
        reason: '来件没有反映具体事项。页面可以正常使用，您有建议或者问题，随时可以再写。',
      },
    ],
  },
  {
    key: 'elder-canteen',
    submit: {
      at: at(88, '12:25'),
      channel: 'web',
      fromMeasure: 25,
      text: '替我妈说一句。书院社区长者食堂开起来以后，她中午不再热剩菜了，这个要表扬。可是上个月停了九天，门口只贴“设备检修”，没提前说，她拄着拐杖去了三趟。能不能停餐前打个电话？她手机是老年机，收不到群消息。',
      town: '汀南街道',
      village: '书院社区',
      identityMode: 'realName',
      name: '左女士',
      telephone: '0600-5551113',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'suggestion', unit: 'civilAffairs' }, [
        at(85, '09:00'),
        at(85, '09:10'),
        at(84, '10:00'),
      ]),
      ...replied([at(77, '15:00'), at(76, '09:00'), at(76, '09:30')], {
        by: 'civil-affairs',
        final: true,
        text: '左女士您好，谢谢您和阿姨。停餐九天是蒸箱坏了等配件，第一天就该打电话，没有做到。现在定了三条：停餐一天以上的，前一天由食堂逐个打电话给登记的老人（书院社区共86位，32位用老年机）；停餐期间由隔壁南门社区食堂送餐上门，不加钱；没有接到电话的，可以找社区要一顿免费的饭。配件已多备一套。',
        outcome: 'solved',
        surname: '温',
        telephone: '0600-5550301',
      }),
      {
        at: at(74, '12:40'),
        do: 'rate',
        solved: 'yes',
        satisfied: 5,
        words: '昨天真接到电话了，我妈说像是有单位的人。',
      },
      { at: at(74, '12:41'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(71, '09:00'), at(70, '19:10'), at(69, '09:00')], {
        question: '书院社区长者食堂停餐九天没有提前说，老人白跑了三趟。停餐前能不能打个电话？',
        answer:
          '可以。停餐一天以上的，前一天逐个打电话告知登记的老人；停餐期间由南门社区食堂送餐上门，不加钱。没有接到电话的，可以向社区要一顿免费的饭。',
      }),
    ],
  },
  {
    key: 'market-scale',
    submit: {
      at: at(132, '08:05'),
      channel: 'web',
      fromMeasure: 29,
      text: '南门市场水产区，买条鱼称2斤8两，公平秤上一放2斤3两。找摊主，他说公平秤不准。找市场办公室，门锁着。先行赔付，跟谁要？差的半斤7块钱我不在乎，我在乎这句话算不算数。',
      town: '汀南街道',
      village: '南门社区',
      identityMode: 'realName',
      name: '尤阿姨',
      telephone: '0600-5551114',
      mayPublish: true,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'market' }, [
        at(132, '09:00'),
        at(132, '09:04'),
        at(132, '10:30'),
      ]),
      ...replied([at(126, '15:00'), at(125, '09:00'), at(125, '09:40')], {
        by: 'market',
        final: true,
        text: '尤阿姨您好，那句话算数。{{-132}}上午我们带标准砝码到场：公平秤误差2克，准；那个摊位的秤每公斤多出约220克，是作弊秤，已没收，罚款5000元，处理结果贴在市场入口。市场办公室的人上午8时才上班，早市5时半就开了，所以您找不到人。现在改为早市开门就有人，电话贴在公平秤上；先行赔付在办公室登记，当场付款。您的差价和法定赔偿共500元，可凭短信到市场办公室领取，也可以请他们送上门。',
        outcome: 'solved',
        surname: '秦',
        telephone: '0600-5550291',
      }),
      {
        at: at(124, '07:30'),
        do: 'rate',
        solved: 'yes',
        satisfied: 5,
        words: '算数就好。钱我捐给社区食堂了。',
      },
      { at: at(124, '07:31'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(123, '09:00'), at(122, '08:00'), at(120, '09:00')], {
        question: '在南门市场买鱼少了半斤，市场办公室没有人。“先行赔付”跟谁要？',
        answer:
          '该摊位的秤每公斤多出约220克，已没收并罚款5000元。市场办公室改为早市开门就有人，先行赔付当场登记、当场付款，电话贴在公平秤上。',
      }),
    ],
  },
  {
    key: 'market-toilet',
    submit: {
      at: at(61, '10:32'),
      channel: 'web',
      fromMeasure: 28,
      text: '鹭桥农贸市场的新公厕锁了三天，卖菜的大姐们都跑到河边去。锁着是给谁看的？',
      town: '鹭桥镇',
      village: '桥东村',
      identityMode: 'anonymous',
      mayPublish: true,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'housing' }, [at(60, '09:00'), at(60, '09:03')]),
      {
        at: at(59, '08:15'),
        do: 'withdraw',
        pressed: false,
        reason: '今天早上开门了，还放了洗手液，不用办了。',
      },
    ],
  },
];

import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

export const roadCases: readonly Scenario[] = [
  {
    key: 'road-potholes',
    submit: {
      at: at(153, '18:44'),
      channel: 'web',
      fromMeasure: 13,
      topic: 'roads',
      text: '鹭禾公路下埠村口到河堤那八百米，去年冬天补的，今年一过拉砂车又烂成麻子。我跑农村货运，一个月换两条轮胎。质保期内7天返修是你们自己写的，从我第一次打路长电话算起，今天是第23天。照片里轮胎旁边那个坑，我拿筷子量了，一筷子没到底。',
      town: '鹭桥镇',
      village: '下埠村',
      identityMode: 'realName',
      name: '占师傅',
      telephone: '0600-5551081',
      mayPublish: true,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'transport' }, [
        at(152, '09:10'),
        at(152, '09:14'),
        at(151, '08:40'),
      ]),
      ...replied([at(141, '16:20'), at(140, '09:00'), at(140, '10:20')], {
        by: 'transport',
        final: true,
        text: '占师傅您好。{{-150}}现场量得坑槽17处，最深14厘米，反映属实。路长接到您的电话后只记在本子上，没有报修，已更换路长。施工单位{{-146}}至{{-143}}把800米全部铣刨重铺，不再打补丁；质保期重新计算两年。重车是根源：从{{-139}}起，这一段限载20吨，两头装了限高架，砂场车辆改走河堤路。您的轮胎损失，可以凭发票向施工单位主张，我们提供巡查记录。',
        outcome: 'solved',
        surname: '路',
        telephone: '0600-5550251',
      }),
      { at: at(137, '20:00'), do: 'rate', solved: 'yes', satisfied: 5, words: '这回是真铺了。' },
      { at: at(137, '20:01'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(134, '10:00'), at(133, '19:00'), at(132, '09:00')], {
        question: '鹭禾公路下埠村口到河堤八百米，修好半年又烂了，报修23天没有人来。',
        answer:
          '反映属实，坑槽17处，最深14厘米。800米已全部铣刨重铺，质保期重新计算两年；该段限载20吨，砂场车辆改走河堤路。接到报修没有上报的路长已更换。',
      }),
    ],
  },
  {
    key: 'road-guardrail',
    submit: {
      at: at(19, '17:25'),
      channel: 'web',
      fromMeasure: 13,
      text: '松垴岩下村大弯那里，护栏被货车撞掉十几米，下面是七八米的沟，校车天天过。现在就插了两根竹竿绑红布条。等出了事再修就晚了。',
      town: '松垴乡',
      village: '岩下村',
      identityMode: 'realName',
      name: '习先生',
      telephone: '0600-5551082',
      mayPublish: true,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'transport' }, [
        at(18, '08:35'),
        at(18, '08:37'),
        at(18, '09:10'),
      ]),
      {
        at: at(18, '16:00'),
        by: 'transport',
        do: 'addNote',
        text: '当天已摆放水马和爆闪灯，校车临时改走老路。',
      },
      {
        at: at(1, '11:00'),
        do: 'draftReply',
        by: 'transport',
        final: true,
        text: '习先生您好。您反映的当天下午，我们在缺口处摆放了水马和爆闪灯，校车改走老路。{{-6}}新装波形护栏24米，并把弯道前后各延长了20米，校车{{-5}}恢复原线。撞坏护栏的货车已由交警查到，由车主赔偿。',
        outcome: 'solved',
        surname: '路',
        telephone: '0600-5550251',
      },
    ],
  },
  {
    key: 'road-last-bus',
    submit: {
      at: at(67, '10:50'),
      channel: 'telephone',
      by: 'triage-2',
      topic: 'roads',
      text: '来电人70岁，松垴村人，在县医院做透析，一周三次，做完是下午五点四十，末班车五点半就走了，只能住一晚小旅馆，一次60元。建议把末班车推迟半个钟头。',
      town: '松垴乡',
      village: '松垴村',
      identityMode: 'realName',
      name: '欧阿姨',
      telephone: '0600-5551083',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'suggestion', unit: 'transport', measure: 14, why: '松垴直达班线的末班时间' }, [
        at(67, '11:15'),
        at(67, '11:20'),
        at(64, '09:00'),
      ]),
      ...replied([at(56, '15:00'), at(55, '09:00'), at(55, '10:00')], {
        by: 'transport',
        final: true,
        text: '欧阿姨您好。松垴班线末班推迟到18时以后，返程要走11公里没有路灯的盘山路，按安全规定客车不能在这一段夜间行驶，所以末班车暂时不能改。我们另外想了办法：和县医院商定，您的透析改排上午班，从{{-46}}起11时30分结束；医院护士已经给您打过电话。路灯和标线装好以后（列入2027年计划），再研究推迟末班。',
        outcome: 'notFeasible',
        outcomeReason: '返程盘山路段没有路灯，客车不能夜间行驶。',
        surname: '路',
        telephone: '0600-5550251',
      }),
      { at: at(54, '09:30'), do: 'rate', solved: 'yes', satisfied: 5, words: '不用住旅馆了，比改车还好。' },
      {
        at: at(47, '09:20'),
        do: 'proposePublicAnswer',
        question: '一位松垴村的透析病人赶不上末班车，建议推迟半小时。',
        answer: '盘山路段没有路灯，客车不能夜间行驶，末班车暂时不能推迟。已与县医院商定把透析改排上午班。',
      },
      { at: at(46, '10:00'), do: 'declinePublicAnswer' },
      { at: at(40, '00:10'), do: 'close', reason: 'timeAfterAnswer' },
    ],
  },
  {
    key: 'road-national',
    submit: {
      at: at(85, '09:05'),
      channel: 'web',
      topic: 'roads',
      text: '竹碓镇出口那条国道的红绿灯，左转只有8秒，过两辆车就红了，早上排到加油站。能不能调长一点？',
      town: '竹碓镇',
      village: '竹碓村',
      identityMode: 'anonymous',
      mayPublish: true,
      kind: 'suggestion',
    },
    steps: [
      { at: at(84, '09:00'), do: 'accept' },
      { at: at(84, '09:02'), do: 'markUnrelated' },
      {
        at: at(83, '10:00'),
        do: 'transfer',
        authority: '市公安局交通管理支队',
        reason:
          '国道信号灯配时由市公安局交通管理支队管理，县里没有权限调整。已将您的建议原文移送，该单位收件电话0600-5550990。',
      },
    ],
  },
  {
    key: 'road-ticket',
    submit: {
      at: at(62, '20:20'),
      channel: 'web',
      text: '我给饭店送菜，在南门市场门口停了6分钟，罚200扣3分。那个禁停牌被树挡得严严实实，谁看得见？给我撤了。',
      town: '汀南街道',
      village: '南门社区',
      identityMode: 'realName',
      name: '冉师傅',
      telephone: '0600-5551084',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      { at: at(61, '09:30'), do: 'accept' },
      {
        at: at(61, '09:45'),
        do: 'redirect',
        channel: 'administrativeReview',
        reason:
          '您对行政处罚不服，应当自收到处罚决定书之日起60日内向县人民政府申请行政复议，或者6个月内向县人民法院起诉，本平台不能撤销处罚，也不停止上述期限的计算。县行政复议窗口在县司法局一楼，可以请求帮助填写申请书。树枝遮挡标志牌的情况，另行转县交通运输局处理。',
      },
    ],
  },
  {
    key: 'road-third-time',
    submit: {
      at: at(53, '07:40'),
      channel: 'webWithoutScript',
      fromMeasure: 13,
      text: '修路占了我家门口一棵枣树，赔我800，我说值3000，你们一直不给。这是第四回写了，你们别装看不见。',
      town: '鹭桥镇',
      village: '鹭滩村',
      identityMode: 'realName',
      name: '扈先生',
      telephone: '0600-5551085',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      { at: at(47, '09:30'), do: 'addNote', text: '已查：同一事项办理过，复查、复核意见均已送达。' },
      {
        at: at(47, '09:50'),
        do: 'notReaccept',
        reason:
          '您反映的枣树补偿一事，县交通运输局已答复，您申请过复查和复核，市里已于2026年3月作出复核意见，维持按标准补偿800元。没有新的事实和理由，按规定不再受理。补偿款存在鹭桥镇财政所，您随时可以领取，领取不代表您同意结论。',
      },
    ],
  },
  {
    key: 'road-village-lamp',
    submit: {
      at: at(15, '19:12'),
      channel: 'web',
      topic: 'roads',
      text: '高坡村到水碾村的水泥路，太阳能路灯装了三十多盏，亮的只有六盏，电池听说被偷了。老人晚上从戏台回来摔了两个。',
      town: '竹碓镇',
      village: '高坡村',
      identityMode: 'realName',
      name: '訾女士',
      telephone: '0600-5551086',
      mayPublish: true,
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'transport' }, [
        at(14, '09:00'),
        at(14, '09:10'),
        at(13, '08:50'),
      ]),
      {
        at: at(12, '16:40'),
        do: 'object',
        reason:
          '该路灯是乡村建设项目资产，2023年已移交高坡村，管护责任在村集体，项目主管部门是农业农村局，申请退回。',
      },
    ],
  },
];

import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

export const environmentCases: readonly Scenario[] = [
  {
    key: 'environment-transfer-station',
    submit: {
      at: at(125, '06:20'),
      channel: 'web',
      fromMeasure: 16,
      text: '苇湾垃圾中转站说六点以后才作业，我把手机支在窗台录了一个星期，七天里有四天是4点50到5点20开始的，录像都在。味道比去年好一些，这个我承认。',
      town: '苇湾镇',
      village: '苇湾村',
      identityMode: 'realName',
      name: '宫女士',
      telephone: '0600-5551091',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'housing' }, [
        at(125, '09:00'),
        at(125, '09:10'),
        at(124, '10:00'),
      ]),
      ...replied([at(116, '16:00'), at(113, '09:00'), at(113, '09:40')], {
        by: 'housing-2',
        final: true,
        text: '宫女士您好。调取中转站监控，{{-132}}至{{-126}}有4天在5时30分以前作业，与您的录像一致。原因是承包公司为赶早班车次私自提前，已按合同扣款8000元。{{-115}}起站门改为电子锁，6时以前打不开。夏天渗滤液的气味还没有完全解决，除臭设备每天增开两个时段，{{-85}}前再请住户一起闻一次。',
        outcome: 'partlySolved',
        surname: '贺',
        telephone: '0600-5550232',
      }),
      {
        at: at(111, '07:10'),
        do: 'rate',
        solved: 'partly',
        satisfied: 4,
        words: '这几天安静了。闻味道那次记得叫我。',
      },
      { at: at(111, '07:12'), do: 'close', reason: 'citizensWord' },
    ],
  },
  {
    key: 'environment-stream',
    submit: {
      at: at(25, '16:08'),
      channel: 'web',
      fromMeasure: 17,
      topic: 'environment',
      text: '第17条标题是“水质问题销号”，正文又说材料“已报送”。那到底销号了没有？我上周末带学生在禾渡溪上渡桥下做水质观察，水面有泡沫，闻着有洗衣粉味。',
      town: '禾渡镇',
      village: '上渡村',
      identityMode: 'realName',
      name: '晏老师',
      telephone: '0600-5551092',
      mayPublish: true,
      kind: 'question',
    },
    steps: [
      ...takenUp({ kind: 'question', unit: 'environment' }, [
        at(22, '09:00'),
        at(22, '09:10'),
        at(21, '10:00'),
      ]),
      ...replied([at(8, '16:00'), at(7, '09:00'), at(7, '10:10')], {
        by: 'environment',
        final: true,
        text: '晏老师您好。先回答第一问：没有销号。材料2026年4月报到市里，市里还在复核，标题的写法容易误会，我们已提出修改。第二问：{{-20}}、{{-18}}在上渡桥下取样，阴离子表面活性剂0.41毫克每升，高于该河段0.2的标准，反映属实。沿岸排查找到上渡村一家床单洗涤作坊，夜间用软管偷排，是这次整治以后新开的，不在53个排污口之内。{{-16}}已查封设备、立案处罚。{{-9}}复测0.12毫克每升，达标。这件事已补充报告市里，不影响您继续监督，欢迎带学生来看检测。',
        outcome: 'solved',
        surname: '汪',
        telephone: '0600-5550261',
      }),
      {
        at: at(6, '12:20'),
        do: 'rate',
        solved: 'yes',
        satisfied: 5,
        words: '没有销号就说没有销号，这样的话学生也听得懂。',
      },
      ...madePublic([at(6, '14:30'), at(5, '18:40'), at(4, '09:00')], {
        question: '第17条说“销号”又说“已报送”，到底销号了没有？上渡桥下水面有泡沫，有洗衣粉味。',
        answer:
          '没有销号，材料已报市里，正在复核。取样检测阴离子表面活性剂0.41毫克每升，超过标准，反映属实；来源是一家新开的床单洗涤作坊夜间偷排，已查封立案。{{-9}}复测0.12毫克每升，达标。有关情况已补充报告市里。',
      }),
    ],
  },
  {
    key: 'environment-night-work',
    submit: {
      at: at(34, '01:37'),
      channel: 'web',
      fromMeasure: 18,
      text: '一点半了还在打混凝土。站前路工地。明天我孩子月考。你们睡得着？',
      town: '汀北街道',
      village: '站前社区',
      identityMode: 'anonymous',
      mayPublish: true,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'environment' }, [
        at(34, '08:40'),
        at(34, '08:42'),
        at(33, '16:30'),
      ]),
      { at: at(12, '09:10'), do: 'remind' },
      { at: at(8, '00:50'), do: 'addFact', text: '又来了。凌晨零点五十，录了音。' },
      { at: at(5, '09:00'), do: 'remind' },
    ],
  },
  {
    key: 'environment-barbecue',
    submit: {
      at: at(50, '21:48'),
      channel: 'web',
      fromMeasure: 18,
      text: '楼下烧烤店的排烟管直接对着我家阳台，衣服晒出去一股孜然味，老人有哮喘。跟老板说过，他说有本事去告。',
      town: '汀北街道',
      village: '纺织社区',
      identityMode: 'realName',
      name: '米女士',
      telephone: '0600-5551093',
      mayPublish: false,
      kind: 'complaint',
    },
    steps: [
      ...takenUp({ kind: 'complaint', unit: 'environment' }, [
        at(47, '09:00'),
        at(47, '09:06'),
        at(46, '10:00'),
      ]),
      {
        at: at(43, '20:10'),
        do: 'withdraw',
        pressed: true,
        reason: '老板带着两个人上门，知道是我写的，让我别再反映。我怕，撤了吧。',
      },
    ],
  },
  {
    key: 'environment-bins',
    submit: {
      at: at(7, '12:33'),
      channel: 'web',
      fromMeasure: 16,
      text: '垃圾桶太少了，走好远才有一个，建议多放几个，最好带盖子的。',
      identityMode: 'anonymous',
      mayPublish: true,
      kind: 'suggestion',
    },
    steps: [
      {
        at: at(6, '09:30'),
        do: 'requestInfo',
        question:
          '谢谢您的建议。请告诉我们在哪个村（社区）、哪条路，大约从哪里到哪里没有垃圾桶，方便承办单位到现场看。',
      },
    ],
  },
];

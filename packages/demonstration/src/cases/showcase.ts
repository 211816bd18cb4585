import type { Scenario } from '../scenario.ts';
import { at, madePublic, replied, takenUp } from '../steps.ts';

/** The complete public thread that stands on the demonstration's home page. */
export const showcaseKey = 'school-cold-lunch';

const publicQuestion =
  '孩子在鹭桥镇中心小学读三年级，天天说午饭是凉的。听说三楼的保温柜从开学就没插过电，一插就跳闸；菜11点10分送到，三年级12点10分才吃上。保温柜到底用没用？能不能让孩子吃上一口热饭？';

export const showcaseCases: readonly Scenario[] = [
  {
    key: showcaseKey,
    submit: {
      at: at(68, '19:41'),
      channel: 'web',
      fromMeasure: 2,
      topic: 'school',
      text: '通报第2条说给农村学校配了保温柜。我孩子在鹭桥镇中心小学读三年级，天天回来说饭是凉的。昨天我去接他，问了食堂阿姨，她说三楼的保温柜从开学就没插过电，一插就跳闸。菜是11点10分送到的，三年级12点10分才轮到吃。请问：保温柜到底用没用？能不能让孩子吃上一口热饭？有事打我电话0600-5551021，白天在厂里，中午能接。',
      town: '鹭桥镇',
      village: '桥东村',
      identityMode: 'realName',
      name: '邱女士',
      telephone: '0600-5551021',
      mayPublish: true,
      kind: 'question',
    },
    steps: [
      ...takenUp({ kind: 'question', unit: 'education' }, [
        at(67, '09:05'),
        at(67, '09:24'),
        at(64, '10:11'),
      ]),
      ...replied([at(61, '15:30'), at(60, '09:10'), at(60, '11:05')], {
        by: 'education',
        final: true,
        text: '您好，您反映的问题收悉。我局高度重视，已责成学校严格落实配餐管理规定，加强保温设备使用管理，确保学生吃上放心餐。感谢您对教育工作的关心和支持。',
        outcome: 'solved',
        surname: '徐',
        telephone: '0600-5550212',
      }),
      ...madePublic([at(60, '11:30'), at(60, '12:40'), at(60, '16:00')], {
        question: publicQuestion,
        answer:
          '您反映的问题收悉。我局高度重视，已责成学校严格落实配餐管理规定，加强保温设备使用管理，确保学生吃上放心餐。感谢您对教育工作的关心和支持。',
      }),
      {
        at: at(59, '20:15'),
        do: 'rate',
        solved: 'no',
        satisfied: 2,
        words: '没有一句回答我的问题。保温柜插电了没有？今天又问了孩子，还是凉的。',
      },
      {
        at: at(59, '20:22'),
        do: 'requestRework',
        reason: '第一次答复没有去现场看，只写“高度重视”。请派人中午到三楼看一看。',
      },
      {
        at: at(57, '08:50'),
        do: 'dispatch',
        unit: 'education',
        instruction:
          '重新办理：换人办理，中午到现场，量开餐时的温度，写明保温柜为什么没有通电、什么时候修好。',
      },
      { at: at(57, '11:00'), do: 'acknowledge', by: 'education-2' },
      { at: at(46, '16:20'), do: 'draftReply', ...secondAnswer() },
      { at: at(43, '09:00'), do: 'signReply' },
      { at: at(43, '10:40'), do: 'approveReply', by: 'reviewer-2' },
      {
        at: at(41, '12:50'),
        do: 'rate',
        solved: 'yes',
        satisfied: 4,
        words: '孩子说这两天是热的。希望别的学校也查一遍，也希望不用说两次才有人去看。',
      },
      { at: at(41, '12:52'), do: 'close', reason: 'citizensWord' },
      ...madePublic([at(40, '09:20'), at(39, '19:30'), at(36, '09:15')], {
        question: publicQuestion,
        answer:
          '反映属实。县教育局到校跟餐测得：开餐时米饭38摄氏度、菜34摄氏度，三楼两台保温柜因线路老化没有通电。已重新布设三楼专用线路，保温柜于{{-50}}通电；三年级改为11时40分第一批用餐；学校每天公布开餐温度，低于60摄氏度的当餐退回。{{-47}}复测：米饭65摄氏度、菜62摄氏度。其他7所农村学校的线路{{-32}}前查完。第一次答复没有到现场核实，县教育局已致歉。',
      }),
    ],
  },
];

function secondAnswer() {
  return {
    by: 'education-2',
    final: true,
    text: '邱女士您好。第一次答复没有到现场核实，向您致歉。{{-56}}和{{-55}}中午，我科两人到学校跟着三年级用餐：餐食11时12分到校，三楼两台保温柜没有通电，12时08分开餐时米饭38摄氏度、菜34摄氏度。您反映的情况属实。原因是三楼线路老化，两台保温柜一起用就跳闸，学校开学以来没有报修。已办三件事：一、{{-50}}重新布设三楼专用线路，两台保温柜已经通电；二、三年级改为11时40分第一批用餐；三、学校每天在班级群公布开餐时的温度，低于60摄氏度的当餐退回。{{-47}}复测，开餐时米饭65摄氏度、菜62摄氏度。同样配了保温柜的其他7所学校，{{-32}}前把线路查完，结果在本平台公布。县教育局基础教育科，经办人梁，0600-5550211。',
    outcome: 'solved',
    surname: '梁',
    telephone: '0600-5550211',
  } as const;
}

import { chineseDigits, readNumeral } from './numerals.ts';

/** What a label such as `整改措施2：` says of the text after it. */
export type LabelKind = 'problem' | 'measure' | 'progress' | 'field';

/** A label at the beginning of a text; `end` is the index after it. */
export interface Label {
  kind: LabelKind;
  ordinal: number | null;
  sign: string;
  end: number;
}

/** Of a number in parts (`问题2—1`) the last part counts. */
const number = `(?:[(]\\s*)?(?:\\d{1,2}\\s*[—–-]\\s*)?([${chineseDigits}]{1,3}|\\d{1,3})\\s*[)]?`;
const open = '[【〔\\[(<]?\\s*';
const close = '\\s*[】\\])>]?';
/** What parts a label from its text: a colon or bracket, or where a table was flattened the tab or line break between its two cells. */
export const mark = '(?:\\s*[:】\\]]\\s*:?\\s*|[^\\S\\n\\t]*[\\n\\t](?=[^\\t]*$)\\s*)';
const afterNumber = '(?:\\s*[】\\])>]\\s*[:、.]?\\s*|\\s*[:、.,]\\s*|\\s+|(?=关于|“))';

const problemNoun =
  '(?:(?:巡[视察]|审计|督察|督查|检查|反馈|存在|具体|主要|整改|发现|指出|的)*问题(?:描述|表述|内容|表现|事项|清单|概述)?|(?:巡[视察]|督察|督查|审计)组?(?:反馈|指出|发现)|整改(?:事项|任务)|反馈意见)';
const measureNoun =
  '(?:(?:整改|具体|主要|工作|落实)*(?:措施|举措)(?:(?:及|和|与|、)(?:整改|取得|阶段性)*(?:落实|进展|完成|推进)?(?:情况|成效|结果)?)?|整改(?:答卷|回应|行动))';
const progressNoun =
  '(?:整改(?:工作)?(?:落实|进展|完成|推进)?(?:及成效)?(?:情况|成效|结果|进展|效果|落实|完成|成果|实效|进度)(?:及成效|说明)?|立行立改情况|(?:目前|工作)?(?:进展|完成|落实|推进|办理)(?:情况|成效|结果|进度)?|工作进度|取得效果|(?:取得的?|工作|主要|阶段性)*成效)';

const patterns: readonly { kind: LabelKind; pattern: RegExp }[] = [
  {
    kind: 'problem',
    pattern: new RegExp(`^${open}(?:${problemNoun}|任务|事项)[^\\S\\n]*${number}${afterNumber}`),
  },
  { kind: 'problem', pattern: new RegExp(`^${open}第${number}个?问题${close}[:、.,\\s】]\\s*`) },
  { kind: 'problem', pattern: new RegExp(`^${open}${problemNoun}${mark}`) },
  { kind: 'measure', pattern: new RegExp(`^${open}${measureNoun}[^\\S\\n]*${number}${afterNumber}`) },
  { kind: 'measure', pattern: new RegExp(`^${open}${measureNoun}${mark}`) },
  { kind: 'progress', pattern: new RegExp(`^${open}${progressNoun}[^\\S\\n]*${number}${afterNumber}`) },
  { kind: 'progress', pattern: new RegExp(`^${open}${progressNoun}${mark}`) },
];

/** Names under which a report gives a measure's fields; the first named wins where several apply. */
export const fieldNames = {
  unit: '(?:整改)?(?:责任|牵头|主办|承办|主要责任)(?:单位|部门|科室|股室|处室|党组织)(?:[及和、与/](?:整改)?责任人)?|责任主体|牵头(?=\\s*:)',
  support: '(?:配合|协办|参与|协同|监督|督导|督办|验收)(?:单位|部门|科室|股室|处室)',
  leader:
    '(?:整改)?(?:责任|牵头|包保|包案|分管|挂钩|主管|(?:挂牌)?督办|领办|联系)(?:县|市|区|局|院|校)?领导(?:[及和、与/]责任(?:科室|单位|部门))?|(?:整改|牵头|主要|第一|直接|具体)?责任人(?:员)?|负责人',
  plan: '(?:下一步|下步|后续|今后)(?:整改)?(?:工作)?(?:打算|安排|举措|措施|计划|考虑|工作)(?=\\s*[:】\\]]+\\s*\\S)',
  aside:
    '(?:产生|存在|问题)?(?:原因|根源)(?:分析|剖析)?|整改(?:目标|要求|标准|原则|类型)|问题(?:来源|类型|类别)|(?:具体|主要)表现(?:形式)?|验收情况|佐证材料|公示情况|备注',
  deadline:
    '(?:整改|完成|办结|计划完成|整改完成|办理|销号)(?:时限|期限|时间|日期)(?:节点|要求)?|时限(?:要求)?',
  status:
    '(?:整改|完成|当前|目前|销号|办理)?状态|销号情况|是否(?:完成|销号)|整改结论|完成情况(?=\\s*:\\s*(?:已|基本|正在|长期|持续|未|部分|全部))',
} as const;

const fieldPattern = new RegExp(`^${open}(?:${Object.values(fieldNames).join('|')})${mark}`);

/** Reads the label at the start of half-width text without leading blanks. */
export function readLabel(norm: string): Label | null {
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(norm);
    if (!match) continue;
    const ordinal = match[1] === undefined ? null : readNumeral(match[1]);
    return { kind, ordinal, sign: match[0].trim(), end: match[0].length };
  }
  const field = fieldPattern.exec(norm);
  return field ? { kind: 'field', ordinal: null, sign: field[0].trim(), end: field[0].length } : null;
}

const names = new RegExp(
  `^${open}(?:${[problemNoun, measureNoun, progressNoun, ...Object.values(fieldNames)].join('|')})${close}$`,
);

/** True for the name of a label and nothing else, as it stands in a cell of its own. */
export function isLabelName(norm: string): boolean {
  return names.test(norm.trim());
}

/** True when a whole line is one of the section labels without its colon (`整改措施`, `整改情况`). */
export function readBareLabel(norm: string): Label | null {
  const line = norm.trim();
  for (const [kind, noun] of [
    ['measure', measureNoun],
    ['progress', progressNoun],
  ] as const) {
    if (new RegExp(`^${noun}$`).test(line) && /^整改|^具体措施$/.test(line)) {
      return { kind, ordinal: null, sign: line, end: norm.length };
    }
  }
  return null;
}

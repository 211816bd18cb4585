/** Every doubt the importer can raise. The list is closed; README.md says what each means. */
export const warningCodes = [
  'title-missing',
  'body-missing',
  'date-missing',
  'date-invalid',
  'contact-missing',
  'problem-number-missing',
  'problem-number-repeated',
  'problem-number-disordered',
  'problem-title-missing',
  'problem-unnamed',
  'problem-without-measures',
  'problem-marker-changed',
  'measure-number-missing',
  'measure-number-repeated',
  'measure-number-disordered',
  'measure-empty',
  'measure-unmarked',
  'measure-marker-changed',
  'measure-names-several',
  'progress-shared',
  'item-unread',
  'quotes-unbalanced',
  'declared-aspects-differ',
  'declared-problems-differ',
  'declared-measures-differ',
  'characters-unreadable',
] as const;

export type WarningCode = (typeof warningCodes)[number];

/** One doubt, in the staff's language, with its place (UTF-16 offsets; an empty range marks a gap). */
export interface ReportWarning {
  code: WarningCode;
  message: string;
  start: number;
  end: number;
}

const sentences: Record<WarningCode, string> = {
  'title-missing': '没有找到标题，请核对原文。',
  'body-missing': '没有找到发布机关，请核对落款。',
  'date-missing': '没有找到发布日期，请核对落款。',
  'date-invalid': '“{0}”不是有效日期，未采用。',
  'contact-missing': '没有找到电话、邮箱或地址等联系方式。',
  'problem-number-missing': '问题编号缺少 {0}。',
  'problem-number-repeated': '问题编号 {0} 重复出现。',
  'problem-number-disordered': '问题编号 {0} 排在 {1} 之后，顺序不符。',
  'problem-title-missing': '这一问题只有编号，没有名称。',
  'problem-unnamed': '标题“{0}”没有写明具体问题，只是工作主题。',
  'problem-without-measures': '问题“{0}”下没有找到整改措施。',
  'problem-marker-changed': '问题的编号样式由“{0}”变为“{1}”。',
  'measure-number-missing': '措施编号缺少 {0}（所属问题：{1}）。',
  'measure-number-repeated': '措施编号 {0} 重复出现（所属问题：{1}）。',
  'measure-number-disordered': '措施编号 {0} 顺序不符（所属问题：{1}）。',
  'measure-empty': '这一措施只有编号，没有内容。',
  'measure-unmarked': '这一段没有编号或标志词，按一条措施收录，请核对。',
  'measure-marker-changed': '措施的编号样式由“{0}”变为“{1}”（所属问题：{2}）。',
  'measure-names-several': '这条措施对应多个问题，收录在所列的第一个问题下。',
  'progress-shared': '这段整改情况属于整个问题，没有归入单条措施。',
  'item-unread': '这一条没有归入任何问题，未收录；请核对是否为问题或措施。',
  'quotes-unbalanced': '标题中的引号或括号不成对。',
  'declared-aspects-differ': '原文称 {0} 个方面，实际找到 {1} 个。',
  'declared-problems-differ': '原文称 {0} 个问题，实际找到 {1} 个。',
  'declared-measures-differ': '原文称 {0} 条措施，实际找到 {1} 条。',
  'characters-unreadable': '原文中有 {0} 处无法识别的字符。',
};

/** Builds a warning for the place `[start, end)`; `words` fill the sentence's blanks in order. */
export function warn(
  code: WarningCode,
  place: { start: number; end: number },
  words: readonly (string | number)[] = [],
): ReportWarning {
  const message = sentences[code].replace(/\{(\d)\}/g, (_, index: string) =>
    String(words[Number(index)] ?? ''),
  );
  return { code, message, start: place.start, end: place.end };
}

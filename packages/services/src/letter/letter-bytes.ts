import type { LetterKind } from '@huiyin/contract/desk/dispatch-letter';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** What the two letters are called. */
export const letterNames: Readonly<Record<LetterKind, string>> = { answer: '转办单', report: '交办单' };

/** What stands on a 转办单 or 交办单. Days are civil dates. */
export type DispatchLetter = {
  readonly kind: LetterKind;
  /** Of a 交办单: by when the unit reports back, the day of a supervision if that is earlier. */
  readonly reportOn: string;
  /** Why the case is supervised; empty where it is not. */
  readonly supervision: string;
  readonly caseNumber: string;
  readonly unit: string;
  readonly participants: readonly string[];
  readonly dispatchedOn: string;
  readonly dueOn: string;
  readonly place: string;
  readonly text: readonly string[];
  readonly points: readonly string[];
  readonly instruction: string;
  readonly issuedBy: { readonly name: string; readonly telephone: string };
};

/** The faces that Chinese offices print with; a computer without them takes its own. */
const body = '仿宋';
const heading = '黑体';
/** In half points: 小二 and 小四. */
const sizes = { title: 36, text: 24 } as const;

/** The letter as a Word document of one table on A4, with room for the unit's reply, its stamp and the date. */
export async function letterBytes(letter: DispatchLetter): Promise<Uint8Array> {
  const rows: readonly (readonly [string, readonly string[], number?])[] = [
    ['受理编号', [letter.caseNumber]],
    ['承办单位', [letter.unit]],
    ...(letter.participants.length > 0 ? [['参与单位', [letter.participants.join('、')]] as const] : []),
    ['转办日期', [letter.dispatchedOn]],
    ['答复期限', [letter.dueOn]],
    ...(letter.kind === 'report' ? [['报告期限', [letter.reportOn]] as const] : []),
    ['反映地点', [letter.place || '未填写']],
    ['反映内容', letter.text.flatMap((text) => text.split('\n'))],
    ['需要答复', letter.points.map((point, index) => `${index + 1}. ${point}`)],
    ['办理要求', demandsOf(letter)],
    ['办理结果', ['（承办单位填写：办理结果、依据、完成日期、承办人姓氏和联系电话）'], 3000],
    ['单位盖章', ['负责人签发：　　　　　　　（盖章）　　　　年　　月　　日'], 900],
  ];
  const document = new Document({
    styles: { default: { document: { run: { font: body, size: sizes.text } } } },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [
              new TextRun({ text: `群众来件${letterNames[letter.kind]}`, font: heading, size: sizes.title }),
            ],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: rows.map(([name, lines, least]) => letterRow(name, lines, least)),
          }),
          new Paragraph({ spacing: { before: 240 }, text: footOf(letter) }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function demandsOf({ kind, instruction, supervision, reportOn }: DispatchLetter): string[] {
  return [
    instruction || '按期办理，并对所列问题逐条答复。',
    ...(kind === 'report' ? [`请于 ${reportOn} 前将办理情况书面报告交办单位。`] : []),
    ...(supervision === '' ? [] : [`本件已列为督办：${supervision}`]),
  ];
}

function letterRow(name: string, lines: readonly string[], least?: number): TableRow {
  return new TableRow({
    cantSplit: false,
    ...(least === undefined ? {} : { height: { value: least, rule: 'atLeast' } }),
    children: [
      new TableCell({
        width: { size: 18, type: WidthType.PERCENTAGE },
        children: [new Paragraph({ children: [new TextRun({ text: name, font: heading })] })],
      }),
      new TableCell({
        width: { size: 82, type: WidthType.PERCENTAGE },
        children: lines.map((line) => new Paragraph(line)),
      }),
    ],
  });
}

function footOf({ issuedBy }: DispatchLetter): string {
  return `本单不附反映人的姓名和联系方式；来件原文照录，其中如有个人信息，不得外传，不得打听、追查反映人。办结后请将盖章的本单交回${issuedBy.name}整改办公室，电话 ${issuedBy.telephone}。`;
}

import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';

/** What stands in an answer by post. Days are civil dates. */
export type ReplyLetter = {
  readonly caseNumber: string;
  readonly name: string;
  readonly address: string;
  /** The date that the citizen's own letter bears. */
  readonly writtenOn: string | null;
  readonly receivedOn: string;
  readonly text: string;
  readonly outcome: string;
  readonly unit: string;
  readonly surname: string;
  readonly telephone: string;
  readonly answeredOn: string;
  readonly from: { readonly name: string; readonly telephone: string };
};

const body = '仿宋';
const heading = '小标宋体';
/** In half points: 二号 and 三号, as official letters have them. */
const sizes = { title: 44, text: 32 } as const;

/** The answer as a Word document to be printed, stamped and put into an envelope. */
export async function replyLetterBytes(letter: ReplyLetter): Promise<Uint8Array> {
  const plain = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const indented = (text: string) =>
    new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun(text)] });
  const right = (text: string) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(text)] });
  const document = new Document({
    styles: { default: { document: { run: { font: body, size: sizes.text } } } },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [new TextRun({ text: '关于您来信的答复', font: heading, size: sizes.title })],
          }),
          plain(`${letter.name || '来信人'}：`),
          indented(openingOf(letter)),
          ...letter.text.split('\n').map(indented),
          indented(`办理结果：${letter.outcome}。`),
          indented(
            `如有疑问，请与${letter.unit}${letter.surname}联系，电话 ${letter.telephone}；也可凭受理编号 ${letter.caseNumber} 拨打 ${letter.from.telephone} 查询。本答复不停止、也不延长行政复议或者提起诉讼的期限。`,
          ),
          new Paragraph({ text: '' }),
          right(`${letter.from.name}整改办公室（盖章）`),
          right(chineseDate(letter.answeredOn)),
          new Paragraph({ text: '' }),
          plain(`寄送地址：${letter.address || '（来信未写明，请按信封填写）'}`),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function openingOf({ writtenOn, receivedOn, caseNumber }: ReplyLetter): string {
  const written = writtenOn === null ? '您的来信' : `您${chineseDate(writtenOn)}的来信`;
  return `${written}已于${chineseDate(receivedOn)}收到（受理编号 ${caseNumber}）。现答复如下：`;
}

/** A civil date as letters write it: 2026年3月5日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

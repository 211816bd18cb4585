import type { ProposalView } from '@huiyin/contract/desk/proposals';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { chineseDate } from '../letter/reply-letter-bytes.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { proposalNames } from './proposal-rows.ts';
import { readProposal } from './read-proposals.ts';

/** Faces and sizes (in half points) of official letters: 党政机关公文格式 GB/T 9704-2012, 7.2 and 7.3. */
const faces = { body: '仿宋', heading: '黑体', title: '小标宋体' } as const;
const sizes = { mark: 64, title: 44, text: 32 } as const;
const red = 'FF0000';
const pageRun = { font: '宋体', size: 28 } as const;
/** The width of one in the text, in twentieths of a point. */
const character = 320;
/** Characters of a title that stand in one line. */
const mostInTitleLine = 19;
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export type ProposalLetter = {
  /** 发文机关. */
  readonly from: string;
  readonly view: ProposalView;
};

/** The letter as a Word document, for whoever may read it; a draft says that it is one. */
export async function writeProposalLetter(
  services: Services,
  actor: StaffActor,
  proposalId: string,
): Promise<{ fileName: string; base64: string }> {
  const view = await readProposal(services, actor, proposalId);
  const from = await inTransaction(services, async ({ tx, jurisdictionId }) => {
    const { name } = await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { name: true },
    });
    return `${name}纪委监委`;
  });
  const bytes = await proposalLetterBytes({ from, view });
  const { kind, reference } = view.proposal;
  return {
    fileName: `${proposalNames[kind].name}-${reference || '草稿'}.docx`,
    base64: Buffer.from(bytes).toString('base64'),
  };
}

/** 发文机关标志, 文号, red line, title, addressee, text, items with dates, 落款 and day. */
export async function proposalLetterBytes({ from, view }: ProposalLetter): Promise<Uint8Array> {
  const { kind, reference, title, unit, servedOn } = view.proposal;
  const children = [
    centred(`${from}${kind === 'talk' ? '' : '文件'}`, { font: faces.title, size: sizes.mark, color: red }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 4 } },
      spacing: { after: 400 },
      children: [new TextRun(reference === '' ? '（草稿，尚未送达）' : reference)],
    }),
    ...evenLines(title).map((line, at, lines) =>
      centred(line, { font: faces.title, size: sizes.title }, at < lines.length - 1 ? 0 : 240),
    ),
    centred(proposalNames[kind].name, { font: faces.heading, size: sizes.text }),
    plain(`${unit}：`),
    ...talkLines(view).map(indented),
    ...view.text.split('\n').map(indented),
    ...view.items.flatMap(({ number, text, dueOn }) => [
      headed(`${ordinals[number - 1] ?? number}、${text}`),
      indented(`完成期限：${chineseDate(dueOn)}。`),
    ]),
    // The seal does not stand on a page without text (7.3.5): what is above it goes to the next page with it.
    new Paragraph({
      ...{ indent: { firstLine: 2 * character }, keepNext: true, keepLines: true },
      children: [
        new TextRun(
          `请于${chineseDate(view.proposal.dueOn)}前将办理情况逐项书面回复我委；采纳后九十日，我委将回访复查。不得打听、追查反映人。`,
        ),
      ],
    }),
    new Paragraph({ text: '', keepNext: true }),
    new Paragraph({ ...signedAt(2), keepNext: true, children: [new TextRun(`${from}（盖章）`)] }),
    new Paragraph({
      ...signedAt(4),
      children: [new TextRun(servedOn === null ? '　　　年　　月　　日' : chineseDate(servedOn))],
    }),
    ...(kind === 'talk' ? [new Paragraph({ text: '' }), plain('被约谈人签字：'), plain('记录人签字：')] : []),
  ];
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: faces.body, size: sizes.text }, paragraph: { spacing: { line: 560 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            // 天头 37 mm, 订口 28 mm.
            margin: { top: 2098, left: 1588, right: 1474, bottom: 1985 },
          },
        },
        footers: { default: pageNumber() },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function talkLines({ talk }: ProposalView): string[] {
  if (!talk) return [];
  const { heldOn, place, interviewers, interviewed } = talk;
  return [
    `约谈时间：${chineseDate(heldOn)}`,
    `约谈地点：${place}`,
    `约谈人：${interviewers}`,
    `被约谈人：${interviewed}`,
  ];
}

type Run = { readonly font: string; readonly size: number; readonly color?: string };

/** A long title in lines of about the same length (回行排列对称), broken between words. */
function evenLines(title: string): string[] {
  const lines = Math.ceil(title.length / mostInTitleLine);
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  const ends = words.map(({ index, segment }) => index + segment.length);
  const breaks = Array.from({ length: lines - 1 }, (_, at) => {
    const even = ((at + 1) * title.length) / lines;
    return ends.reduce((best, end) => (Math.abs(end - even) < Math.abs(best - even) ? end : best));
  });
  return [0, ...breaks].map((start, at) => title.slice(start, breaks[at]));
}

const centred = (text: string, run: Run, after = 240) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after, line: 640 },
    children: [new TextRun({ text, ...run })],
  });
const plain = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const indented = (text: string) =>
  new Paragraph({ indent: { firstLine: 2 * character }, children: [new TextRun(text)] });
const headed = (text: string) =>
  new Paragraph({
    indent: { firstLine: 2 * character },
    children: [new TextRun({ text, font: faces.heading })],
  });
/** 落款: the day four characters from the right edge of the text, the office above its middle. */
const signedAt = (characters: number) => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: characters * character },
});

/** — 1 — below the text (7.5). */
const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...pageRun, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type DocumentTable = {
  readonly heading: string;
  readonly columns: readonly { readonly name: string; readonly percent: number }[];
  readonly rows: readonly (readonly string[])[];
};

/** The faces that Chinese offices print with; a computer without them takes its own. */
const body = '仿宋';
const heading = '黑体';
/** In half points: 小二, 小三 and 五号. */
const sizes = { title: 36, heading: 30, text: 21 } as const;

/** A Word document of tables on A4 across, with a title and a line below it; heads repeat on every page. */
export async function tableDocument(
  title: string,
  note: string,
  tables: readonly DocumentTable[],
): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: body, size: sizes.text } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } },
        },
        children: [
          line(title, { size: sizes.title, isCentred: true }),
          line(note, { size: sizes.text, isCentred: true }),
          ...tables.flatMap((table) => [
            line(table.heading, { size: sizes.heading, isCentred: false }),
            table.rows.length > 0 ? tableOf(table) : line('无', { size: sizes.text, isCentred: false }),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line(text: string, { size, isCentred }: { size: number; isCentred: boolean }): Paragraph {
  return new Paragraph({
    ...(isCentred && { alignment: AlignmentType.CENTER }),
    spacing: { before: 200, after: 120 },
    children: [new TextRun({ text, font: size === sizes.text ? body : heading, size })],
  });
}

/** One table across the page; its head repeats on every page. */
export function tableOf({ columns, rows }: DocumentTable): Table {
  const cell = (text: string, index: number, font: string) =>
    new TableCell({
      width: { size: columns[index]?.percent ?? 10, type: WidthType.PERCENTAGE },
      children: text
        .split('\n')
        .map((one) => new Paragraph({ children: [new TextRun({ text: one, font })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ name }, index) => cell(name, index, heading)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text, index) => cell(text, index, body)) })),
    ],
  });
}

import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { AlignmentType, Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';
import { tableOf } from '../letter/table-document.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { bulletinWords as words } from './bulletin-words.ts';
import { readBulletin } from './read-bulletins.ts';

const faces = { body: '仿宋', heading: '黑体', title: '小标宋体' } as const;
/** In half points: 二号 and 三号. */
const sizes = { title: 44, text: 32 } as const;
/** In pixels of a document: about the width of its text. */
const pictureWidth = 520;
const columns = [
  { name: words.columns.name, percent: 50 },
  { name: words.columns.figure, percent: 20 },
  { name: words.columns.share, percent: 30 },
];

/** The bulletin as a Word document: words, tables with denominators and intervals, the chart as a picture, examples, and by what it can be computed again. */
export async function writeBulletin(
  services: Services,
  actor: StaffActor,
  bulletinId: string,
): Promise<{ fileName: string; base64: string }> {
  const view = await readBulletin(services, actor, bulletinId);
  const timeZone = await whileReading(services, async (scene) => scene.timeZone);
  const bytes = await bulletinBytes(view, timeZone);
  const { title, state } = view.bulletin;
  const name = state === 'draft' ? `${title}-送审稿` : title;
  return { fileName: `${name}.docx`, base64: Buffer.from(bytes).toString('base64') };
}

async function bulletinBytes(view: BulletinView, timeZone: string): Promise<Uint8Array> {
  const { title, state } = view.bulletin;
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: title, font: faces.title, size: sizes.title })],
    }),
    ...(state === 'draft' ? [line('（送审稿，未经批准）')] : []),
    ...view.sections.flatMap(({ heading, text }, at) => [
      ...[headed(heading), ...text.split('\n').map(indented)],
      ...(at === 0 && view.tasks.length > 0 ? [headed(words.tables.tasks), taskTable(view.tasks)] : []),
    ]),
    headed(words.tables.totals),
    figureTable(view.totals),
    headed(words.tables.weeks),
    await picture(view.chart),
    ...tableWith(words.tables.measures, view.measures),
    ...(view.otherMeasures > 0 ? [indented(words.others(view.otherMeasures))] : []),
    ...tableWith(words.tables.units, view.units),
    ...(view.examples.length === 0 ? [] : [headed(words.tables.examples)]),
    ...view.examples.flatMap(({ question, answer, removed }) =>
      removed ? [indented(words.removed)] : [indented(`问：${question}`), indented(`答：${answer}`)],
    ),
    line(words.foot(words.moment(view.asOf, timeZone), view.figuresVersion)),
  ];
  const document = new Document({
    styles: { default: { document: { run: { font: faces.body, size: sizes.text } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

function tableWith(heading: string, rows: BulletinView['measures']) {
  return rows.length === 0 ? [] : [headed(heading), figureTable(rows)];
}

function taskTable(tasks: BulletinView['tasks']) {
  const { what, unit, dueOn, state } = words.taskColumns;
  return tableOf({
    heading: '',
    columns: [
      ...[
        { name: what, percent: 40 },
        { name: unit, percent: 18 },
        { name: dueOn, percent: 17 },
      ],
      { name: state, percent: 25 },
    ],
    rows: tasks.map((task) => [
      ...[words.taskWhat(task.measure, task.words, task.heldOn), task.unit, task.dueOn, task.told],
    ]),
  });
}

function figureTable(rows: BulletinView['totals']) {
  return tableOf({
    ...{ heading: '', columns },
    rows: rows.map(({ label, n, of, interval }) => [
      ...[label, of === null ? String(n) : `${n} / ${of}`],
      of === null ? '' : words.share(n, of, interval),
    ]),
  });
}

async function picture(svg: string): Promise<Paragraph> {
  const drawn = sharp(Buffer.from(svg), { density: 192 }).flatten({ background: '#ffffff' }).png();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  const height = Math.round((info.height / info.width) * pictureWidth);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        ...{ type: 'png', data, transformation: { width: pictureWidth, height } },
        altText: { name: words.chart, title: words.chart, description: words.chart },
      }),
    ],
  });
}

const headed = (text: string) =>
  new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text, font: faces.heading })] });
const indented = (text: string) =>
  new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun(text)] });
const line = (text: string) =>
  new Paragraph({ spacing: { before: 200, after: 120 }, children: [new TextRun({ text, size: 21 })] });

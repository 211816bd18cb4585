import { writeSheet } from '@huiyin/sheet/write-sheet';
import { inventSentences } from '../desk/invent-sentences.ts';
import type { SeededRandom } from '../random.ts';

const HEADINGS = [
  '工单编号',
  '受理时间',
  '诉求标题',
  '诉求内容',
  '来电人',
  '联系电话',
  '所属镇街',
  '诉求类型',
  '承办单位',
  '工单状态',
];
const surnames = [...'王李张刘陈杨赵黄周吴'];
const towns = ['汀南街道', '石桥镇', '云湖镇', '青坪镇'];

/** A file of invented work orders, half of them with a name and telephone, as an export of a 12345 platform. */
export async function inventOrders(
  random: SeededRandom,
  { count, first, kind }: { readonly count: number; readonly first: number; readonly kind: 'csv' | 'xlsx' },
): Promise<Uint8Array> {
  const sentences = inventSentences(random, 2000);
  const one = (choices: readonly string[]): string => choices[random.below(choices.length)] ?? '';
  const said = () => sentences[random.below(sentences.length)]?.text ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  const row = (_: unknown, index: number) => {
    const named = random.below(2) === 0;
    const day = `2026-${two(1 + random.below(10))}-${two(1 + random.below(28))}`;
    return [
      ...[
        `GD${String(first + index).padStart(8, '0')}`,
        `${day} ${two(random.below(24))}:${two(random.below(60))}`,
      ],
      ...[said().slice(0, 12), said() + said() + said(), named ? `${one(surnames)}某某` : '匿名'],
      ...[named ? `1380000${String(random.below(10_000)).padStart(4, '0')}` : '', one(towns)],
      ...[one(['投诉', '咨询', '建议', '求助']), '某某局', '待办理'],
    ];
  };
  const rows = [HEADINGS, ...Array.from({ length: count }, row)];
  const form =
    kind === 'csv'
      ? ({ kind, encoding: 'gb18030', delimiter: ',' } as const)
      : ({ kind, sheetName: '工单' } as const);
  return (await writeSheet(form, rows)).bytes;
}

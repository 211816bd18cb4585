import type { NumberFormat, Workbook } from './workbook.ts';

/** What a reader of the sheet sees in a cell, from its kind and kept value. Empty for what has none. */
export function cellValue(
  { strings, formats, from1904 }: Workbook,
  cell: { readonly kind: string; readonly style: number; readonly value: string },
): string {
  const { kind, value } = cell;
  switch (kind) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'e':
      return value;
    case 'b':
      return value === '1' ? '是' : '否';
    case 'd':
      return value.replace('T', ' ').replace(/(\.\d+)?Z?$/, '');
    default:
      return value === '' ? '' : numberText(value, formats[cell.style] ?? 'plain', from1904);
  }
}

function numberText(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === 'date') return dateText(number, from1904);
  const plain = /e/i.test(value) && Number.isSafeInteger(number) ? String(BigInt(number)) : value;
  return typeof format === 'object' ? plain.padStart(format.padded, '0') : plain;
}

const DAY = 86_400_000;

/** A serial day number as date and time; spreadsheets count from 1899-12-30, some from 1904. A time alone stays a number. */
function dateText(serial: number, from1904: boolean): string {
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(origin + Math.round(serial * 86_400) * 1000);
  if (serial < 1 || Number.isNaN(moment.getTime()) || moment.getTime() > origin + 3_000_000 * DAY)
    return String(serial);
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';

export const measureFilters = ['all', 'attention', 'overdue', 'onNotice', 'closed', 'unassigned'] as const;
export type MeasureFilter = (typeof measureFilters)[number];

/** Past its deadline and not closed out. */
export function isOverdue({ state, dueOn }: MeasureFileLine, today: string): boolean {
  return state !== 'closed' && dueOn !== null && dueOn < today;
}

/** Waits for somebody of staff: what is red for the next meeting, an objection, a reworded close-out, an application, a check, a notice that is over. */
export function needsAttention(line: MeasureFileLine, today: string): boolean {
  if (line.red.length > 0 || line.openObjections > 0 || line.wordingChangedOn !== null) return true;
  const noticeOver = line.state === 'onNotice' && line.noticeEndsOn !== null && line.noticeEndsOn < today;
  return line.state === 'applied' || line.state === 'checked' || noticeOver || isOverdue(line, today);
}

/** The lines that a filter leaves. */
export function filterMeasures(lines: readonly MeasureFileLine[], filter: MeasureFilter, today: string) {
  return lines.filter((line) => {
    switch (filter) {
      case 'all':
        return true;
      case 'attention':
        return needsAttention(line, today);
      case 'overdue':
        return isOverdue(line, today);
      case 'unassigned':
        return line.leadUnit === null;
      default:
        return line.state === filter;
    }
  });
}

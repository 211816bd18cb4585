import type { AlertRow } from '@huiyin/contract/desk/alerts';
import type { AlertRiseRow, AlertRow as Row } from '@huiyin/db/sql/read-alerts';
import type { AlertDimension, AlertOutcome } from '@huiyin/domain/alert/alert';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { numberedMeasure, placeLabel } from '../trends/place-label.ts';
import { alertWords } from './alert-words.ts';

/** An alert as the office reads it: named by its place, with the figures of its last week. */
export function alertRowOf(row: Row, today: CivilDate): AlertRow {
  const own = row.rises.filter(({ dimension, key }) => dimension === row.dimension && key === row.key);
  const latest = own[0] ?? row.rises[0];
  const place = { dimension: row.dimension as AlertDimension, key: row.key };
  return {
    alertId: row.id,
    version: row.version,
    rise: latest
      ? riseOf(latest)
      : { ...place, label: row.key, starts: row.lastDay, days: 1, expected: 0, seen: 0 },
    since: row.since,
    raisedOn: row.raisedOn,
    owner: row.ownerId === null ? null : { staffId: row.ownerId, name: row.owner ?? '' },
    dueOn: row.dueOn,
    overdue: row.outcome === null && row.dueOn < today,
    decided:
      row.outcome === null || row.decidedOn === null
        ? null
        : {
            ...{ outcome: row.outcome as AlertOutcome, reason: row.reason },
            ...{ by: row.decidedBy ?? '', on: row.decidedOn },
          },
  };
}

/** One place in one week or on one day. */
export function riseOf(rise: AlertRiseRow): AlertRow['rise'] {
  const { dimension, key, starts, days, expected, seen } = rise;
  return { dimension: dimension as AlertDimension, key, label: labelOf(rise), starts, days, expected, seen };
}

function labelOf(rise: AlertRiseRow): string {
  switch (rise.dimension) {
    case 'measure':
      return numberedMeasure(rise);
    case 'measureTown':
      return alertWords.measureIn(numberedMeasure(rise), rise.town ?? '');
    case 'danger':
      return alertWords.danger;
    case 'word':
      return alertWords.word(rise.key);
    default:
      return placeLabel(rise);
  }
}

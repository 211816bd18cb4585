import type { ProposalRow } from '@huiyin/contract/desk/proposals';
import { isReplyLate, type ProposalKind, type ProposalState } from '@huiyin/domain/proposal/proposal';
import { dayOf } from '../tip/tip-days.ts';

type Columns = {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly unitName: string;
  readonly title: string;
  readonly state: string;
  readonly dueOn: Date;
  readonly servedOn: Date | null;
  readonly recheckDueOn: Date | null;
};

/** What each letter is called, and the word in its reference (文号). */
export const proposalNames: Readonly<Record<ProposalKind, { readonly name: string; readonly mark: string }>> =
  {
    reminder: { name: '提醒函', mark: '纪提' },
    talk: { name: '约谈记录', mark: '纪谈' },
    recommendation: { name: '纪检监察建议书', mark: '纪建' },
  };

/** 文号, such as 纪建〔2026〕3号; empty before it is served. */
export function referenceOf({ kind, year, number }: Pick<Columns, 'kind' | 'year' | 'number'>): string {
  if (year === null || number === null) return '';
  return `${proposalNames[kind as ProposalKind].mark}〔${year}〕${number}号`;
}

export function proposalRowOf(row: Columns, today: string): ProposalRow {
  const { id, version, title, unitName, servedOn, recheckDueOn } = row;
  const [state, dueOn] = [row.state as ProposalState, dayOf(row.dueOn)];
  return {
    ...{ proposalId: id, version, title, unit: unitName, state, dueOn },
    ...{ kind: row.kind as ProposalKind, reference: referenceOf(row) },
    servedOn: servedOn && dayOf(servedOn),
    recheckDueOn: recheckDueOn && dayOf(recheckDueOn),
    late: isReplyLate({ state, dueOn }, today),
  };
}

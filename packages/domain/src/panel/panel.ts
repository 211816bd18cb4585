import type { Actor } from '../case/actor.ts';

/** What somebody on a panel (体验官) says to a question: 是, 部分是, 否, 说不清. */
export const panelAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type PanelAnswer = (typeof panelAnswers)[number];

/** Discipline officers hold panels. */
export function mayHoldPanels(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}

export type Tally = Readonly<Record<PanelAnswer, number>>;

/** How often each was said. Who said nothing is in none. */
export function tallyOf(answers: readonly PanelAnswer[]): Tally {
  const counted = (wanted: PanelAnswer) => answers.filter((answer) => answer === wanted).length;
  return { yes: counted('yes'), partly: counted('partly'), no: counted('no'), unknown: counted('unknown') };
}

/**
 * The share of 是 as a unit would say it and as it is: among those who answered with an opinion, of how many. 说不清 is no opinion and no
 * agreement either.
 */
export function shareOfYes({ yes, partly, no }: Tally): { readonly n: number; readonly of: number } {
  return { n: yes, of: yes + partly + no };
}

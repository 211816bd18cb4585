import type { Outcome } from '@huiyin/domain/case/states';
import { caseWords } from '@huiyin/i18n/case';
import { StatusTag } from '@huiyin/ui/status-tag';
import type { Tone } from '@huiyin/ui/tone';
import { useMessages } from '../../page/use-page.ts';

/** An outcome is the unit's own word; only the sender's rating proves anything, so none is `proven`. */
const tones: Readonly<Record<Outcome, Tone>> = {
  solved: 'official',
  partlySolved: 'official',
  inProgress: 'waiting',
  explained: 'plain',
  notFeasible: 'plain',
  unfounded: 'plain',
};

/** How a case ended, in the unit's word. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { outcomes } = useMessages(caseWords);
  return <StatusTag tone={tones[outcome]}>{outcomes[outcome]}</StatusTag>;
}

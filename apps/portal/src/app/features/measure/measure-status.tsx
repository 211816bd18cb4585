import type { MeasureLine } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { StatusTag } from '@huiyin/ui/status-tag';
import type { Tone } from '@huiyin/ui/tone';
import { useMessages } from '../../page/use-page.ts';

/** Never `proven`: the word is the city's own, and nobody has checked it. */
const tones: Readonly<Record<MeasureLine['status'], Tone>> = {
  completed: 'official',
  closedOut: 'official',
  continuing: 'waiting',
  submitted: 'waiting',
  notStated: 'plain',
};

/** The report's word for how far a measure has come. */
export function MeasureStatus({ status }: { status: MeasureLine['status'] }) {
  const { measureStatuses } = useMessages(caseWords);
  return <StatusTag tone={tones[status]}>{measureStatuses[status]}</StatusTag>;
}

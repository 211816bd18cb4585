import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { useWords } from '../words/words.tsx';

/** The steps that have a form of words; evidence and progress have a form of their own. */
export const wordSteps = [
  'setCriterion',
  'apply',
  'passCheck',
  'failCheck',
  'openNotice',
  'close',
  'sendBack',
  'lookBack',
  'confirmWording',
  'reopen',
] as const;
export type WordStep = (typeof wordSteps)[number] | 'answerObjection';

export type StepPanel = { readonly kind: WordStep; readonly objectionId?: string };
export type MeasurePanel =
  | StepPanel
  | { readonly kind: 'record'; readonly asEvidence: boolean }
  | { readonly kind: 'duty' | 'return' };

type CloseOutActionsProps = {
  readonly file: MeasureFileView;
  readonly panel: MeasurePanel | null;
  readonly open: (panel: MeasurePanel | null) => void;
};

/** What may be done now. The server said which; it decides again when asked. */
export function CloseOutActions({ file: { may, state }, panel, open }: CloseOutActionsProps) {
  const say = useWords().words.measures;
  const steps = wordSteps.filter((step) => may.includes(step));
  const mayRecord = may.includes('addRecord');
  const mayGive = may.includes('addEvidence') && state === 'criterionSet';
  const isOpen = (kind: string) => panel?.kind === kind;
  return (
    <div className="action-bar" role="toolbar" aria-label={say.actions}>
      {steps.length === 0 && !mayRecord && <p className="soft">{say.noActions}</p>}
      {steps.map((step, at) => (
        <button
          key={step}
          type="button"
          className="action"
          aria-keyshortcuts={String(at + 1)}
          aria-expanded={isOpen(step)}
          onClick={() => open({ kind: step })}
        >
          {say.act[step]}
        </button>
      ))}
      {mayGive && (
        <button
          type="button"
          className="action"
          aria-keyshortcuts="e"
          aria-expanded={panel?.kind === 'record' && panel.asEvidence}
          onClick={() => open({ kind: 'record', asEvidence: true })}
        >
          {say.act.addEvidence}
        </button>
      )}
      {may.includes('setDuty') && (
        <button
          type="button"
          className="action"
          aria-keyshortcuts="d"
          aria-expanded={isOpen('duty')}
          onClick={() => open({ kind: 'duty' })}
        >
          {say.act.setDuty}
        </button>
      )}
      {mayRecord && state !== 'closed' && (
        <button
          type="button"
          className="action"
          aria-keyshortcuts="r"
          aria-expanded={isOpen('return')}
          onClick={() => open({ kind: 'return' })}
        >
          {say.addReturn}
        </button>
      )}
      {mayRecord && (
        <button
          type="button"
          className="action"
          aria-keyshortcuts="p"
          aria-expanded={panel?.kind === 'record' && !panel.asEvidence}
          onClick={() => open({ kind: 'record', asEvidence: false })}
        >
          {say.addProgress}
        </button>
      )}
    </div>
  );
}

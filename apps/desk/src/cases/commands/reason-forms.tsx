import type { CommandResult } from '@huiyin/contract/desk/case-commands';
import type { TemplateUse } from '@huiyin/domain/template/template';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { InsertTemplate } from '../../templates/insert-template.tsx';
import type { PanelName } from './case-actions.ts';
import { useCommandForm } from './use-command-form.ts';

type WithReason = { caseId: string; version: number; reason: string };
type ReasonFormProps = {
  readonly panel: PanelName;
  readonly hint: (words: DeskMessages) => string;
  readonly limit: number;
  readonly template?: TemplateUse;
  readonly send: (input: WithReason) => Promise<CommandResult>;
};

/** A command whose only field is its reason. */
export function ReasonForm({ panel, hint, limit, template, send }: ReasonFormProps) {
  const { words, form, draftKey } = useCommandForm({
    panel,
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: (data, on) => send({ ...on, reason: textOf(data, 'reason') }),
  });
  return (
    <Form {...form}>
      {template && <InsertTemplate use={template} field="reason" />}
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={hint(words)}
        limit={limit}
        draftKey={draftKey('reason')}
        focused
      />
    </Form>
  );
}

export function NotAcceptForm() {
  return (
    <ReasonForm
      panel="notAccept"
      template="notAccept"
      hint={(words) => words.forms.reasonForCitizen}
      limit={5000}
      send={(input) => desk.case.notAccept.mutate(input)}
    />
  );
}

export function NotReacceptForm() {
  return (
    <ReasonForm
      panel="notReaccept"
      template="notAccept"
      hint={(words) => words.forms.notReacceptHint}
      limit={5000}
      send={(input) => desk.case.notReaccept.mutate(input)}
    />
  );
}

export function UnjoinForm() {
  return (
    <ReasonForm
      panel="unjoin"
      hint={(words) => words.common.reasonHint}
      limit={500}
      send={(input) => desk.case.unjoin.mutate(input)}
    />
  );
}

export function LiftDangerForm() {
  return (
    <ReasonForm
      panel="liftDanger"
      hint={(words) => words.forms.liftDangerHint}
      limit={500}
      send={(input) => desk.case.liftDanger.mutate(input)}
    />
  );
}

export function ObjectForm() {
  return (
    <ReasonForm
      panel="object"
      hint={(words) => words.forms.objectHint}
      limit={5000}
      send={(input) => desk.case.object.mutate(input)}
    />
  );
}

export function RecallForm() {
  return (
    <ReasonForm
      panel="recall"
      hint={(words) => words.forms.recallHint}
      limit={500}
      send={(input) => desk.case.recall.mutate(input)}
    />
  );
}

import type { CommandResult } from '@huiyin/contract/desk/case-commands';
import { type FormState, useForm } from '../../form/use-form.ts';
import type { FieldErrors } from '../../rpc/use-explain.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { useCaseCommand } from '../view/use-case-command.ts';
import type { PanelName } from './case-actions.ts';

type CommandForm = {
  readonly panel: PanelName;
  readonly check: (data: FormData) => FieldErrors;
  readonly send: (data: FormData, on: { caseId: string; version: number }) => Promise<CommandResult>;
};

/** The state of one command's form on the case on the screen, its name, how to close it, and the key of a draft field. */
export function useCommandForm({ panel, check, send }: CommandForm) {
  const { words } = useWords();
  const { deskCase, openPanel } = useOpenCase();
  const act = useCaseCommand();
  const label = words.command[panel];
  const form: FormState = useForm({ check, send: (data) => act(label, (on) => send(data, on)) });
  return {
    words,
    deskCase,
    /** What a `Form` needs besides its fields. */
    form: { form, submitLabel: label, onCancel: () => openPanel(null) },
    draftKey: (field: string) => `${deskCase.caseId}.${panel}.${field}`,
  };
}

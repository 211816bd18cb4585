import {
  addFactInput,
  answerProposalInput,
  changeConsentInput,
  contestRefusalInput,
  rateInput,
  requestReworkInput,
  withdrawInput,
} from '@huiyin/contract/portal/case-page';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import type { TaskSlug } from './tasks.ts';

export type TaskFields = Readonly<Record<'text' | 'choice' | 'solved' | 'satisfied' | 'words', string>>;
export type TaskFault = { readonly field: keyof TaskFields; readonly problem: string };
export type TaskRead =
  | { readonly ok: true; readonly run: (cases: PortalCaller['case']) => Promise<unknown> }
  | { readonly ok: false; readonly faults: readonly TaskFault[] };

/** What a task's form sent, as typed. */
export function taskFields(form: FormData): TaskFields {
  const value = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  return {
    text: value('text'),
    choice: value('choice'),
    solved: value('solved'),
    satisfied: value('satisfied'),
    words: value('words'),
  };
}

const yesOrNo = (choice: string) => (choice === 'yes' ? true : choice === 'no' ? false : undefined);

/** Checks a task's form against its contract; gives the call to make, or what is missing. */
export function readTask(slug: TaskSlug, fields: TaskFields): TaskRead {
  const { text, choice, words } = fields;
  switch (slug) {
    case 'add-fact':
      return read(addFactInput.safeParse({ text }), (cases, input) => cases.addFact(input));
    case 'supply-info':
      return read(addFactInput.safeParse({ text }), (cases, input) => cases.supplyInfo(input));
    case 'contest':
      return read(contestRefusalInput.safeParse({ reason: text }), (cases, input) =>
        cases.contestRefusal(input),
      );
    case 'rework':
      return read(requestReworkInput.safeParse({ reason: text }), (cases, input) =>
        cases.requestRework(input),
      );
    case 'rate': {
      const satisfied = Number(fields.satisfied) || undefined;
      const rating = rateInput.safeParse({ solved: fields.solved, satisfied, words });
      return read(rating, (cases, input) => cases.rate(input));
    }
    case 'withdraw': {
      const withdrawal = withdrawInput.safeParse({ pressed: yesOrNo(choice), reason: words });
      return read(withdrawal, (cases, input) => cases.withdraw(input));
    }
    case 'consent': {
      const consent = changeConsentInput.safeParse({ mayPublish: yesOrNo(choice) });
      return read(consent, (cases, input) => cases.changeConsent(input));
    }
    case 'publication': {
      const answer = answerProposalInput.safeParse({ agree: yesOrNo(choice) });
      return read(answer, (cases, input) => cases.answerProposal(input));
    }
    case 'close':
      return { ok: true, run: (cases) => cases.close() };
  }
}

type Parsed<Input> =
  | { success: true; data: Input }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };

const fieldOf: Readonly<Record<string, keyof TaskFields>> = {
  pressed: 'choice',
  mayPublish: 'choice',
  agree: 'choice',
  solved: 'solved',
  satisfied: 'satisfied',
  words: 'words',
};

function read<Input>(
  parsed: Parsed<Input>,
  call: (cases: PortalCaller['case'], input: Input) => Promise<unknown>,
): TaskRead {
  if (parsed.success) return { ok: true, run: (cases) => call(cases, parsed.data) };
  const faults = parsed.error.issues.map(({ path, message }) => ({
    field: fieldOf[String(path[0])] ?? 'text',
    problem: message,
  }));
  return { ok: false, faults };
}

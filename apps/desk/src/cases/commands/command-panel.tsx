import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { CallBackForm } from './call-back-form.tsx';
import type { PanelName } from './case-actions.ts';
import { ClassifyForm } from './classify-form.tsx';
import { GrantForm, RefuseClockChangeForm } from './clock-decision-forms.tsx';
import { AskExtensionForm, AskPauseForm } from './clock-request-forms.tsx';
import { DeclareConflictForm } from './declare-conflict-form.tsx';
import { DispatchForm } from './dispatch-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { InstructionForm, SubmitForm } from './instruction-forms.tsx';
import { JoinForm } from './join-form.tsx';
import { KeepPromiseForm } from './keep-promise-form.tsx';
import { LinkForm } from './link-form.tsx';
import { LocateForm } from './locate-form.tsx';
import { NameAccusedForm } from './name-accused-form.tsx';
import { AddFactForm, ContributeForm, NoteForm, RequestInfoForm, SupplyInfoForm } from './note-forms.tsx';
import { AssignForm, ContactForm, EndSupervisionForm, SuperviseForm } from './oversight-forms.tsx';
import {
  LiftDangerForm,
  NotAcceptForm,
  NotReacceptForm,
  ObjectForm,
  RecallForm,
  UnjoinForm,
} from './reason-forms.tsx';
import { RedirectForm } from './redirect-form.tsx';
import { RegisterAsForm } from './register-as-form.tsx';
import { PaperReturnForm, ReplyForm } from './reply-form.tsx';
import { RuleForm } from './rule-form.tsx';
import { RemindForm, SignForm } from './sign-forms.tsx';
import { TransferForm } from './transfer-form.tsx';

const forms: Readonly<Record<PanelName, () => ReactNode>> = {
  dispatch: DispatchForm,
  recall: RecallForm,
  ruleOnObjection: RuleForm,
  draftReply: ReplyForm,
  signReply: SignForm,
  requestInfo: RequestInfoForm,
  supplyInfo: SupplyInfoForm,
  addFact: AddFactForm,
  redirect: RedirectForm,
  transfer: TransferForm,
  notAccept: NotAcceptForm,
  notReaccept: NotReacceptForm,
  liftDanger: LiftDangerForm,
  classify: ClassifyForm,
  locate: LocateForm,
  link: LinkForm,
  join: JoinForm,
  unjoin: UnjoinForm,
  object: ObjectForm,
  contribute: ContributeForm,
  keepPromise: KeepPromiseForm,
  recordCallBack: CallBackForm,
  recordContact: ContactForm,
  remind: RemindForm,
  supervise: SuperviseForm,
  endSupervision: EndSupervisionForm,
  submitForInstruction: SubmitForm,
  recordInstruction: InstructionForm,
  assignHandler: AssignForm,
  recordPaperReturn: PaperReturnForm,
  askExtension: AskExtensionForm,
  askPause: AskPauseForm,
  extend: () => <GrantForm change="extend" />,
  pause: () => <GrantForm change="pause" />,
  refuseClockChange: RefuseClockChangeForm,
  registerAs: RegisterAsForm,
  addNote: NoteForm,
  nameAccused: NameAccusedForm,
  declareConflict: DeclareConflictForm,
  handToDiscipline: HandOverForm,
};

/** The form of the action that was chosen, beside the text it concerns. */
export function CommandPanel() {
  const { words } = useWords();
  const { panel, deskCase } = useOpenCase();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // A form without fields has none that takes the focus itself, and Ctrl+Enter is for where the focus is.
    if (panel !== null && !place.current?.contains(document.activeElement))
      place.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, [panel]);
  if (panel === null) return null;
  const Panel = forms[panel];
  const accepts = panel === 'dispatch' && deskCase.may.includes('accept');
  const title = accepts ? words.command.acceptAndDispatch : words.command[panel];
  return (
    <section className="panel" aria-label={title} ref={place}>
      <h2>{title}</h2>
      <Panel key={panel} />
    </section>
  );
}

import { outcomes } from '@huiyin/domain/case/states';
import { useState } from 'react';
import { EvidenceField, type StagedFile } from '../../attachments/evidence-field.tsx';
import { useDirectory } from '../../directory/use-directory.ts';
import { Choices } from '../../form/choices.tsx';
import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { NotAcceptable } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useStaff } from '../../session/staff-context.ts';
import { InsertTemplate } from '../../templates/insert-template.tsx';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { checkPoints, checkReply, pointsIn, replyIn } from './reply-draft.ts';
import { PointTicks, PromiseFields } from './reply-duties.tsx';
import { useCommandForm } from './use-command-form.ts';

/** 拟写答复: nature, text, outcome with what it needs, unit, surname, telephone, evidence. */
export function ReplyForm() {
  return <WrittenReply panel="draftReply" send={desk.case.draftReply.mutate} />;
}

/** 录入盖章回单: the same of a unit that answered on paper, with the scan. */
export function PaperReturnForm() {
  return <WrittenReply panel="recordPaperReturn" send={desk.case.recordPaperReturn.mutate} />;
}

type WrittenReplyProps = {
  readonly panel: 'draftReply' | 'recordPaperReturn';
  readonly send: typeof desk.case.draftReply.mutate;
};

function WrittenReply({ panel, send }: WrittenReplyProps) {
  const { words, caseWords } = useWords();
  const { deskCase } = useOpenCase();
  const me = useStaff();
  const onPaper = panel === 'recordPaperReturn';
  const unit = onPaper ? deskCase.unit : (me.unit ?? deskCase.unit);
  const telephone = useDirectory().units.find(({ unitId }) => unitId === unit?.unitId)?.telephone;
  const [files, setFiles] = useState<readonly StagedFile[]>([]);
  const { form, draftKey } = useCommandForm({
    panel,
    check: (data) => {
      const reply = replyIn(data);
      return {
        ...(reply.final && checkPoints(data, deskCase.points.length, words)),
        ...checkReply(reply, words),
        ...(onPaper && files.length === 0 && { attachmentIds: words.refusal.scanMissing }),
      };
    },
    send: (data, on) => {
      const { outcome, ...rest } = replyIn(data);
      if (outcome === null) throw new NotAcceptable(checkReply({ outcome, ...rest }, words));
      const reply = { ...rest, outcome };
      return send({
        ...on,
        reply: { ...reply, promise: reply.promise ?? null },
        points: pointsIn(data, deskCase.points.length),
        attachmentIds: files.map((file) => file.attachmentId),
      });
    },
  });
  const last = deskCase.replies.find((reply) => reply.state === 'returned' || reply.state === 'drafted');
  const [final, setFinal] = useState(last?.final ?? true);
  const [outcome, setOutcome] = useState<string>(last?.outcome ?? '');
  return (
    <Form {...form} submitLabel={onPaper ? words.oversight.paperSubmit : words.reply.submit}>
      {onPaper && <p className="soft">{words.oversight.paperIntro}</p>}
      <Choices
        name="final"
        legend={words.reply.kindLegend}
        choices={[
          { value: 'final', label: words.reply.final },
          { value: 'interim', label: words.reply.interim },
        ]}
        initial={final ? 'final' : 'interim'}
        onChange={(value) => setFinal(value === 'final')}
      />
      {final && <PointTicks points={deskCase.points} said={last?.points ?? []} />}
      {!onPaper && <InsertTemplate use="reply" field="text" />}
      <TextArea
        name="text"
        label={words.reply.text}
        hint={words.reply.textHint}
        rows={10}
        limit={10000}
        initial={last?.text ?? ''}
        draftKey={draftKey('text')}
      />
      <Choices
        name="outcome"
        legend={words.reply.outcome}
        hint={final ? words.reply.outcomeHint : words.refusal.interimNeedsInProgress}
        choices={outcomes.map((value) => ({ value, label: caseWords.outcomes[value] }))}
        initial={last?.outcome}
        onChange={setOutcome}
        inline
      />
      {outcome === 'inProgress' && (
        <TextInput
          name="outcomeDate"
          type="date"
          label={words.reply.outcomeDate}
          width="medium"
          initial={last?.outcomeDate ?? undefined}
        />
      )}
      {outcome === 'notFeasible' && (
        <TextArea
          name="outcomeReason"
          label={words.reply.outcomeReason}
          rows={3}
          initial={last?.outcomeReason ?? ''}
        />
      )}
      <PromiseFields what={last?.promiseWhat ?? null} by={last?.promiseBy ?? null} />
      <p>
        {words.reply.unit}
        {words.common.colon}
        {unit?.name}
      </p>
      <TextInput
        name="surname"
        label={words.reply.surname}
        hint={words.reply.surnameHint}
        width="short"
        initial={last?.surname}
        draftKey={draftKey('surname')}
      />
      <TextInput
        name="telephone"
        type="tel"
        label={words.reply.telephone}
        hint={words.reply.telephoneHint}
        width="medium"
        initial={last?.telephone ?? telephone}
        draftKey={draftKey('telephone')}
      />
      <EvidenceField files={files} setFiles={setFiles} scan={onPaper} />
    </Form>
  );
}

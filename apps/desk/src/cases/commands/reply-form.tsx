import { outcomes } from '@huiyin/domain/case/states';
import { useState } from 'react';
import { EvidenceField, type StagedFile } from '../../attachments/evidence-field.tsx';
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
  const { words, caseWords } = useWords();
  const { deskCase } = useOpenCase();
  const me = useStaff();
  const [files, setFiles] = useState<readonly StagedFile[]>([]);
  const { form, draftKey } = useCommandForm({
    panel: 'draftReply',
    check: (data) => {
      const reply = replyIn(data);
      return {
        ...(reply.final && checkPoints(data, deskCase.points.length, words)),
        ...checkReply(reply, words),
      };
    },
    send: (data, on) => {
      const { outcome, ...rest } = replyIn(data);
      if (outcome === null) throw new NotAcceptable(checkReply({ outcome, ...rest }, words));
      const reply = { ...rest, outcome };
      return desk.case.draftReply.mutate({
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
    <Form {...form} submitLabel={words.reply.submit}>
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
      <InsertTemplate use="reply" field="text" />
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
        {words.reply.unit}：{me.unit?.name ?? deskCase.unit?.name}
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
        initial={last?.telephone ?? me.unit?.telephone}
        draftKey={draftKey('telephone')}
      />
      <EvidenceField files={files} setFiles={setFiles} />
    </Form>
  );
}

import { contactWays } from '@huiyin/domain/case/states';
import { useQuery } from '@tanstack/react-query';
import { Choices } from '../../form/choices.tsx';
import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useCommandForm } from './use-command-form.ts';

/** 列为督办: why, and by when. */
export function SuperviseForm() {
  const { words, form, draftKey } = useCommandForm({
    panel: 'supervise',
    check: (data) => ({
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
      ...(textOf(data, 'dueOn') === '' && { dueOn: words.common.required(words.oversight.dueOn) }),
    }),
    send: (data, on) =>
      desk.case.supervise.mutate({ ...on, reason: textOf(data, 'reason'), dueOn: textOf(data, 'dueOn') }),
  });
  const say = words.oversight;
  return (
    <Form {...form}>
      <TextArea
        name="reason"
        label={say.superviseReason}
        hint={say.superviseHint}
        limit={500}
        draftKey={draftKey('reason')}
        focused
      />
      <TextInput name="dueOn" type="date" label={say.dueOn} width="medium" />
    </Form>
  );
}

/** 结束督办: what came of it. */
export function EndSupervisionForm() {
  const { words, form, draftKey } = useCommandForm({
    panel: 'endSupervision',
    check: (data) => (textOf(data, 'result').trim() === '' ? { result: words.refusal.textMissing } : {}),
    send: (data, on) => desk.case.endSupervision.mutate({ ...on, result: textOf(data, 'result') }),
  });
  return (
    <Form {...form}>
      <TextArea
        name="result"
        label={words.oversight.result}
        hint={words.oversight.resultHint}
        limit={5000}
        draftKey={draftKey('result')}
        focused
      />
    </Form>
  );
}

/** 登记联系情况: a note of a call or a visit. */
export function ContactForm() {
  const dates = useDates();
  const { words, form, draftKey } = useCommandForm({
    panel: 'recordContact',
    check: (data) => ({
      ...(wayIn(data) === null && { way: words.common.choose(words.oversight.contactWay) }),
      ...(textOf(data, 'on') === '' && { on: words.common.required(words.oversight.contactOn) }),
      ...(textOf(data, 'text').trim() === '' && { text: words.refusal.textMissing }),
    }),
    send: (data, on) =>
      desk.case.recordContact.mutate({
        ...{ caseId: on.caseId, version: on.version },
        ...{ way: wayIn(data) ?? 'telephone', on: textOf(data, 'on'), text: textOf(data, 'text') },
      }),
  });
  const say = words.oversight;
  return (
    <Form {...form}>
      <Choices
        name="way"
        legend={say.contactWay}
        choices={contactWays.map((value) => ({ value, label: say.ways[value] }))}
        initial="telephone"
        inline
        focused
      />
      <TextInput name="on" type="date" label={say.contactOn} width="medium" initial={dates.today()} />
      <TextArea
        name="text"
        label={say.contactText}
        hint={say.contactHint}
        limit={5000}
        draftKey={draftKey('text')}
      />
    </Form>
  );
}

const wayIn = (data: FormData) => contactWays.find((known) => known === textOf(data, 'way')) ?? null;

/** 内部分办: who of the unit handles the case. */
export function AssignForm() {
  const dates = useDates();
  const query = useQuery(deskQuery.staff.handlers.queryOptions());
  const { words, form } = useCommandForm({
    panel: 'assignHandler',
    check: (data) =>
      textOf(data, 'staffId') === '' ? { staffId: words.common.choose(words.oversight.handler) } : {},
    send: (data, on) => desk.case.assignHandler.mutate({ ...on, staffId: textOf(data, 'staffId') }),
  });
  const say = words.oversight;
  const handlers = query.data ?? [];
  if (query.isPending) return null;
  return (
    <Form {...form}>
      <Choices
        name="staffId"
        legend={say.handler}
        hint={say.assignHint}
        choices={handlers.map(({ staffId, name, awayUntil }) => ({
          value: staffId,
          label: awayUntil === null ? name : name + words.common.aside(say.away(dates.day(awayUntil))),
        }))}
        focused
      />
    </Form>
  );
}

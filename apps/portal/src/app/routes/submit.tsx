import { messages } from '@huiyin/i18n/locale';
import { submitMessages } from '@huiyin/i18n/submit';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { Radios } from '@huiyin/ui/choices';
import { ErrorSummary } from '@huiyin/ui/error-summary';
import { data } from 'react-router';
import { MisconductPage } from '../features/submit/misconduct-page.tsx';
import { subjectFields, subjectOf } from '../features/submit/subject.ts';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/submit.ts';

export function loader({ context, request }: Route.LoaderArgs) {
  return { page: context.get(pageContext), subject: subjectOf(new URL(request.url).searchParams) };
}

/** The answer comes by POST, so that it is in no address, no history and no log. "Yes" leads to the sealed page, or is answered and forgotten. */
export async function action({ context, request }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const form = await request.formData();
  const answer = form.get('misconduct');
  if (answer === 'no') return seeOther(page, pathsIn(page.locale).write(subjectOf(form)));
  if (answer === 'yes') {
    const { keys } = await context.get(callerContext).tip.start();
    if (keys) return seeOther(page, pathsIn(page.locale).sealed);
    return data({ misconduct: true, subject: subjectOf(form) });
  }
  return data({ misconduct: false, subject: subjectOf(form) }, { status: 400 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  return describe(page, { title: messages(page.locale, submitMessages).ask.title });
}

export default function Submit({ loaderData, actionData }: Route.ComponentProps) {
  const { ask } = useMessages(submitMessages);
  const { errors } = useMessages(submitMessages);
  const paths = usePaths();
  const subject = actionData?.subject ?? loaderData.subject;
  if (actionData?.misconduct) return <MisconductPage subject={subject} />;
  const error = actionData ? ask.missing : undefined;
  return (
    <form className="hy-column" action={paths.submit()} method="post" noValidate>
      <ErrorSummary title={errors.title} errors={error ? [{ field: 'misconduct', text: error }] : []} />
      {subjectFields(subject).map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Radios
        id="misconduct"
        name="misconduct"
        legend={ask.question}
        title
        hint={ask.hint}
        error={error}
        choices={[
          { value: 'no', label: ask.no },
          { value: 'yes', label: ask.yes },
        ]}
      />
      <ButtonRow>
        <Button>{ask.next}</Button>
      </ButtonRow>
    </form>
  );
}

import { messages } from '@huiyin/i18n/locale';
import { submitMessages } from '@huiyin/i18n/submit';
import { data } from 'react-router';
import { publicErrorOf, statusOfError } from '../caller/public-error.ts';
import { ReceiptPage } from '../features/receipt/receipt-page.tsx';
import { subjectOf } from '../features/submit/subject.ts';
import { submitWritten } from '../features/submit/submit-written.ts';
import { sentences } from '../features/submit/write-faults.ts';
import { WriteForm } from '../features/submit/write-form.tsx';
import { blank } from '../features/submit/written.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext, portsContext } from '../page/page-context.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/write.ts';

export const handle = { islands: ['submit', 'receipt'] };

/** An empty form. After a POST a failure to begin anew is left out: the form with what was typed matters more. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const subject = subjectOf(new URL(request.url).searchParams);
  const { submit } = context.get(callerContext);
  const start = (measureId: string | null) => submit.start({ measureId }).catch(publicErrorOf);
  let started = await start(subject.measureId);
  if ('code' in started && started.code === 'notFound') started = await start(null);
  if (!('code' in started)) return { page, subject, start: started };
  if (!page.posted) throw data(started.code, { status: statusOfError(started.code) });
  return { page, subject, start: null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const result = await submitWritten(request, context.get(callerContext), {
    stage: context.get(portsContext).stageAttachment,
    sameStands: messages(context.get(pageContext).locale, submitMessages).write.sameStands,
  });
  return data(result, { status: result.status });
}

/** The title follows what the action found, which `meta` is not told: the page sets it itself. */
export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function Write({ loaderData, actionData }: Route.ComponentProps) {
  const { errors, write, receipt } = useMessages(submitMessages);
  const page = usePage();
  if (actionData?.receipt) {
    return (
      <>
        <title>{titleOf(page, receipt.title)}</title>
        <ReceiptPage {...actionData.receipt} />
      </>
    );
  }
  const written = actionData?.written ?? withSubject(loaderData.subject);
  const faults = sentences(actionData?.faults ?? [], errors, page.jurisdiction.phone);
  return (
    <>
      <title>{titleOf(page, write.title)}</title>
      <WriteForm start={loaderData.start} written={written} errors={faults} />
    </>
  );
}

function withSubject({ measureId, topic, same }: ReturnType<typeof subjectOf>) {
  const empty = blank();
  return {
    ...empty,
    fields: { ...empty.fields, measure: measureId ?? '', topic: topic ?? '', same: same ?? '' },
  };
}

import { closeOutMessages } from '@huiyin/i18n/close-out';
import { data } from 'react-router';
import { orErrorPage } from '../caller/or-error-page.ts';
import { ObjectionForm } from '../features/close-out/objection-form.tsx';
import { objectionErrors, objectionFields, sendObjection } from '../features/close-out/read-objection.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePage, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/object.ts';

export const handle = { islands: ['verify'] };

/** `start` is null when the notice is over: what was typed is kept on the page, and its reader told. */
export async function loader({ context, request, params: { measureId } }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const caller = context.get(callerContext);
  const { number, title } = await orErrorPage(caller.reading.measure({ measureId }));
  const start = await caller.closeOut.start({ measureId }).catch(() => null);
  const isDone = new URL(request.url).searchParams.has('done');
  return { page, start, measure: { measureId, number, title }, isDone };
}

export async function action({ context, request, params: { measureId } }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const fields = objectionFields(await request.formData());
  const sent = await sendObjection(context.get(callerContext).closeOut, measureId, fields);
  if (!sent.ok) return data({ fields, fault: sent.fault }, { status: sent.status });
  return seeOther(page, pathsIn(page.locale).objected(measureId));
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function ObjectToCloseOut({ loaderData, actionData }: Route.ComponentProps) {
  const { start, measure, isDone } = loaderData;
  const { object: words } = useMessages(closeOutMessages);
  const page = usePage();
  const fault = actionData?.fault ?? null;
  const errors = objectionErrors(fault, words.errors, page.jurisdiction.phone);
  if (isDone && !actionData)
    return <Told measureId={measure.measureId} title={words.thanks} text={words.thanksText} />;
  if (!start)
    return (
      <Told
        measureId={measure.measureId}
        title={words.title}
        text={words.errors.ended}
        kept={actionData?.fields.words}
      />
    );
  return (
    <>
      <title>{titleOf(page, words.title)}</title>
      <ObjectionForm
        start={start}
        fields={actionData?.fields ?? null}
        errors={errors}
        isStale={fault === 'proof'}
      />
    </>
  );
}

type ToldProps = { measureId: string; title: string; text: string; kept?: string | undefined };

function Told({ measureId, title, text, kept }: ToldProps) {
  const { object: words } = useMessages(closeOutMessages);
  const page = usePage();
  const paths = usePaths();
  return (
    <div className="hy-column">
      <title>{titleOf(page, title)}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      {kept ? <blockquote className="as-typed">{kept}</blockquote> : null}
      <p>
        <a href={paths.measure(measureId)}>{words.back}</a>
      </p>
    </div>
  );
}

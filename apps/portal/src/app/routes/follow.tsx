import { followMessages } from '@huiyin/i18n/follow';
import { messages } from '@huiyin/i18n/locale';
import { Details } from '@huiyin/ui/details';
import { ErrorSummary } from '@huiyin/ui/error-summary';
import { Notice } from '@huiyin/ui/notice';
import { data } from 'react-router';
import { LookupForm } from '../features/follow/lookup-form.tsx';
import { openByForm } from '../features/follow/open-by-form.ts';
import { setCaseCookie } from '../page/cookies.ts';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/follow.ts';

export const handle = { islands: ['lookup'] };

const reasons = ['expired', 'left'] as const;

export function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('why');
  const why = reasons.find((reason) => reason === asked) ?? null;
  return { page: context.get(pageContext), why };
}

export async function action({ context, request }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const opened = await openByForm(await request.formData(), context.get(callerContext), page.locale);
  if (!opened.ok) return data(opened, { status: opened.status });
  return seeOther(page, pathsIn(page.locale).case, { 'Set-Cookie': setCaseCookie(opened.sessionKey) });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  const { lookup } = messages(page.locale, followMessages);
  return describe(page, { title: lookup.title, description: lookup.lead });
}

export default function Follow({ loaderData: { why }, actionData }: Route.ComponentProps) {
  const { lookup } = useMessages(followMessages);
  const paths = usePaths();
  const error = actionData?.error;
  return (
    <div className="hy-column">
      <ErrorSummary title={lookup.errorTitle} errors={error ? [{ field: 'code', text: error }] : []} />
      <h1>{lookup.title}</h1>
      {why && !error ? (
        <Notice>
          <p>{lookup[why]}</p>
        </Notice>
      ) : null}
      <p>{lookup.lead}</p>
      <LookupForm code={actionData?.code ?? ''} error={error} />
      <section
        data-part="saved"
        hidden
        aria-labelledby="saved"
        data-open={lookup.open}
        data-forget={lookup.savedForget}
      >
        <h2 id="saved">{lookup.saved}</h2>
      </section>
      <p>
        <a href={paths.sealedFollow}>{lookup.sealed}</a>
      </p>
      <Details summary={lookup.lost}>
        <p>{lookup.lostNamed}</p>
        <p>{lookup.lostAnonymous}</p>
      </Details>
    </div>
  );
}

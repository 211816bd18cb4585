import { type CallPart, callParts } from '@huiyin/domain/topic-call/topic-call';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { data } from 'react-router';
import { orErrorPage } from '../caller/or-error-page.ts';
import { PartForm } from '../features/topic-call/part-form.tsx';
import { type PartFault, partErrors, partFields, sendPart } from '../features/topic-call/send-part.ts';
import { Told } from '../features/topic-call/told.tsx';
import { readDeviceKey, setDeviceCookie } from '../page/cookies.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/topic-call-part.ts';

export const handle = { islands: ['verify'] };

function partOf(params: { year: string; part: string }): { year: number; part: CallPart } {
  const part = callParts.find((one) => one === params.part);
  if (!part) throw data('notFound', { status: 404 });
  return { year: Number(params.year), part };
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const at = partOf(params);
  const deviceKey = readDeviceKey(request);
  const start = await orErrorPage(context.get(callerContext).topicCall.start({ ...at, deviceKey }));
  const done = new URL(request.url).searchParams.get('done');
  return { page: context.get(pageContext), part: at.part, start, done };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const { year, part } = partOf(params);
  const fields = partFields(await request.formData());
  const deviceKey = readDeviceKey(request) ?? crypto.randomUUID();
  const sent = await sendPart(context.get(callerContext).topicCall, { year, part, fields, deviceKey });
  if (!sent.ok) return data({ fields, faults: sent.faults }, { status: sent.status });
  const kept: HeadersInit = part === 'propose' ? {} : { 'Set-Cookie': setDeviceCookie(deviceKey) };
  return seeOther(page, pathsIn(page.locale).callPartDone(year, part, sent.done), kept);
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

const titles = { propose: 'proposeTitle', vote: 'voteTitle', rate: 'rateTitle' } as const;

export default function TopicCallPart({ loaderData, actionData }: Route.ComponentProps) {
  const { part, start, done } = loaderData;
  const { form: words } = useMessages(topicCallMessages);
  const page = usePage();
  const faults: readonly PartFault[] = actionData?.faults ?? [];
  if (done !== null && !actionData) return <Told part={part} year={start.year} number={done} />;
  if (!start.isOpen)
    return <Told part={part} year={start.year} number={null} kept={actionData?.fields.text ?? ''} />;
  return (
    <>
      <title>{titleOf(page, words[titles[part]])}</title>
      <PartForm
        {...{ part, start, fields: actionData?.fields ?? null }}
        errors={partErrors(faults, words.errors, page.jurisdiction.phone)}
        isStale={faults.includes('proof')}
      />
    </>
  );
}

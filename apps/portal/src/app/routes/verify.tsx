import { claimMessages } from '@huiyin/i18n/claims';
import { data } from 'react-router';
import { orErrorPage } from '../caller/or-error-page.ts';
import {
  answerSentences,
  giveAnswer,
  readAnswer,
  type WrittenAnswer,
} from '../features/verify/read-answer.ts';
import { VerifiedPage } from '../features/verify/verified-page.tsx';
import { VerifyForm } from '../features/verify/verify-form.tsx';
import { readDeviceKey, setCheckerCookie, setDeviceCookie } from '../page/cookies.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext, portsContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/verify.ts';

export const handle = { islands: ['verify'] };

function itemOf(request: Request, measureId: string) {
  const claim = new URL(request.url).searchParams.get('claim');
  return { measureId, claimStart: claim !== null && /^\d{1,9}$/.test(claim) ? Number(claim) : null };
}

/** After a change of the report the figure may stand no more where it stood: then the measure as a whole is asked about. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const item = itemOf(request, params.measureId);
  const { verify } = context.get(callerContext);
  const deviceKey = readDeviceKey(request);
  const start = await orErrorPage(
    verify
      .start({ ...item, deviceKey })
      .catch(() => verify.start({ measureId: item.measureId, claimStart: null, deviceKey })),
  );
  return { page, start, done: new URL(request.url).searchParams.has('done') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const written = await readAnswer(request, context.get(portsContext).stageAttachment);
  const item = itemOf(request, params.measureId);
  const deviceKey = readDeviceKey(request) ?? crypto.randomUUID();
  const given = await giveAnswer(context.get(callerContext).verify, { item, written, deviceKey });
  if (!given.ok) {
    // Whose time as a checker is over answers as everybody does from now on.
    const over = given.faults.includes('checker') ? { 'Set-Cookie': setCheckerCookie(null) } : {};
    return data({ written, faults: given.faults }, { status: given.status, headers: over });
  }
  const kept = { 'Set-Cookie': setDeviceCookie(deviceKey) };
  return seeOther(page, pathsIn(page.locale).verified(params.measureId), kept);
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function Verify({ loaderData: { start, done }, actionData }: Route.ComponentProps) {
  const { verify: words } = useMessages(claimMessages);
  const page = usePage();
  const faults = actionData?.faults ?? [];
  const errors = answerSentences(faults, words.errors, page.jurisdiction.phone);
  if (done && !actionData) {
    return (
      <>
        <title>{titleOf(page, words.thanks)}</title>
        <VerifiedPage measureId={start.measure.measureId} />
      </>
    );
  }
  const isNewVersion = faults.includes('claim') || faults.includes('proof');
  return (
    <>
      <title>{titleOf(page, words.title)}</title>
      <VerifyForm start={start} written={writtenOf(actionData)} {...{ errors, isNewVersion }} />
    </>
  );
}

/** What was sent, less photos that are gone. */
function writtenOf(
  sent: { written: WrittenAnswer; faults: readonly string[] } | undefined,
): WrittenAnswer | null {
  if (!sent) return null;
  return sent.faults.includes('attachmentIds') ? { ...sent.written, files: [] } : sent.written;
}

import { messages } from '@huiyin/i18n/locale';
import { logMessages } from '@huiyin/i18n/log';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { TextArea, TextInput } from '@huiyin/ui/text-fields';
import { caseOrLookup } from '../features/case/case-or-lookup.ts';
import { shownCaseNumber } from '../features/receipt/shown-case-number.ts';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/case-check.ts';

export const handle = { islands: ['check'] };

/** What the portal shows of the case; the page's script compares it with the log. */
export async function loader({ context }: Route.LoaderArgs) {
  const view = await caseOrLookup(context);
  const log = await context.get(callerContext).case.log();
  return { page: context.get(pageContext), log, number: shownCaseNumber(view?.caseNumber ?? '') };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  return describe(loaderData.page, { title: messages(loaderData.page.locale, logMessages).check });
}

export default function CaseCheck({ loaderData: { log, number } }: Route.ComponentProps) {
  const words = useMessages(logMessages);
  const paths = usePaths();
  return (
    <div className="hy-column" data-island="check" data-log={JSON.stringify(log)} data-number={number}>
      <h1>{words.check}</h1>
      <p className="hy-lead">{words.checkLead}</p>
      {log.events.length === 0 ? <p>{words.nothingLogged}</p> : null}
      <noscript>
        <p>{words.checkNeedsScript}</p>
      </noscript>
      <form data-part="check-form" noValidate hidden={log.events.length === 0}>
        <TextInput id="code" label={words.code} hint={words.codeHint} autoComplete="off" spellCheck={false} />
        <TextArea id="promise" label={words.promise} hint={words.promiseHint} rows={4} />
        <ButtonRow>
          <Button>{words.start}</Button>
        </ButtonRow>
      </form>
      <div role="status" data-part="check-status" />
      <progress data-part="check-progress" hidden aria-label={words.working} />
      <div data-part="check-result" />
      <p>
        <a href={paths.case}>{words.back}</a>
      </p>
    </div>
  );
}

import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { Notice } from '@huiyin/ui/notice';
import { orErrorPage } from '../caller/or-error-page.ts';
import { ClaimList } from '../features/claims/claim-list.tsx';
import { FindingList } from '../features/claims/finding-list.tsx';
import { SaidOfMeasure } from '../features/claims/said-of-measure.tsx';
import { CloseOutSection } from '../features/close-out/close-out-section.tsx';
import { MeasureCounts, MeasureFacts } from '../features/measure/measure-facts.tsx';
import { measureName } from '../features/measure/measure-name.ts';
import { QuotedReport } from '../features/measure/quoted-report.tsx';
import { WordingHistory } from '../features/measure/wording-history.tsx';
import { AnswerList } from '../features/thread/answer-list.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/measure.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const measure = await orErrorPage(
    context.get(callerContext).reading.measure({ measureId: params.measureId }),
  );
  return { page: context.get(pageContext), measure };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, measure } = loaderData;
  const words = messages(page.locale, portalMessages).measure;
  const title = measureName(measure, words);
  return describe(page, { title, description: words.description(title) });
}

export default function Measure({ loaderData: { measure } }: Route.ComponentProps) {
  const { measure: words, site, home } = useMessages(portalMessages);
  const paths = usePaths();
  const problem = {
    href: paths.problem(measure.problemId),
    text: measure.problemTitle || home.unnamedProblem,
  };
  const { reportId, publishedOn, sha256 } = measure.report;
  const verifiable = measure.inCurrentReport ? measure.measureId : null;
  return (
    <>
      <Breadcrumb label={site.breadcrumb} items={[{ href: paths.home, text: site.home }, problem]} />
      <div className="hy-split">
        <article>
          <p className="eyebrow">
            {measure.number === null ? words.unnumbered : words.number(measure.number)}
          </p>
          <h1>{measure.title ?? words.untitled}</h1>
          <MeasureFacts measure={measure} />
          {measure.inCurrentReport ? null : (
            <Notice tone="waiting">
              <p>{words.gone}</p>
            </Notice>
          )}
          <p className="hy-soft">{words.reportedBy}</p>
          <QuotedReport
            quoted={{ reportId, start: measure.start, text: measure.text, publishedOn }}
            sha256={sha256}
            figures={{ claims: measure.claims, measureId: verifiable }}
          />
          <WordingHistory changes={measure.wordings} />
          <FindingList findings={measure.findings} measureId={measure.measureId} />
          <ClaimList claims={measure.claims} measureId={verifiable} />
          <section className="say">
            <h2>{words.tellHeading}</h2>
            <p>{words.tellLead}</p>
            <ButtonRow>
              <ButtonLink href={paths.submit({ measureId: measure.measureId })}>{words.tell}</ButtonLink>
              <ButtonLink
                href={paths.submit({ measureId: measure.measureId, same: 'measure' })}
                weight="second"
              >
                {words.same}
              </ButtonLink>
            </ButtonRow>
          </section>
        </article>
        <div className="beside">
          <SaidOfMeasure measure={measure} />
          <MeasureCounts measure={measure} />
        </div>
      </div>
      {measure.closeOut ? <CloseOutSection measure={measure} closeOut={measure.closeOut} /> : null}
      <section className="hy-section hy-column" aria-labelledby="answers">
        <h2 id="answers">{words.answersHeading}</h2>
        {measure.answers.length > 0 ? <AnswerList answers={measure.answers} /> : <p>{words.noAnswers}</p>}
      </section>
    </>
  );
}

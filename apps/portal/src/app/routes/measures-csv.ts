import type { PublicCount } from '@huiyin/contract/fields';
import type { MeasureLine } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { csvFile } from '@huiyin/sheet/csv-text';
import { orErrorPage } from '../caller/or-error-page.ts';
import { unshownCount } from '../features/measure/unshown-count.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import type { Route } from './+types/measures-csv.ts';

/** Every measure of the current report, one a row, as a table that spreadsheets open. */
export async function loader({ context }: Route.LoaderArgs) {
  const { origin, locale } = context.get(pageContext);
  const measures = await orErrorPage(context.get(callerContext).reading.measures());
  const { csv: heads, figures } = messages(locale, portalMessages);
  const { measureStatuses } = messages(locale, caseWords);
  const count = (value: PublicCount) => ('exact' in value ? value.exact : unshownCount(figures, value));
  const row = (measure: MeasureLine) => [
    measure.number,
    measure.title,
    measureStatuses[measure.status],
    measure.problemNumber,
    measure.problemTitle,
    count(measure.cases),
    measure.publicAnswers,
    `${origin}${pathsIn(locale).measure(measure.measureId)}`,
  ];
  return new Response(csvFile([Object.values(heads), ...measures.map(row)]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="measures.csv"',
    },
  });
}

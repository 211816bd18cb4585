import type { PublicCount } from '@huiyin/contract/fields';
import type { TallyView } from '@huiyin/contract/portal/claims';
import type { MeasureRow } from '@huiyin/contract/portal/reading';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { caseWords } from '@huiyin/i18n/case';
import { claimMessages } from '@huiyin/i18n/claims';
import { type Locale, messages } from '@huiyin/i18n/locale';
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
  const row = rowIn(locale, origin);
  return new Response(csvFile([headsIn(locale), ...measures.map(row)]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="measures.csv"',
    },
  });
}

function headsIn(locale: Locale): string[] {
  const { csv, csvAnswers } = messages(locale, portalMessages);
  const { answers } = messages(locale, claimMessages).said;
  const { said, checked, held, address, ...heads } = csv;
  const ofGroup = (group: string) =>
    verificationAnswers.map((answer) => csvAnswers.head(group, answers[answer]));
  return [...Object.values(heads), ...ofGroup(said), ...ofGroup(checked), held, address];
}

function rowIn(locale: Locale, origin: string) {
  const { figures, csvAnswers } = messages(locale, portalMessages);
  const { measureStatuses } = messages(locale, caseWords);
  const count = (value: PublicCount, words = figures) =>
    'exact' in value ? value.exact : unshownCount(words, value);
  const answered = (tally: TallyView) =>
    verificationAnswers.map((answer) => (tally.kind === 'counted' ? tally[answer] : csvAnswers.few));
  const answers = { ...figures, under: csvAnswers.fewHeld };
  return (measure: MeasureRow) => [
    measure.number,
    measure.title,
    measureStatuses[measure.status],
    measure.problemNumber,
    measure.problemTitle,
    count(measure.cases),
    measure.publicAnswers,
    ...answered(measure.said),
    ...answered(measure.checked),
    count(measure.held, answers),
    `${origin}${pathsIn(locale).measure(measure.measureId)}`,
  ];
}

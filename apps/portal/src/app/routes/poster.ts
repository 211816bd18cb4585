import type { MeasureView } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatCivilDate } from '@huiyin/i18n/format';
import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import type { Poster } from '@huiyin/poster/draw-poster';
import { orErrorPage } from '../caller/or-error-page.ts';
import { attachmentHeaders } from '../page/attachment-headers.ts';
import { callerContext, type PageFacts, pageContext, portsContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import type { Route } from './+types/poster.ts';

/** A measure as a poster to print: its words, and a code that leads to where one says whether they are true. */
export async function loader({ context, params: { measureId } }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const measure = await orErrorPage(context.get(callerContext).reading.measure({ measureId }));
  const pdf = await context.get(portsContext).drawPoster(posterOf(measure, page));
  if (pdf === null) {
    const { tooMany } = messages(page.locale, claimMessages).poster;
    return new Response(tooMany, { status: 503, headers: { 'Retry-After': '60' } });
  }
  const name = `poster-${measure.number ?? measureId.slice(0, 8)}.pdf`;
  return new Response(pdf, {
    headers: {
      ...attachmentHeaders(name),
      'Content-Type': 'application/pdf',
      'Content-Length': `${pdf.byteLength}`,
    },
  });
}

function posterOf(measure: MeasureView, { locale, origin, jurisdiction }: PageFacts): Poster {
  const words = messages(locale, claimMessages).poster;
  const { untitled } = messages(locale, portalMessages).measure;
  const { publishedOn } = measure.report;
  return {
    ...{ language: locale, heading: words.heading, lead: words.lead, steps: words.steps },
    office: words.office(
      locale === 'en' ? jurisdiction.nameEn : jurisdiction.name,
      jurisdiction.isDemonstration,
    ),
    caption: words.caption(measure.number, messages(locale, caseWords).measureStatuses[measure.status]),
    title: measure.title ?? untitled,
    quote: measure.text,
    telephone: words.telephone(jurisdiction.phone),
    address: `${origin}${pathsIn(locale).measure(measure.measureId)}`,
    foot: words.foot(publishedOn === null ? null : formatCivilDate(locale, publishedOn)),
  };
}

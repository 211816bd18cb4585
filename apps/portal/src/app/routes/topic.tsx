import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { orErrorPage } from '../caller/or-error-page.ts';
import { MeasureList } from '../features/measure/measure-list.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePage, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/topic.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await orErrorPage(context.get(callerContext).reading.topic({ slug: params.slug }));
  return { page: context.get(pageContext), view };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, view } = loaderData;
  const name = page.locale === 'en' ? view.topic.nameEn : view.topic.name;
  return describe(page, {
    title: name,
    description: messages(page.locale, portalMessages).topic.description(name),
  });
}

export default function Topic({ loaderData: { view } }: Route.ComponentProps) {
  const { topic: words, site } = useMessages(portalMessages);
  const { locale } = usePage();
  const paths = usePaths();
  const { topic, measures } = view;
  return (
    <div className="hy-column">
      <Breadcrumb label={site.breadcrumb} items={[{ href: paths.home, text: site.home }]} />
      <h1>{locale === 'en' ? topic.nameEn : topic.name}</h1>
      {measures.length > 0 ? (
        <>
          <p className="hy-lead">{words.lead(measures.length)}</p>
          <MeasureList measures={measures} />
        </>
      ) : (
        <p className="hy-lead">{words.none}</p>
      )}
      <ButtonRow>
        <ButtonLink href={paths.submit({ topic: topic.slug })}>{words.tell}</ButtonLink>
      </ButtonRow>
    </div>
  );
}

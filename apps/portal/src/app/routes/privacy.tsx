import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { describe } from '../page/meta.ts';
import { pageContext } from '../page/page-context.ts';
import { useMessages } from '../page/use-page.ts';
import type { Route } from './+types/privacy.ts';

export function loader({ context }: Route.LoaderArgs) {
  return { page: context.get(pageContext) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  const { privacy } = messages(page.locale, portalMessages);
  return describe(page, { title: privacy.heading, description: privacy.lead });
}

export default function Privacy() {
  const { privacy } = useMessages(portalMessages);
  return (
    <div className="hy-column">
      <h1>{privacy.heading}</h1>
      <p className="hy-lead">{privacy.lead}</p>
      {privacy.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
    </div>
  );
}

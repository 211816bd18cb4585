import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { MisconductChannels } from '../features/submit/misconduct-channels.tsx';
import { describe } from '../page/meta.ts';
import { pageContext } from '../page/page-context.ts';
import { useMessages } from '../page/use-page.ts';
import type { Route } from './+types/about.ts';

export function loader({ context }: Route.LoaderArgs) {
  return { page: context.get(pageContext) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  const { about } = messages(page.locale, portalMessages);
  return describe(page, { title: about.heading, description: about.lead });
}

export default function About() {
  const { about, footer } = useMessages(portalMessages);
  return (
    <div className="hy-column">
      <h1>{about.heading}</h1>
      <p className="hy-lead">{about.lead}</p>
      <ol className="steps">
        {about.steps.map((step) => (
          <li key={step.title}>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <section className="hy-section">
        <h2>{about.countsHeading}</h2>
        <ul>
          {about.counts.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section className="hy-section">
        <h2>{about.misconductHeading}</h2>
        <p>{about.misconduct}</p>
        <MisconductChannels />
      </section>
      <section className="hy-section">
        <h2>{about.limitsHeading}</h2>
        <p>{footer.limits}</p>
      </section>
    </div>
  );
}

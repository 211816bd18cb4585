import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import type { MetaDescriptor } from 'react-router';
import type { PageFacts } from './page-context.ts';
import { inLanguage } from './paths.ts';

type Sharing = { title: string; description?: string };

/** Title and description of a page, also for those who share its address. */
export function describe(page: PageFacts, { title, description }: Sharing): MetaDescriptor[] {
  const { site } = messages(page.locale, portalMessages);
  const place = placeName(page);
  const name = site.title(place);
  const words = description ?? site.description(place);
  return [
    { title: titleOf(page, title) },
    { name: 'description', content: words },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: words },
    { property: 'og:site_name', content: name },
    { property: 'og:url', content: `${page.origin}${inLanguage(page.locale, page.path)}` },
  ];
}

/** The title of a page as browsers show it: the site's name ends it. */
export function titleOf(page: PageFacts, title: string): string {
  const name = messages(page.locale, portalMessages).site.title(placeName(page));
  return title === name ? title : `${title} · ${name}`;
}

/** The jurisdiction's name in the language of the page. */
export function placeName({ locale, jurisdiction }: PageFacts): string {
  return locale === 'en' ? jurisdiction.nameEn : jurisdiction.name;
}

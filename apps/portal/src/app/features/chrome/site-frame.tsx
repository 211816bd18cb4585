import { portalMessages } from '@huiyin/i18n/portal';
import { PageFrame, SiteHeader } from '@huiyin/ui/page-frame';
import type { ReactNode } from 'react';
import { placeName } from '../../page/meta.ts';
import { inLanguage } from '../../page/paths.ts';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { SiteFooter } from './site-footer.tsx';

/** Header and footer around every page. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const page = usePage();
  const { site } = useMessages(portalMessages);
  const paths = usePaths();
  return (
    <PageFrame
      skipText={site.skip}
      demonstrationText={page.jurisdiction.isDemonstration ? site.demonstration : null}
      header={
        <SiteHeader
          seal={site.seal}
          name={placeName(page)}
          subtitle={site.subtitle}
          navigationLabel={site.navigation}
          href={paths.home}
          nav={<Navigation />}
        />
      }
      footer={<SiteFooter />}
    >
      {children}
    </PageFrame>
  );
}

function Navigation() {
  const { locale, largeType, path } = usePage();
  const { site } = useMessages(portalMessages);
  const paths = usePaths();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <li>
        <a href={paths.submit()}>{site.submit}</a>
      </li>
      <li>
        <a href={paths.follow}>{site.follow}</a>
      </li>
      <li>
        <form action={paths.type} method="post">
          <input type="hidden" name="back" value={inLanguage(locale, path)} />
          <button
            className="hy-button hy-button--plain"
            type="submit"
            name="size"
            value={largeType ? 'normal' : 'large'}
          >
            {largeType ? site.normalType : site.largeType}
          </button>
        </form>
      </li>
      <li>
        <a href={inLanguage(other, path)} lang={other} hrefLang={other}>
          {site.otherLanguage}
        </a>
      </li>
    </>
  );
}

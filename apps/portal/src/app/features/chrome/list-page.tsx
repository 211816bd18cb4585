import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import type { ReactNode } from 'react';
import { useMessages, usePaths } from '../../page/use-page.ts';

type ListPageProps = {
  readonly words: { readonly title: string; readonly lead: string; readonly none: string };
  readonly isEmpty: boolean;
  readonly children: ReactNode;
};

/** A page under the first one that lists what there is of a kind, and says so when there is none. */
export function ListPage({ words, isEmpty, children }: ListPageProps) {
  const { site } = useMessages(portalMessages);
  const paths = usePaths();
  return (
    <div className="hy-column">
      <Breadcrumb label={site.breadcrumb} items={[{ href: paths.home, text: site.home }]} />
      <h1>{words.title}</h1>
      <p className="hy-lead">{words.lead}</p>
      {isEmpty ? <p>{words.none}</p> : children}
    </div>
  );
}

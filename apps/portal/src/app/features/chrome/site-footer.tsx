import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { logMessages } from '@huiyin/i18n/log';
import { portalMessages } from '@huiyin/i18n/portal';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';

/** Who to reach, how it works, and where the data lies. */
export function SiteFooter() {
  const { footer } = useMessages(portalMessages);
  const log = useMessages(logMessages);
  const { list: calls } = useMessages(topicCallMessages);
  const { list: bulletins } = useMessages(bulletinMessages);
  const { jurisdiction } = usePage();
  const paths = usePaths();
  const links = [
    { href: paths.about, text: footer.about },
    { href: paths.privacy, text: footer.privacy },
    { href: paths.transparency, text: log.heading },
    { href: paths.topicCalls, text: calls.title },
    { href: paths.bulletins, text: bulletins.title },
    { href: paths.reports, text: footer.original },
    { href: paths.measuresCsv, text: footer.data },
    { href: paths.feed, text: footer.feed },
  ];
  return (
    <>
      <ul className="footer-links">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <dl className="footer-contact">
        <Contact term={footer.phone} value={jurisdiction.phone} href={`tel:${jurisdiction.phone}`} />
        <Contact term={footer.mail} value={jurisdiction.mail} href={`mailto:${jurisdiction.mail}`} />
        <Contact term={footer.post} value={jurisdiction.post} />
        <Contact term={footer.counter} value={jurisdiction.counter} />
      </dl>
      <p>{footer.limits}</p>
    </>
  );
}

function Contact({ term, value, href }: { term: string; value: string; href?: string }) {
  if (!value) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{href ? <a href={href}>{value}</a> : value}</dd>
    </div>
  );
}

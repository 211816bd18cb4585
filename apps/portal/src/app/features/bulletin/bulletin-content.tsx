import type { NamedShare, PublicBulletin, PublicShare } from '@huiyin/contract/portal/bulletins';
import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { formatDateTime, formatNumber } from '@huiyin/i18n/format';
import { SummaryList } from '@huiyin/ui/summary-list';
import { Table } from '@huiyin/ui/table';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { AnswerList } from '../thread/answer-list.tsx';
import { ShareTable } from './share-table.tsx';
import { WeekPicture } from './week-picture.tsx';

type Content = NonNullable<PublicBulletin['content']>;

/** What a bulletin says: the office's words, the figures of its period with their wholes and intervals, and answers that are public. */
export function BulletinContent({ content }: { content: Content }) {
  const { page: words } = useMessages(bulletinMessages);
  const { locale, jurisdiction } = usePage();
  const nameOf = ({ key }: PublicShare) => words.totals[key] ?? key;
  const isOfOffice = ({ key }: PublicShare) => key.includes('.');
  return (
    <>
      <div lang="zh-CN">
        {content.sections
          .filter(({ text }) => text.trim() !== '')
          .map(({ heading, text }) => (
            <section key={heading} className="hy-section">
              <h2>{heading}</h2>
              <p className="as-typed">{text}</p>
            </section>
          ))}
      </div>
      <section className="hy-section">
        <h2 id="figures">{words.figures}</h2>
        <ShareTable
          title={words.figures}
          rows={content.totals.filter((one) => !isOfOffice(one))}
          nameOf={nameOf}
          wholeOf={({ key }) => words.wholes[key]}
        />
        <p className="hy-small hy-soft">{words.note}</p>
        <p className="hy-small hy-soft">
          {words.basis(formatDateTime(locale, content.asOf, jurisdiction.timeZone), content.figuresVersion)}
          {locale === 'en' ? ' ' : ''}
          {words.scope}
          {content.figuresVersion < 3 ? '' : `${locale === 'en' ? ' ' : ''}${words.scopeOffice}`}
        </p>
      </section>
      <Weeks weeks={content.weeks} />
      <section className="hy-section" aria-labelledby="work">
        <h2 id="work">{words.work}</h2>
        <SummaryList
          rows={content.totals.filter(isOfOffice).map((one) => ({
            ...{ term: nameOf(one), value: 'exact' in one.count ? one.count.exact : words.unlisted },
          }))}
        />
      </section>
      <Measures content={content} />
      {content.units.length > 0 ? (
        <section className="hy-section">
          <h2 id="units">{words.units}</h2>
          <p className="hy-soft">{words.unitsOf}</p>
          <ShareTable
            title={words.units}
            rows={content.units}
            nameOf={({ label }) => <span lang="zh-CN">{label}</span>}
          />
        </section>
      ) : null}
      {content.examples.length > 0 ? (
        <section className="hy-section" aria-labelledby="examples">
          <h2 id="examples">{words.examples}</h2>
          <p className="hy-soft">{words.examplesLead}</p>
          <AnswerList answers={content.examples} />
        </section>
      ) : null}
    </>
  );
}

function Weeks({ weeks }: Pick<Content, 'weeks'>) {
  const { page: words } = useMessages(bulletinMessages);
  const { locale } = usePage();
  const day = useDay();
  const told = (count: Content['weeks'][number]['received']) =>
    'exact' in count ? formatNumber(locale, count.exact) : words.unlisted;
  const isListed = weeks.some(({ received, answered }) => 'exact' in received || 'exact' in answered);
  return (
    <section className="hy-section">
      <h2 id="weeks">{words.weeks}</h2>
      {isListed ? <WeekPicture weeks={weeks} /> : <p>{words.noWeeks}</p>}
      {isListed ? (
        <Table
          caption={words.weeks}
          captionHidden
          rows={weeks}
          keyOf={({ starts }) => starts}
          look="weeks-table"
          columns={[
            { head: words.weekColumns.starts, cell: ({ starts }) => day(starts) },
            { head: words.weekColumns.received, number: true, cell: ({ received }) => told(received) },
            { head: words.weekColumns.answered, number: true, cell: ({ answered }) => told(answered) },
          ]}
        />
      ) : null}
    </section>
  );
}

function Measures({ content: { measures, otherMeasures } }: { content: Content }) {
  const { page: words } = useMessages(bulletinMessages);
  const { locale } = usePage();
  const paths = usePaths();
  if (measures.length === 0) return null;
  const link = ({ key, label }: NamedShare) => (
    <a href={paths.measure(key)} lang="zh-CN">
      {label}
    </a>
  );
  return (
    <section className="hy-section">
      <h2 id="measures">{words.measures}</h2>
      <p className="hy-soft">{words.measuresOf}</p>
      <ShareTable title={words.measures} rows={measures} nameOf={link} />
      <p className="hy-soft">
        {'exact' in otherMeasures
          ? words.others(formatNumber(locale, otherMeasures.exact))
          : words.othersUnlisted}
      </p>
    </section>
  );
}

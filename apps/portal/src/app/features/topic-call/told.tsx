import type { CallPart } from '@huiyin/domain/topic-call/topic-call';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { titleOf } from '../../page/meta.ts';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';

type ToldProps = {
  part: CallPart;
  year: number;
  /** Of a proposal that was taken, or anything for what has no number; null when nothing can be sent now. */
  number: string | null;
  /** What was typed and could not be taken. */
  kept?: string;
};

/** After a form of a call: that it was taken, and under which number, or that it is not the time. */
export function Told({ part, year, number, kept = '' }: ToldProps) {
  const { form: words, page: pageWords } = useMessages(topicCallMessages);
  const page = usePage();
  const paths = usePaths();
  const title = number === null ? words.notOpen : words.thanks[part];
  return (
    <div className="hy-column">
      <title>{titleOf(page, title)}</title>
      <h1>{title}</h1>
      {number === null ? <p>{words.notOpenText[part]}</p> : null}
      {kept === '' ? null : (
        <>
          <p>{words.kept}</p>
          <blockquote className="as-typed">{kept}</blockquote>
        </>
      )}
      {number !== null && part === 'propose' && /^\d{6}$/.test(number) ? (
        <>
          <p>
            {words.yourNumber} <strong className="proposal-number">{number}</strong>
          </p>
          <p>{words.yourNumberText}</p>
          <p>
            <a href={paths.proposalFate(year)}>{pageWords.yours}</a>
          </p>
        </>
      ) : null}
      {number !== null && part !== 'propose' ? <p>{words.thanksText}</p> : null}
      <p>
        <a href={paths.topicCall(year)}>{words.back}</a>
      </p>
    </div>
  );
}

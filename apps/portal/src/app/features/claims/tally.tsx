import type { TallyView } from '@huiyin/contract/portal/claims';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { claimMessages } from '@huiyin/i18n/claims';
import { formatNumber } from '@huiyin/i18n/format';
import { useMessages, usePage } from '../../page/use-page.ts';

type TallyProps = {
  tally: TallyView;
  /** What is said where too few have answered, if not the usual words. */
  few?: string;
  /** Set where many stand below each other and what the interval means stands above them. */
  isListed?: boolean;
  /** What the answers are called, where they are not about whether something is so. */
  words?: Pick<
    (typeof claimMessages)['zh-CN']['said'],
    'few' | 'answers' | 'count' | 'interval' | 'intervalListed'
  >;
};

/**
 * What people said of one item, as counts with their uncertainty; too few answers read as unknown. An answer that nobody gave is left
 * out: a nought says no more, and is in the way.
 */
export function Tally({ tally, few, isListed = false, words: own }: TallyProps) {
  const { said } = useMessages(claimMessages);
  const words = own ?? said;
  const { locale } = usePage();
  if (tally.kind === 'few') return <span className="tally hy-soft">{few ?? words.few(tally.under)}</span>;
  const interval = isListed ? words.intervalListed : words.interval;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <span className="tally">
      {verificationAnswers
        .filter((answer) => tally[answer] > 0)
        .map((answer) => (
          <span key={answer}>{words.count(words.answers[answer], formatNumber(locale, tally[answer]))}</span>
        ))}
      {tally.confirmed ? (
        <span className={isListed ? 'hy-soft' : 'tally__interval'}>
          {interval(percent(tally.confirmed.low), percent(tally.confirmed.high))}
        </span>
      ) : null}
    </span>
  );
}

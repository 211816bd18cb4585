import { formatReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { useEffect } from 'react';
import { useStaff } from '../../session/staff-context.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';

type PrintedSlipProps = {
  readonly caseNumber: string;
  readonly code: ReceiptCode;
  readonly at: string;
  readonly replaces?: boolean;
};

/**
 * The receipt as a sealed slip: outside nothing but the number, the code inside once it is folded and glued. The code shows only in
 * print, so that nobody reads it off the screen or out aloud.
 */
export function PrintedSlip({ caseNumber, code, at, replaces = false }: PrintedSlipProps) {
  const { words } = useWords();
  const dates = useDates();
  const { jurisdiction, portalAddress } = useStaff();
  useEffect(() => {
    document.documentElement.classList.add('prints-slip');
    return () => document.documentElement.classList.remove('prints-slip');
  }, []);
  return (
    <>
      <p>
        <button type="button" className="primary" aria-keyshortcuts="p" onClick={() => window.print()}>
          {words.slip.print}
        </button>{' '}
        <span className="soft">{words.slip.hidden}</span>
      </p>
      <section className="slip" aria-hidden="true">
        <div className="slip-outside">
          <h2>{jurisdiction.name}</h2>
          <p className="slip-number number">{caseNumberText(caseNumber)}</p>
          <p>{words.slip.outside}</p>
        </div>
        <p className="slip-fold">{words.slip.foldBack}</p>
        <div className="slip-inside">
          <h2>
            {jurisdiction.name} {words.slip.title}
          </h2>
          <dl>
            <dt>{words.slip.number}</dt>
            <dd className="number">{caseNumberText(caseNumber)}</dd>
            <dt>{words.slip.code}</dt>
            <dd className="slip-code">{formatReceiptCode(code)}</dd>
            <dt>{words.slip.received}</dt>
            <dd>{dates.moment(at)}</dd>
            <dt>{words.slip.address}</dt>
            <dd className="number">{portalAddress}</dd>
          </dl>
          {replaces && <p>{words.slip.void}</p>}
          <p>{words.slip.keep}</p>
          <p>{words.slip.lose}</p>
          <p>{words.slip.note}</p>
        </div>
        <p className="slip-fold">{words.slip.foldOver}</p>
        <div className="slip-cover" />
      </section>
    </>
  );
}

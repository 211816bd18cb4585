import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** Who held the case from when to when, and how many days it was in nobody's hands. */
export function CaseHoldings({ deskCase }: { deskCase: DeskCase }) {
  const { duties } = useWords().words;
  const dates = useDates();
  const nobody = deskCase.holdings
    .filter(({ holder }) => holder === null)
    .reduce((sum, { days }) => sum + days, 0);
  return (
    <section>
      <h2>{duties.holdings}</h2>
      <p>{duties.unheld(nobody)}</p>
      <table className="dense">
        <caption className="visually-hidden">{duties.holdings}</caption>
        <thead>
          <tr>
            <th scope="col">{duties.holder}</th>
            <th scope="col">{duties.from}</th>
            <th scope="col">{duties.to}</th>
            <th scope="col">{duties.days}</th>
          </tr>
        </thead>
        <tbody>
          {deskCase.holdings.map((holding) => (
            <tr key={`${holding.from} ${holding.holder ?? ''} ${holding.to ?? ''}`}>
              <th scope="row" className={holding.holder === null ? 'waiting' : undefined}>
                {holding.holder ?? duties.nobody}
              </th>
              <td className="number">{dates.shortDay(holding.from)}</td>
              <td className="number">{holding.to ? dates.shortDay(holding.to) : duties.untilNow}</td>
              <td className="number">{holding.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

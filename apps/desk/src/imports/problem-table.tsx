import type { ImportCheck } from '@huiyin/contract/desk/imports';
import { WideTable } from '../app/wide-table.tsx';
import { useWords } from '../words/words.tsx';

/** Rows that make no case: the line, the column and the reason, a line for each problem. */
export function ProblemTable({ problems }: { problems: ImportCheck['problems'] }) {
  const { check, problems: reasons } = useWords().words.imports;
  return (
    <WideTable label={check.problems}>
      <table className="dense">
        <caption className="visually-hidden">{check.problems}</caption>
        <thead>
          <tr>
            <th scope="col" className="digits">
              {check.line}
            </th>
            <th scope="col">{check.columnHeading}</th>
            <th scope="col">{check.reason}</th>
          </tr>
        </thead>
        <tbody>
          {problems.flatMap(({ line, problems: wrong }) =>
            wrong.map(({ column, problem }) => (
              <tr key={`${line} ${column} ${problem}`}>
                <td className="digits">{line}</td>
                <td>{column}</td>
                <td>{reasons[problem]}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </WideTable>
  );
}

import type { ImportCheck } from '@huiyin/contract/desk/imports';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';

/** Rows that make no case: the line, the column and the reason, a line for each problem. */
export function ProblemTable({ problems }: { problems: ImportCheck['problems'] }) {
  const { check, problems: reasons } = useWords().words.imports;
  return (
    <DataTable
      caption={check.problems}
      look="import-problems"
      rows={problems.flatMap(({ line, problems: wrong }) => wrong.map((one) => ({ line, ...one })))}
      keyOf={({ line, column, problem }) => `${line} ${column} ${problem}`}
      columns={[
        { head: check.line, number: true, cell: ({ line }) => line },
        { head: check.columnHeading, cell: ({ column }) => column },
        { head: check.reason, cell: ({ problem }) => reasons[problem] },
      ]}
    />
  );
}

import type { ImportView } from '@huiyin/contract/desk/imports';
import { importFields, resultFields } from '@huiyin/domain/import/columns';
import { WideTable } from '../app/wide-table.tsx';
import { useField } from '../form/form.tsx';
import { useWords } from '../words/words.tsx';
import { columnName } from './columns-in.ts';

/** Each column with what stands in it and what it is read as. The error of all of them stands above. */
export function ColumnTable({ view }: { view: ImportView }) {
  const say = useWords().words.imports.plan;
  const { error, errorId, control } = useField('columns', null);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      <div id={control.id} tabIndex={-1}>
        <WideTable label={say.title}>
          <table className="dense stacked column-table" aria-describedby={error ? errorId : undefined}>
            <thead>
              <tr>
                <th scope="col">{say.heading}</th>
                <th scope="col">{say.meaning}</th>
                <th scope="col">{say.sample}</th>
              </tr>
            </thead>
            <tbody>
              {view.headings.map((heading, index) => (
                <tr key={index}>
                  <th scope="row">{heading || '—'}</th>
                  <td data-head={say.meaning}>
                    <Meaning index={index} heading={heading} initial={view.columns[index] ?? ''} />
                  </td>
                  <td className="soft samples" data-head={say.sample}>
                    {view.sample
                      .map((cells) => cells[index] ?? '')
                      .filter((cell) => cell !== '')
                      .map((cell) => shortened(cell))
                      .join(' · ') || '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </div>
    </div>
  );
}

type MeaningProps = { readonly index: number; readonly heading: string; readonly initial: string };

function Meaning({ index, heading, initial }: MeaningProps) {
  const { plan, fields } = useWords().words.imports;
  return (
    <select name={columnName(index)} defaultValue={initial} aria-label={plan.meaningOf(heading)}>
      <option value="">{plan.ignored}</option>
      {[...importFields, ...resultFields].map((field) => (
        <option key={field} value={field}>
          {fields[field]}
        </option>
      ))}
    </select>
  );
}

const shortened = (cell: string): string => (cell.length > 24 ? `${cell.slice(0, 24)}…` : cell);

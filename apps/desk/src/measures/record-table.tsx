import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { formatBytes } from '@huiyin/i18n/format';
import { attachmentAddress } from '../attachments/attachment-address.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { useCloseOutWords } from './use-close-out-words.ts';

/** Progress and evidence, newest first, each with its files and whether the public sees it. */
export function RecordTable({ file: { records } }: { file: MeasureFileView }) {
  const { words, locale } = useWords();
  const say = words.measures;
  const { recordKinds } = useCloseOutWords();
  const dates = useDates();
  return (
    <section>
      <h2>{say.records}</h2>
      {records.length === 0 && <p className="empty">{say.noRecords}</p>}
      <ul className="kept-list">
        {records.map((record) => (
          <li key={record.recordId}>
            <h3>
              <time dateTime={record.happenedOn}>{dates.day(record.happenedOn)}</time>{' '}
              {recordKinds[record.kind]}{' '}
              <span className="soft">
                {[
                  record.addedBy,
                  record.isPublic ? say.public : say.internal,
                  record.kind === 'evidence' && !record.ofThisRound && say.formerRound,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </h3>
            <p className="as-typed">{record.words}</p>
            {record.files.map(({ attachmentId, fileName, bytes }) => (
              <p key={attachmentId}>
                <a href={attachmentAddress(attachmentId)} download={fileName}>
                  {fileName}
                </a>{' '}
                <span className="soft number">{formatBytes(locale, bytes)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

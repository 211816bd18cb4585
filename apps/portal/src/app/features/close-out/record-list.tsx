import type { MeasureRecordView } from '@huiyin/contract/portal/close-out';
import { closeOutMessages } from '@huiyin/i18n/close-out';
import { formatBytes } from '@huiyin/i18n/format';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';

type RecordListProps = { measureId: string; records: readonly MeasureRecordView[] };

/** What was done and when, newest first, with files to download. */
export function RecordList({ measureId, records }: RecordListProps) {
  const { page: words, recordKinds } = useMessages(closeOutMessages);
  const { locale } = usePage();
  const day = useDay();
  const paths = usePaths();
  if (records.length === 0) return null;
  return (
    <>
      <h3>{words.records}</h3>
      <ul className="records">
        {records.map(({ recordId, kind, happenedOn, words: text, files }) => (
          <li key={recordId}>
            <p className="hy-small hy-soft">
              <time dateTime={happenedOn}>{day(happenedOn)}</time> {recordKinds[kind]}
            </p>
            <p className="as-typed">{text}</p>
            {files.map((file) => (
              <p key={file.attachmentId} className="hy-small">
                <a href={paths.recordFile(measureId, file.attachmentId)} download={file.fileName}>
                  {words.file(file.fileName, formatBytes(locale, file.bytes))}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

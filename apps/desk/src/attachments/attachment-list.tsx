import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { formatBytes } from '@huiyin/i18n/format';
import { useWords } from '../words/words.tsx';
import { attachmentAddress } from './attachment-address.ts';

type Attachment = DeskCase['attachments'][number];

/** Files of a case or reply: a small picture where there is one, name, size, download. Never shown inline in full. */
export function AttachmentList({
  attachments,
  title,
}: {
  attachments: readonly Attachment[];
  title?: string;
}) {
  const { words, locale } = useWords();
  if (attachments.length === 0) return null;
  return (
    <section>
      <h2>{title ?? words.caseView.attachments}</h2>
      <ul className="attachments">
        {attachments.map((file, index) => (
          <li key={file.attachmentId}>
            {file.ready ? (
              <a href={attachmentAddress(file.attachmentId)} download={file.fileName}>
                {file.mediaType === 'image/jpeg' && (
                  <img
                    src={attachmentAddress(file.attachmentId)}
                    alt={words.caseView.attachment(index + 1)}
                    width={120}
                    height={90}
                    loading="lazy"
                  />
                )}
                <span>{file.fileName}</span>
              </a>
            ) : (
              <span>{file.fileName}</span>
            )}
            <span className="soft number">
              {formatBytes(locale, file.bytes)}
              {!file.ready && ` ${words.caseView.processing}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

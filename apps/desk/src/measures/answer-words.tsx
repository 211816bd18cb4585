import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { claimMessages } from '@huiyin/i18n/claims';
import { messages } from '@huiyin/i18n/locale';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What people wrote or sent with their answers; for the offices. */
export function AnswerWords({ answers }: { answers: MeasureFileView['saidInWords'] }) {
  const { words, locale } = useWords();
  const say = words.answerWords;
  const { said } = messages(locale, claimMessages);
  const dates = useDates();
  if (answers === null || answers.length === 0) return null;
  return (
    <section>
      <h2>{say.title(answers.length)}</h2>
      <p className="soft">{say.intro}</p>
      <ol className="timeline">
        {answers.map((answer, index) => (
          <li key={index}>
            <p>
              <strong>{said.answers[answer.answer]}</strong>{' '}
              <span className="soft">
                {dates.day(answer.on)} {answer.byChecker ? say.checker : ''} {answer.town ?? ''}{' '}
                {answer.claim === null ? say.whole : `“${answer.claim}”`}
              </span>
            </p>
            {answer.words !== '' && <p className="as-typed">{answer.words}</p>}
            <AttachmentList
              attachments={answer.files.map((file) => ({ ...file, ready: true, ofReply: null }))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

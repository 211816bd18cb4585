import type { VerifyStart } from '@huiyin/contract/portal/verify';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { claimMessages } from '@huiyin/i18n/claims';
import { portalMessages } from '@huiyin/i18n/portal';
import { Radios } from '@huiyin/ui/choices';
import type { FieldError } from '@huiyin/ui/error-summary';
import { Notice } from '@huiyin/ui/notice';
import { TextArea } from '@huiyin/ui/text-fields';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { CheckerBanner } from '../checker/checker-banner.tsx';
import { measureName } from '../measure/measure-name.ts';
import { FileFields } from '../submit/file-fields.tsx';
import { TownSelect } from '../submit/town-select.tsx';
import { ProvenForm } from './proven-form.tsx';
import type { WrittenAnswer } from './read-answer.ts';

type VerifyFormProps = {
  start: VerifyStart;
  written: WrittenAnswer | null;
  errors: readonly FieldError[];
  /** The words are those of another version than the ones answered: the token of that page is not reused. */
  isNewVersion: boolean;
};

/** One question about one item, below the words it is about. */
export function VerifyForm({ start, written, errors, isNewVersion }: VerifyFormProps) {
  const { verify: words } = useMessages(claimMessages);
  const { measure } = useMessages(portalMessages);
  const paths = usePaths();
  const { measureId } = start.measure;
  const fields = written?.fields;
  const formToken = (isNewVersion ? '' : fields?.formToken) || start.formToken;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  return (
    <ProvenForm
      {...{
        words,
        backTo: paths.measure(measureId),
        errors,
        proof: { challenge: start.challenge, formToken },
      }}
      action={paths.verify(measureId, start.claim?.start ?? null)}
      withFiles
    >
      {start.checker ? <CheckerBanner checker={start.checker} /> : null}
      <p className="hy-soft">{words.about(measureName(start.measure, measure))}</p>
      <blockquote className="quoted__text verify__words" lang="zh-CN">
        <Words start={start} />
      </blockquote>
      <input type="hidden" name="reportId" defaultValue={start.reportId} />
      <AnswerRadios claim={start.claim} value={fields?.answer} error={errorOf('answer')} />
      <WhoAnswers start={start} value={fields?.again} error={errorOf('again')} />
      <TownSelect towns={start.towns} words={words} value={fields?.town ?? ''} error={errorOf('town')} />
      <TextArea
        id="words"
        name="words"
        rows={3}
        label={words.words}
        hint={words.wordsHint}
        value={fields?.words ?? ''}
        error={errorOf('words')}
        limit={{ text: words.wordsLimit, characters: 500 }}
      />
      <FileFields
        files={written?.files ?? []}
        error={errorOf('files')}
        label={words.photos}
        hint={words.photosHint}
      />
    </ProvenForm>
  );
}

type AskedProps = { value: string | undefined; error: string | undefined };

/** Asked on a device that has answered the item before. A checker is one person: the new answer takes the place of the old one. */
function WhoAnswers({ start, value, error }: AskedProps & { start: VerifyStart }) {
  const { verify: words } = useMessages(claimMessages);
  if (!start.answeredBefore && !error) return null;
  if (start.checker)
    return (
      <Notice>
        <p>{words.replaces}</p>
      </Notice>
    );
  return (
    <Radios
      id="again"
      name="again"
      legend={words.again}
      error={error}
      value={value}
      choices={(['another', 'replace'] as const).map((choice) => ({
        value: choice,
        label: words.againChoices[choice],
      }))}
    />
  );
}

function AnswerRadios({ claim, value, error }: AskedProps & Pick<VerifyStart, 'claim'>) {
  const { verify: words, said } = useMessages(claimMessages);
  return (
    <Radios
      id="answer"
      name="answer"
      title
      legend={claim ? words.questionFigure(claim.text) : words.question}
      error={error}
      value={value}
      choices={verificationAnswers.map((answer) => ({
        value: answer,
        label: said.answers[answer],
        hint: words.hints[answer],
      }))}
    />
  );
}

/** The measure's text; of one that is long, the sentence in which the figure stands. */
function Words({ start: { text, start, claim } }: { start: VerifyStart }) {
  if (!claim) return text;
  const [from, to] = [claim.start - start, claim.end - start];
  const opens = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1;
  const closes = text.indexOf('。', to);
  return (
    <>
      {text.slice(opens, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, closes < 0 ? text.length : closes + 1)}
    </>
  );
}

import type { VerifyStart } from '@huiyin/contract/portal/verify';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { claimMessages } from '@huiyin/i18n/claims';
import { portalMessages } from '@huiyin/i18n/portal';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { Radios } from '@huiyin/ui/choices';
import { ErrorSummary, type FieldError } from '@huiyin/ui/error-summary';
import { Select } from '@huiyin/ui/text-fields';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';
import type { AnswerFields } from './read-answer.ts';

type VerifyFormProps = {
  start: VerifyStart;
  fields: AnswerFields | null;
  errors: readonly FieldError[];
  /** The words are those of another version than the ones answered: the token of that page is not reused. */
  isNewVersion: boolean;
};

/** One question about one item, below the words it is about. */
export function VerifyForm({ start, fields, errors, isNewVersion }: VerifyFormProps) {
  const { verify: words } = useMessages(claimMessages);
  const { measure } = useMessages(portalMessages);
  const paths = usePaths();
  const { measureId } = start.measure;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  return (
    <form
      className="hy-column"
      action={paths.verify(measureId, start.claim?.start ?? null)}
      method="post"
      noValidate
      data-island="verify"
      data-challenge={start.challenge}
      data-proving={words.proving}
    >
      <ErrorSummary title={words.errors.title} errors={errors} />
      <p>
        <a href={paths.measure(measureId)}>{words.back}</a>
      </p>
      <p className="hy-soft">{words.about(measureName(start.measure, measure))}</p>
      <blockquote className="quoted__text verify__words" lang="zh-CN">
        <Words start={start} />
      </blockquote>
      <AnswerRadios claim={start.claim} value={fields?.answer} error={errorOf('answer')} />
      {start.answeredBefore || errorOf('again') ? (
        <Radios
          id="again"
          name="again"
          legend={words.again}
          error={errorOf('again')}
          value={fields?.again}
          choices={(['another', 'replace'] as const).map((value) => ({
            value,
            label: words.againChoices[value],
          }))}
        />
      ) : null}
      {start.towns.length > 0 ? (
        <Select
          id="town"
          label={words.town}
          hint={words.townHint}
          error={errorOf('town')}
          value={fields?.town ?? ''}
          options={[
            { value: '', text: words.townNone },
            ...start.towns.map(({ townId, name }) => ({ value: townId, text: name })),
          ]}
        />
      ) : null}
      <input type="hidden" name="reportId" defaultValue={start.reportId} />
      <input
        type="hidden"
        name="formToken"
        defaultValue={(isNewVersion ? '' : fields?.formToken) || start.formToken}
      />
      <input type="hidden" name="work" defaultValue="" />
      <p className="hy-small hy-soft">{words.privacy}</p>
      <ButtonRow>
        <Button>{words.send}</Button>
      </ButtonRow>
      <p className="hy-soft" role="status" data-part="progress" />
    </form>
  );
}

function AnswerRadios({
  claim,
  value,
  error,
}: Pick<VerifyStart, 'claim'> & { value: string | undefined; error: string | undefined }) {
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

import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Radios } from '@huiyin/ui/choices';
import { useMessages } from '../../page/use-page.ts';
import type { PartFieldsProps } from './part-fields-props.ts';
import { ratingName } from './send-part.ts';

/** Each adopted topic with its answer, and how well it was done. The first one carries the id that an error leads to. */
export function RateFields({ start, fields, errorOf }: PartFieldsProps) {
  const { form: words, page } = useMessages(topicCallMessages);
  return (
    <>
      <h1>{words.rateTitle}</h1>
      <p>{words.rateLead}</p>
      {start.topics.map(({ groupId, title, unit, answer }, at) => (
        <section key={groupId} className="rated">
          <h2>{title}</h2>
          <p className="hy-soft">{words.unit(unit ?? '')}</p>
          {answer === null ? (
            <p>
              <strong>{words.unanswered}</strong>
            </p>
          ) : (
            <blockquote className="quoted__text as-typed" lang="zh-CN">
              {answer}
            </blockquote>
          )}
          <Radios
            id={at === 0 ? 'ratings' : ratingName(groupId)}
            name={ratingName(groupId)}
            legend={
              <>
                {words.rateOne} <span className="hy-unseen">{title}</span>
              </>
            }
            error={at === 0 ? errorOf('ratings') : undefined}
            value={fields?.ratings[groupId]}
            choices={verificationAnswers.map((value) => ({ value, label: page.said.answers[value] }))}
          />
        </section>
      ))}
    </>
  );
}

import type { ProposalFate } from '@huiyin/contract/portal/topic-calls';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { ErrorSummary } from '@huiyin/ui/error-summary';
import { TextInput } from '@huiyin/ui/text-fields';
import { orErrorPage } from '../caller/or-error-page.ts';
import { publicErrorOf } from '../caller/public-error.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePage, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/proposal-fate.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const { topicCall } = context.get(callerContext);
  const year = Number(params.year);
  // Whether there is a call at all, before anything is asked of it.
  const { call } = await orErrorPage(topicCall.read({ year }));
  const number = new URL(request.url).searchParams.get('number');
  const at = { page, year, title: call.title, number: number ?? '' };
  if (number === null) return { ...at, fate: null, fault: null };
  if (!/^[1-9]\d{5}$/.test(number.trim())) return { ...at, fate: null, fault: 'wrong' as const };
  try {
    return { ...at, fate: await topicCall.fate({ year, number: Number(number) }), fault: null };
  } catch (error) {
    const { code } = publicErrorOf(error);
    return { ...at, fate: null, fault: code === 'notFound' ? ('unknown' as const) : ('busy' as const) };
  }
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

/** What became of one proposal, by its number. */
export default function ProposalFatePage({ loaderData }: Route.ComponentProps) {
  const { year, title, number, fate, fault } = loaderData;
  const { fate: words, form } = useMessages(topicCallMessages);
  const page = usePage();
  const paths = usePaths();
  const error = fault ? words[fault] : undefined;
  return (
    <div className="hy-column">
      <title>{titleOf(page, words.title)}</title>
      <ErrorSummary title={form.errors.title} errors={error ? [{ field: 'number', text: error }] : []} />
      <p>
        <a href={paths.topicCall(year)}>{form.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="hy-soft">{title}</p>
      {fate ? <FateText fate={fate} number={number} /> : null}
      <form action={paths.proposalFate(year)} method="get" noValidate>
        <TextInput
          id="number"
          name="number"
          label={words.label}
          hint={words.hint}
          error={error}
          value={number}
          autoComplete="off"
          short
        />
        <ButtonRow>
          <Button>{words.look}</Button>
        </ButtonRow>
      </form>
    </div>
  );
}

function FateText({ fate, number }: { fate: ProposalFate; number: string }) {
  const { fate: words, page } = useMessages(topicCallMessages);
  const paths = usePaths();
  const { state, reason, topic } = fate;
  const said =
    state === 'pending'
      ? words.pending
      : state === 'published'
        ? topic
          ? words.inTopic(topic.number, topic.title)
          : words.published
        : words.refused(reason ? page.reasons[reason] : '');
  return (
    <div role="status">
      <p>
        <strong>{page.number(Number(number))}</strong> {said}
      </p>
      {state === 'refused' ? (
        <p>
          {reason === 'person' ? (
            <a href={paths.sealed}>{words.personNext}</a>
          ) : (
            <a href={paths.submit()}>{words.refusedNext}</a>
          )}
        </p>
      ) : null}
    </div>
  );
}

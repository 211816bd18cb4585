import type { CallLine } from '@huiyin/contract/portal/topic-calls';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { CallLineText } from '../topic-call/call-line-text.tsx';

/** The call for topics that goes on now, and the way to it. */
export function HomeCall({ call }: { call: CallLine }) {
  const { home: words } = useMessages(topicCallMessages);
  const paths = usePaths();
  return (
    <section className="hy-section" aria-labelledby="call">
      <h2 id="call">{words.heading}</h2>
      <p>
        <a href={paths.topicCall(call.year)}>{call.title}</a> <CallLineText call={call} />
      </p>
    </section>
  );
}

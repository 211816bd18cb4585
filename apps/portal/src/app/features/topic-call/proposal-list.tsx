import type { TopicShown } from '@huiyin/contract/portal/topic-calls';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { useMessages } from '../../page/use-page.ts';

/** Proposals as published, each under the number by which its writer knows it. */
export function ProposalList({ proposals }: Pick<TopicShown, 'proposals'>) {
  const { page: words } = useMessages(topicCallMessages);
  return (
    <ul className="proposals">
      {proposals.map(({ number, text, isChanged, town }) => (
        <li key={number}>
          <p className="as-typed" lang="zh-CN">
            {text}
          </p>
          <p className="hy-small hy-soft">
            {words.number(number)}
            {town ? ` · ${town}` : ''}
            {isChanged ? ` · ${words.changed}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}

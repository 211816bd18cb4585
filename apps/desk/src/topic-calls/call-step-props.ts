import type { TopicCallView } from '@huiyin/contract/desk/topic-calls';

export type CallStepProps = {
  readonly view: TopicCallView;
  readonly done: () => void;
  readonly cancel: () => void;
};

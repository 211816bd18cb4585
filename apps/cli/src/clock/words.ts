import type { ClockStart, ClockStepKey } from '@huiyin/domain/clock/profiles';

/** What each step is, as an officer says it. */
export const stepWords: Readonly<Record<ClockStepKey, string>> = {
  accept: '告知是否受理',
  answer: '答复',
  object: '提出退回申请',
  register: '登记并转送',
  askReview: '请求复查',
  answerReview: '复查答复',
  askSecondReview: '请求复核',
  answerSecondReview: '复核答复',
  forward: '转送',
  tellResult: '反馈处理结果',
  callBack: '差评回访',
};

/** What a step is counted from. */
export const startWords: Readonly<Record<ClockStart, string>> = {
  receipt: '收到',
  acceptance: '受理',
  dispatch: '派单',
  decision: '收到处理意见',
  reviewRequest: '收到复查请求',
  reviewDecision: '收到复查意见',
  secondReviewRequest: '收到复核请求',
  closing: '办结',
  rating: '评价',
};

/** Words that carry the sentence and not the matter: no one is helped by finding every text that has them. */
const STOP_WORDS = new Set(
  `的 了 着 过 地 得 和 与 及 或 而 但 并 把 被 让 给 对 向 从 到 在 于 由 以 为 因 将 之 其 等 所 且 则
  是 有 没 没有 无 不 不是 也 都 就 才 还 又 再 很 太 更 最 挺 真 只 已 已经 曾 正在 一直 总是 经常
  我 我们 你 你们 您 他 她 它 他们 咱 咱们 俺 自己 大家 人家 这 那 这个 那个 这里 那里 这边 那边 这样 那样 这么 那么 这些 那些
  吗 呢 吧 啊 呀 哦 嘛 哪 哪里 哪儿 谁 什么 啥 怎么 怎样 怎么办 如何 为什么 为何 为啥 多少 几 何时 能否 是否 可否 有没有 是不是 能不能 可不可以
  要 想 会 能 可以 可能 应该 希望 建议 请 请问 请求 麻烦 谢谢 感谢 您好 你好 想问 问 问一下 一下 反映 投诉 咨询
  一 一个 一些 一点 两 个 些 种 位 次 条 上 下 中 里 内 外 前 后 时 时候 现在 今天 昨天 去年 今年 每天
  来 去 说 看 做 搞 弄 叫 用 知道 觉得 感觉 认为 因为 所以 如果 虽然 但是 而且 然后 还有 问题 情况 事情 东西 方面`.split(
    /\s+/,
  ),
);

/** Says whether a folded word is one that a search or a comparison may leave out. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

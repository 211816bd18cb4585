/** Figures of a measure, what the linter found in its words, and what people say of both. */
export const zhClaims = {
  list: {
    heading: (count: number) => `这一段里的数据（${count} 项）`,
    lead: '都是通报自己写的数字，在正文中用下划线标出。',
    inText: '在原文中看',
  },
  findings: {
    heading: '对照原文发现的问题',
    lead: '以下由程序对照通报原文逐条比较得出，只说明文字前后对不上，不等于内容不实。',
    sentences: {
      'sum-differs': ([whole = '', sum = '']: readonly string[]) =>
        `总数写的是${whole}，列出的各项加起来是${sum}，对不上，文中没有说明差在哪里。`,
      'fact-repeated': ([fact = '']: readonly string[]) =>
        `“${fact}”在两条措施里都写了，可能是同一件事，不能加在一起算。`,
      'heading-stronger': ([heading = '', text = '']: readonly string[]) =>
        `标题写的是“${heading}”，正文只写到“${text}”，还没有说已经做到。`,
      'percent-without-base': ([share = '']: readonly string[]) =>
        `写了“${share}”，但没有写明是多少人评出来的。`,
      'doing-beside-done': ([done = '', doing = '']: readonly string[]) =>
        `写的是“${done}”，同一句里又有“${doing}”，说明其中有的还没有完成。`,
      'promise-passed': ([promise = '']: readonly string[]) =>
        `文中写的是“${promise}”，这个日期已经过去，文中没有写明是否全部做到。`,
      'nothing-checkable': () => '这一条没有写出可以核对的数字、文件、时间或者具体事项。',
    },
    other: (number: number) => `另见措施（${number}）`,
    otherUnnumbered: '另见一条措施',
    dismissed: (on: string) => `整改办 ${on} 说明：`,
  },
  desk: {
    title: '通报疑点',
    intro:
      '程序对照通报原文发现的前后不一致之处，公众在措施页上同样看得到。经核实不成立的，写明理由后，理由会一并公开。',
    noReport: '还没有已发布的通报。',
    untitled: '未写标题的通报',
    report: (title: string, version: number) => `${title}（第 ${version} 版）`,
    none: '这一版没有发现疑点。',
    codes: {
      'sum-differs': '加总不符',
      'fact-repeated': '重复计算',
      'heading-stronger': '标题偏强',
      'percent-without-base': '比例无基数',
      'doing-beside-done': '办结与在办并存',
      'promise-passed': '承诺到期',
      'nothing-checkable': '无可核对内容',
    },
    measure: '措施',
    numbered: (number: number) => `措施（${number}）`,
    dismiss: '公开说明',
    reason: '说明理由',
    reasonHint: '写清楚为什么不成立，例如分项有交叉、基数见某文件。理由会公开，提交后不能修改。',
    reasonMissing: '请写明理由',
    send: '公开这条说明',
    done: '已公开',
    dismissed: (on: string, reason: string) => `${on} 已公开说明：${reason}`,
  },
};

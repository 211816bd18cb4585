/** Figures of a measure, what the linter found in its words, and what people say of both. */
export const zhClaims = {
  list: {
    heading: (count: number) => `这一段里的数据（${count} 项）`,
    lead: '都是通报自己写的数字，在正文中用下划线标出，印证的人够了，后面附人数。',
    intervalLead: '人数后面的百分数，是说得清的人中认为属实的比例（95% 置信区间）。',
    unknownLead: (limit: number) =>
      `标“未知”的，印证的人还不够，不等于属实，也不等于不实：每种回答没有人或者满 ${limit} 人，才列出人数。`,
    inText: '在原文中看',
  },
  said: {
    heading: '群众印证',
    lead: '据您了解，这一条属实吗？不用登记，不留姓名。',
    verify: '我来印证这一条',
    poster: '打印张贴用的海报（A4，PDF）',
    verifyFigure: '印证',
    verifyFigureLong: (figure: string) => `印证“${figure}”`,
    few: (limit: number) => `印证的人还不够，是否属实未知。每种回答没有人或者满${limit}人，才列出人数。`,
    answers: { yes: '属实', partly: '部分属实', no: '不属实', cannotTell: '不清楚' },
    count: (answer: string, count: string) => `${answer} ${count} 人`,
    interval: (low: string, high: string) => `说得清的人中，认为属实的占 ${low} 至 ${high}（95% 置信区间）。`,
    /** 清单里各项后面的简短说法，含义写在清单上面。 */
    intervalListed: (low: string, high: string) => `${low}–${high}`,
    /** 正文里跟在数字后面的简短说法。 */
    inPlace: {
      few: '未知',
      answers: { yes: '属实', partly: '部分', no: '不属实' },
      count: (answer: string, count: string) => `${answer} ${count}`,
      checked: '受邀核查',
    },
    checked: '受邀核查人（体验官、村务监督员）',
    checkedNote: '整改办和纪检监察机关邀请的核查人，与群众印证分开统计。',
    checkedFew: '受邀核查人印证的还不够，暂不列出人数。',
    heldHeading: '暂缓计入的印证',
    held: {
      held: (since: string, count: string) =>
        `${since} 起，有${count}印证是短时间内从同一来源集中提交的，暂不计入，正由工作人员核实。`,
      released: (since: string, count: string, on: string) =>
        `${since} 集中提交的${count}印证，${on} 核实后已计入。`,
      setAside: (since: string, count: string, on: string) =>
        `${since} 集中提交的${count}印证，${on} 核实后不计入。`,
      reason: (reason: string) => `理由：${reason}`,
      untouched: '到期没有人作出决定，按规定计入。',
      exact: (count: string) => ` ${count} 份`,
    },
    byTown: '分乡镇（街道）',
    byTownNote:
      '每月更新一次。只列出每种回答没有人或者满 5 人的乡镇（街道）；能由此推算出更少人数的，也不列出。',
  },
  verify: {
    title: '印证',
    about: (measure: string) => `关于：${measure}`,
    question: '据您了解，这一条属实吗？',
    questionFigure: (figure: string) => `据您了解，“${figure}”属实吗？`,
    hints: {
      yes: '您看到或者亲身经历的和通报说的一样',
      partly: '有的做到了，有的没有',
      no: '和您看到的不一样',
      cannotTell: '说不准，或者没有接触过',
    },
    town: '您说的情况在哪个乡镇（街道）',
    townHint: '可以不选。同一乡镇（街道）满 5 人才单独列出。',
    townNone: '不选',
    words: '想补充的话（选填）',
    wordsHint: '只给整改办和纪检监察机关看，不公开，也不给责任单位看。不要写姓名、电话。',
    wordsLimit: '最多 500 个字',
    photos: '照片（选填）',
    photosHint: '最多 3 张，每张不超过 10 MB。照片中的拍摄地点和时间会被去掉。',
    replaces: '这一条您已经印证过，再次提交将代替上一次。',
    again: '这台设备已经印证过这一条。现在是谁在印证？',
    againChoices: { another: '另一个人（例如家人），第一次印证', replace: '还是我，我要改上一次的回答' },
    privacy: '不记录姓名、电话和网络地址。为避免重复，浏览器里会存一个随机数；它对不上您印证过的其他条目。',
    send: '提交',
    back: '回到这一条措施',
    thanks: '已记下，谢谢您',
    thanksText: '统计每天更新一次，明天起计入公布的人数。',
    more: '想说说具体情况、传照片？',
    moreText: '可以接着反映情况：有编号、有时限、有答复，可以不留姓名。',
    tell: '就这一条反映情况',
    proving: '正在做提交前的验证，请稍等…',
    errors: {
      title: '还不能提交，请改正下面几处',
      answer: '请选择一项',
      town: '请重新选择乡镇（街道）',
      again: '请选择现在是谁在印证',
      words: '补充的话最多写 500 个字',
      files: '照片没有收全：最多 3 张，每张不超过 10 MB，须是 JPG、PNG、WebP、HEIC 或 PDF。请重新选择照片',
      filesInfected: '有一张照片或 PDF 被查出病毒，没有收下。其他内容都在，请不要再传它，拍照重传就行',
      filesNotScanned: '现在没法查毒，照片没有收下。其他内容都在，请过几分钟重新选择照片，也可以不带照片提交',
      filesGone: '已传的照片存放太久，请重新选择',
      checker: '您的核查邀请已经到期或者被撤销。选择都在，再按一次“提交”，就按群众印证计入',
      claim: '通报刚刚有了新版本，这一条的文字可能变了。请看过新的文字再提交。',
      tooFast: '提交得太快了，请稍等几秒再按一次“提交”',
      proof: '页面打开太久了，选择都在，请再按一次“提交”',
      unavailable: (phone: string) =>
        `系统暂时收不进来。选择都在这一页，请过几分钟再提交，或者打电话 ${phone}`,
    },
  },
  poster: {
    office: (jurisdiction: string, isDemonstration: boolean) =>
      `${jurisdiction} · 巡察整改公开监督${isDemonstration ? ' · 演示数据' : ''}`,
    heading: '这一条，做到了吗？',
    lead: '通报说的和您看到的一样不一样？请您来印证。',
    caption: (number: number | null, status: string) =>
      `整改措施${number === null ? '' : `（${number}）`} · 通报所说的进度：${status}`,
    steps: ['用微信或手机浏览器扫一扫', '选：属实、部分属实、不属实、不清楚', '不用登记，不留姓名'],
    telephone: (phone: string) => `不方便扫码的，打电话 ${phone}`,
    foot: (day: string | null) =>
      `以上文字和数字由市（县）通报${day === null ? '' : `（${day}）`}，本平台照录，未作核实。`,
    tooMany: '现在要海报的人太多，请过一分钟再试。',
  },
  standing: {
    heading: '整改到了哪一步',
    lead: '通报说了多少、群众印证了多少、还有多少不知道。没有人印证的算未知，不算做到。',
    figures: (count: number) => `通报写的成效数据 ${count} 项，群众印证`,
    checked: (confirmed: number, disputed: number) =>
      `受邀核查人另行印证：认为属实 ${confirmed} 项，认为不属实 ${disputed} 项。`,
    claims: { confirmed: '多数认为属实', disputed: '多数认为不属实', unknown: '未知' },
    measures: (count: number) => `整改措施 ${count} 条，通报自己的说法`,
    statuses: {
      closedOut: '已销号',
      submitted: '已报送待销号',
      completed: '已完成',
      continuing: '持续整改',
      notStated: '未说明',
    },
    promises: (count: number) =>
      count === 0
        ? '没有发现已经过期的承诺日期。'
        : `文中承诺的日期已经过去、没有写明是否做到的，有 ${count} 处。`,
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

const furniture = [
  /^[[【(<]?(?:打印(?:本页|本文|此页|页面)?|关闭(?:窗口|本页|页面|此页)?|返回(?:顶部|首页|列表|上页|上一页)?|收藏(?:本页)?|分享(?:到|至)?|字(?:体|号)|大中小|TOP|top|Top)[\]】)>\s:：|/]*/,
  /^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|文章|阅读|新闻|信息)|推荐阅读|热点(?:新闻|推荐))\s*(?:[:：]|$)/,
  /^(?:原文链接|免责声明|版权声明|法律声明|网站地图|联系我们|关于我们|设为首页|加入收藏|无障碍(?:浏览)?|扫一扫|微信公众号)/,
  /^(?:当前位置|您(?:现在)?(?:的|所在)位置|位置)\s*[:：]/,
  /^首页\s*(?:[>|»/]|$)/,
  /^(?:索\s*引\s*号|信息索引|发布机构|公开方式|公开范围|公开时限|主题分类|体裁分类|文\s*号|有效性|信息分类|生成日期|关键词)\s*[:：]/,
  /^(?:来\s*源|信息来源|文章来源|供\s*稿|作\s*者|责任编辑|编\s*辑|审\s*核|阅读(?:次数|量)?|浏览(?:次数|量)?|点击(?:次数|率|数|量)?|访问量|发布(?:时间|日期)|更新时间|时间|日期|字号|保护视力色)\s*[:：]/,
  /^[-—–\s]*(?:END|完)[-—–\s]*$/i,
  /^[-—–_=*]{3,}$/,
  /^\S{2,24}(?:网站|官网|门户网|信息网|党建网|公众号)$/,
  /^\S{2,8}(?:\s*[|｜]\s*\S{2,8}){3,}$/,
  /^(?:点击(?:上方|下方)|长按(?:识别|关注)|原创\s|阅读\s*\d|(?:点?赞|在看)\s*\d)/,
  /(?:ICP备|公网安备|网站标识码|版权所有|Copyright|copyright|技术支持\s*[:：]|All Rights Reserved)/,
];

/** True for a line that a web page adds round a text: navigation, print buttons, counters, site footers. */
export function isFurniture(norm: string): boolean {
  const line = norm.trim();
  return line.length <= 120 && furniture.some((pattern) => pattern.test(line));
}

/** True for a line that names a page behind dots: `一、总体情况………1`. */
export function isContentsLine(norm: string): boolean {
  return /(?:[…⋯]|[.·_]{3,})\s*[(-]?\d{1,3}[)-]?\s*$/.test(norm);
}

/** True for `— 3 —`, `第3页`, `第 3 页 共 10 页`, `3 / 10`: a page number that interrupts a text. */
export function isPageNumber(norm: string): boolean {
  const line = norm.trim();
  return (
    /^[-—–－·]+\s*\d{1,4}\s*[-—–－·]+$/.test(line) ||
    /^第\s*\d{1,4}\s*页(?:[,\s/]*共\s*\d{1,4}\s*页)?$/.test(line) ||
    /^\d{1,4}\s*\/\s*\d{1,4}$/.test(line)
  );
}

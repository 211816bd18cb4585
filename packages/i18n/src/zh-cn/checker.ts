/** 受邀核查人（体验官、村务监督员）看到的文字。 */
export const zhChecker = {
  kinds: { experienceOfficer: '体验官', villageSupervisor: '村务监督员', other: '受邀核查人' },
  banner: (kind: string, label: string) => `您正以${kind}“${label}”的身份印证，与群众印证分开统计。`,
  own: '我的页面',
  title: '受邀核查',
  signedIn: (kind: string, label: string, until: string) => `您是${kind}“${label}”，可以印证到 ${until}。`,
  how: '任选一条措施，到现场看过、问过之后再印证。同一条可以改，以最后一次为准。',
  kept: '这里只有整改办给您编的代号，没有姓名和电话；只记“受邀核查人说了什么”，不记是哪一位说的。',
  leave: '退出',
  measures: (count: number) => `整改措施（${count} 条）`,
  verify: '印证这一条',
  invited: '请您来核查',
  invitedAs: (kind: string, label: string, until: string) =>
    `邀请您作为${kind}核查整改措施，代号“${label}”，到 ${until} 为止。不设密码。`,
  apart: '您的印证与群众印证分开统计、分开公布。',
  begin: '开始',
  oneBrowser: '链接只能用一次，用过之后只在这个浏览器里有效。换手机或浏览器，请向发链接的人另要一个。',
  void: '链接已失效',
  voidText: (phone: string) =>
    `链接不对、已经用过、已经过期或者被撤销了。请向发链接的人另要一个，或者打电话 ${phone}。`,
  everybody: '不用邀请，也可以印证每一条措施。',
  toHome: '去首页',
};

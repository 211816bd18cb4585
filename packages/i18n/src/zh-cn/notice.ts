/** 发给群众的通知。不写来件的内容，也不写查询码。 */
export const zhNotice = {
  /** 短信只有这一句。 */
  text: '您的来件有新进展，请凭查询码查看',
  subject: {
    received: (number: string) => `您反映的事项已收到（受理编号 ${number}）`,
    accepted: (number: string) => `您反映的事项已受理（受理编号 ${number}）`,
    extended: (number: string) => `您反映的事项延长了办理期限（受理编号 ${number}）`,
    progressed: (number: string) => `您反映的事项有新进展（受理编号 ${number}）`,
    answered: (number: string) => `您反映的事项有了答复（受理编号 ${number}）`,
  },
  body: {
    received: '您反映的事项已收到，我们会尽快办理。',
    accepted: '您反映的事项已受理。答复的期限请凭查询码查看。',
    extended: '您反映的事项延长了办理期限。新的期限和有关情况请凭查询码查看。',
    progressed: '您反映的事项有新进展，也可能需要您补充情况。请凭查询码查看。',
    answered: '您反映的事项有了答复。请凭查询码查看，并作出评价。',
  },
  greeting: '您好：',
  number: (number: string) => `受理编号：${number}`,
  look: (address: string) => `查看进度和答复：${address}`,
  code: '查看时需要您提交时拿到的查询码。工作人员不会向您索要查询码。',
  rights: '本平台不停止、也不延长行政复议或者提起诉讼的期限。',
  noReply: (phone: string) => `本邮件由系统发出，直接回复无人查看。联系电话：${phone}`,
};

/** 对群众来信（电子邮件）的自动答复。不引用来信的内容。 */
export const zhMail = {
  subject: {
    received: (number: string) => `您的来信已收到（受理编号 ${number}）`,
    tooLarge: () => '您的邮件太大，没有收下',
  },
  greeting: '您好：',
  received: '您发来的邮件已经收到，并登记为一件来件。',
  number: (number: string) => `受理编号：${number}`,
  code: (code: string) => `查询码：${code}`,
  look: (address: string) => `查看进度和答复：${address}`,
  keep: '请妥善保管查询码。谁看到这封邮件，谁就能查看这件来件；建议抄下查询码后删除本邮件。丢失后无法补发。工作人员不会向您索要查询码。',
  anonymous:
    '本件按“不留名”登记。您的邮箱地址加密保存，只用来自动发送办理通知，工作人员和被反映的单位都看不到。邮件的正文照原样登记，办理的人会读到：正文里写了姓名、电话或签名的，他们也会看到。',
  refusedFiles: (count: number) =>
    `有 ${count} 个附件没有收下。只收照片和 PDF，最多 6 个，每个不超过 10 MB。没有收下的内容，请凭查询码在网站上补充说明。`,
  publication: '答复不会公开；愿意公开的，可以凭查询码更改。',
  further: '要补充情况，请凭查询码在网站上补充。直接回复本邮件不会并入这件来件。',
  tooLarge: (megabytes: number, most: number) =>
    `您发来的邮件约 ${megabytes} MB，超过 ${most} MB，没有收下，也没有登记。`,
  instead: (address: string) => `请减少附件后重新发送，或者在网站上反映：${address}`,
  tips: (phone: string) =>
    `反映干部或者工作人员本人违纪违法的，请不要发邮件，请拨打 ${phone}，或者来信、来访向纪检监察机关反映。`,
  rights: '本平台不停止、也不延长行政复议或者提起诉讼的期限。',
  phone: (phone: string) => `本邮件由系统自动发出。联系电话：${phone}`,
};

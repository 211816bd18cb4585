type Account = {
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly invitedUntil: string | null;
  readonly sessions: number;
};

/** 三员的屏幕：账户、单位和镇街。 */
export const zhAdministration = {
  accounts: {
    title: '工作人员账户',
    intro: '谁可以登录、以什么身份登录。密码由本人通过链接设置，管理员看不到。每一步都记入审计记录。',
    inviteSomebody: '新增人员',
    invite: '新增并生成链接',
    name: '姓名',
    nameHint: '会出现在办理经过和答复里。',
    emailHint: '用来登录，一人一个。',
    role: '角色',
    unit: '单位',
    section: '科室',
    wholeUnit: '不限科室',
    columns: { person: '人员', post: '角色和单位', state: '状态', actions: '操作' },
    state: ({ active, hasPassword, invitedUntil, sessions }: Account) => {
      if (!active) return '已停用';
      if (sessions > 0) return `已登录（${sessions} 处）`;
      if (hasPassword) return '可以登录';
      return invitedUntil ? `等待设置密码，${invitedUntil.slice(0, 10)} 前有效` : '还没有密码';
    },
    keptByOperator: '由运维人员在服务器上管理',
    changePost: '调整岗位',
    changePostOf: (name: string) => `调整岗位：${name}`,
    changePostHint: '调整后需要重新登录，只能看到新岗位的来件。原来的办理记录不变。',
    moved: (name: string) => `已调整岗位：${name}`,
    actions: { close: '停用', reopen: '恢复', endSessions: '全部退出', renewInvitation: '重设密码' },
    done: {
      close: (name: string) => `已停用：${name}`,
      reopen: (name: string) => `已恢复：${name}`,
      endSessions: (name: string) => `已全部退出：${name}`,
      renewInvitation: (name: string) => `原密码已作废，新链接已生成：${name}`,
    },
    linkFor: (name: string) => `请把这个链接交给${name}`,
    linkHint: (day: string) =>
      `链接只显示这一次，${day} 前有效，用过即失效。请当面或者用可靠的方式交给本人：谁拿到链接，谁就能设置密码。`,
    copy: '复制链接',
    copied: '已复制',
  },
  invitation: {
    title: '设置密码',
    forWhom: (name: string, email: string) => `${name}，您好。登录时使用邮箱 ${email} 和下面设置的密码。`,
    void: '链接无效，可能已经用过、已经过期，或者复制得不完整。请联系安全管理员重新生成。',
    hint: '至少 10 个字符。可以用几个不相干的词连起来，好记又难猜。',
    again: '再输入一次',
    different: '两次输入的密码不一样',
    submit: '设置密码',
    set: '密码已设置',
    signIn: '去登录',
  },
  audit: {
    title: '审计记录',
    intro:
      '谁在什么时候做了什么、看了什么。记录只增不改，每一条都接在前一条的哈希后面；改动和删除用 huiyin audit verify 可以查出。',
    head: '请定期把下面的序号和哈希抄到别处，作为核对的依据：',
    keptHead: {
      missing: {
        heading: '审计记录对不上',
        found: (number: number, moment: string) =>
          `服务器在 ${moment} 把第 ${number} 条记在了数据库之外，现在的记录里没有它。可能是末尾的记录被删除、记录被重写，也可能是恢复过较早的备份。`,
        next: '请让运维人员运行 huiyin audit verify，并向数据库管理员以外的人核实。抄在别处的序号和哈希请留着，查清以前不要换成新的。',
      },
      gone: {
        heading: '审计记录没有核对',
        found:
          '服务器曾把链头记在数据库之外（audit-head.json），现在文件不见了，末尾的删除查不出。文件可能被删除，也可能是换了数据目录。',
        next: '请让运维人员查明原因，并向数据库管理员以外的人核实。抄在别处的序号和哈希请留着，查清以前不要换成新的。',
      },
      unreadable: {
        heading: '审计记录没有核对',
        found: '服务器记在数据库之外的链头（audit-head.json）读不出，末尾的删除查不出。',
        next: '请让运维人员查明原因。抄在别处的序号和哈希请留着，查清以前不要换成新的。',
      },
    },
    export: '导出全部已入链记录',
    exportHint: '一行一条，用 huiyin audit verify 加文件名即可核对。导出本身也记入审计。',
    narrow: '筛选',
    who: '人员姓名',
    action: '操作代码',
    subject: '对象编号',
    none: '没有符合条件的记录。',
    more: '再看 50 条',
    unchained: '待入链',
    columns: { number: '序号', at: '时间', who: '人员', action: '操作', subject: '对象', detail: '说明' },
  },
  passkeys: {
    title: '通行密钥',
    intro:
      '用这台设备的指纹、面容或 PIN 登录，不用输入密码和验证码，也不会被假冒网站骗走。浏览器不支持时，密码和验证码照常可用。',
    notHere: '这个浏览器或网址不支持通行密钥。请用密码和验证码登录。',
    make: '登记一个通行密钥',
    made: '通行密钥已登记',
    notMade: '没有登记成功。请再试一次。',
    signInFirst:
      '为防别人冒用，没有更改。请先退出，重新登录，十分钟内再来办理；已有第二道验证或通行密钥的，登录时要用上它。',
    since: (moment: string) => `登记于 ${moment}`,
    remove: '删除',
    removed: '通行密钥已删除',
  },
  renewPassword: {
    title: '更换密码',
    intro: '更换后，其他浏览器上的登录全部退出。',
    due: '您的密码已用满 90 天。按本系统的等级保护要求，请先更换密码。',
    current: '现在的密码',
    next: '新密码',
    submit: '更换密码',
    renewed: '密码已更换',
    problems: {
      SAME_PASSWORD: '新密码和现在的一样',
      tooShort: '至少 10 个字符',
      tooLong: '最多 128 个字符',
      tooCommon: '这个密码很多人在用，或者就是姓名、邮箱，容易被猜到',
      tooPlain: '大写字母、小写字母、数字、符号，至少要有三种',
    },
  },
  secondFactor: {
    title: '第二道验证',
    passkeyIsThere: '您已登记通行密钥。请返回登录页，用通行密钥登录。',
    setUp: '设置第二道验证',
    wanted: '为保护群众，登录工作台除密码外还要输入手机验证器上的验证码。请先设置，只需一次。',
    begin: '开始设置',
    on: '已设置。更换手机时，请联系安全管理员重设密码，然后重新设置。',
    off: '没有设置。设置后，登录时除密码外还要输入手机验证器上的验证码。',
    isSetUp: '第二道验证已设置',
    scan: '用手机上的验证器应用（支持 TOTP 的都可以）扫描这个二维码。',
    picture: '验证器二维码',
    typeIn: '不能扫描时，在验证器里手工输入这串密钥：',
    keepRecovery:
      '抄下或打印下面的恢复码，放在安全的地方。手机丢失时，每个恢复码可以代替验证码使用一次。这里只显示这一次。',
    typeFirst: '输入验证器现在显示的 6 位验证码。',
    code: '验证码',
    codeHint: '验证器显示的 6 位数字，每 30 秒更换一次。',
    recoveryCode: '恢复码',
    recoveryHint: '设置时抄下的恢复码之一，用过即失效。',
    useRecovery: '手机不在身边，使用恢复码',
    useCode: '使用验证码',
    wrongCode: '不对，或者已经过期。请核对手机时间，再输入一次；连续输错需要重新登录。',
    wrongPassword: '密码不对',
  },
  ownAccount: {
    title: '我的账户',
    sessions: '登录情况',
    sessionsHint:
      '系统不记录地址和浏览器，只记录登录时间。发现不是本人的登录，请退出其他登录，并联系安全管理员。',
    since: (moment: string) => `${moment} 登录`,
    thisOne: '（本次）',
    sessionsRefused: '这次只用密码登录，看不到登录情况。请先退出，用已有的第二道验证或通行密钥重新登录。',
    password: '您的密码',
    passwordHint: '退出其他登录前，再确认一次是您本人。只用统一身份认证登录、没有密码的，不用填。',
    signInAnew: '请先退出，重新登录，然后在十分钟内再来退出其他登录。',
    endOthers: '退出其他登录',
    othersEnded: '已退出其他登录',
  },
  places: {
    title: '单位和镇街',
    intro: '派单时选择的单位和科室，群众选择的镇街和村居。',
    units: '单位',
    towns: '镇街',
    noUnits: '还没有单位。没有单位就不能派单。',
    noTowns: '还没有镇街。群众填写来件时不会被问到地点。',
    addUnit: '新增单位',
    addTown: '新增镇街',
    unitName: '单位名称',
    townName: '镇街名称',
    telephone: '联系电话',
    telephoneHint: '随答复告诉群众。',
    sections: '科室',
    villages: '村和社区',
    oneALine: '每行一个。',
    sectionsKept: '每行一个。已有的科室不能删除，因为有来件交办过。',
    use: '是否使用',
    inUse: '使用中',
    outOfUse: '已停用',
    change: '修改',
    save: '保存',
    saved: '已保存',
  },
};

import type { AuditFinding } from '@huiyin/services/audit/chain-check';

const restored =
  '如果恢复过较早的备份，请用 --restored 说明理由。 If an older backup was restored, say so by --restored REASON.';

/** What a finding of `huiyin audit verify` says, in both languages. */
export function sentenceOf(finding: AuditFinding): string {
  switch (finding.code) {
    case 'entryChanged':
      return `第 ${finding.number} 条被改动，或者它前面少了一条。 Entry ${finding.number} was changed, or one before it is missing.`;
    case 'entryGone':
      return `第 ${finding.number} 条已被删除。 Entry ${finding.number} was removed.`;
    case 'linkMissing':
      return `第 ${finding.number} 条不在链上。 Link ${finding.number} is missing.`;
    case 'headDiffers':
      return `第 ${finding.number} 条与上次保存的哈希不一致：整条链被重写或截断过。 Link ${finding.number} differs from the one kept: the chain was rewritten or cut.`;
    case 'keptHeadMissing':
      return `${missingSentence(finding)} ${restored}`;
    case 'keptHeadGone':
      return '审计记录写明服务器记下过链头，而数据目录里没有 audit-head.json：文件被删除，或者换了数据目录，没有核对；查明原因后，可用 --restored 理由 重新保存。 The trail says that the server has kept a head, and there is no audit-head.json in the data folder: it was removed, or this is another folder, and nothing was compared; once you know why, --restored REASON keeps a new one.';
    case 'keptHeadUnreadable':
      return '数据目录里的 audit-head.json 读不出，没有核对；查明原因后，可用 --restored 理由 重新保存。 audit-head.json in the data folder cannot be read, and nothing was compared with it; once you know why, --restored REASON keeps a new one.';
    case 'lineBroken':
      return `第 ${finding.line} 行不是导出的审计记录。 Line ${finding.line} is none of an exported audit trail.`;
    case 'fileCut':
      return '文件不完整，结尾缺失或不符。 The file is not whole: its end is missing or does not fit.';
    case 'unchained':
      return `有 ${finding.count} 条超过十分钟没有入链：后台任务没有运行，或者有人绕过了它。 ${finding.count} entries are in no link after ten minutes: the job stands still, or was passed by.`;
  }
}

function missingSentence(finding: Extract<AuditFinding, { code: 'keptHeadMissing' }>): string {
  const { number, at, has } = finding;
  return has < number
    ? `库里只有 ${has} 条，而数据目录在 ${at} 记下了第 ${number} 条：末尾的记录被删除。 The chain ends at entry ${has}, but the data folder kept entry ${number} at ${at}: its end was removed.`
    : `第 ${number} 条与数据目录在 ${at} 记下的哈希不一致：链被重写，或截断后又接上了。 Link ${number} differs from the one that the data folder kept at ${at}: the chain was rewritten, or cut and gone on with.`;
}

import type { ScrubGap } from '@huiyin/db/scrub';
import type { RetentionKind } from '@huiyin/domain/retention/retention';

export const kindWords: Readonly<Record<RetentionKind, string>> = {
  suggestion: '建议',
  question: '咨询',
  complaint: '投诉',
  praise: '表扬',
  unsorted: '未分类',
  withdrawn: '本人撤回',
  petition: '登记为信访事项',
  discipline: '转纪检监察机关',
  published: '已公开答复',
  tip: '密封举报（办结后）',
};

export const refusals: Readonly<Record<string, string>> = {
  'days.malformed':
    '天数须在 30 到 36525 之间，或者写 forever。 Days must be 30 to 36525, or the word forever.',
  'caseNumber.taken': '这件来件已在保全中。 This case is held already.',
  notFound: '没有这样的来件。 There is no such case.',
};

export const gapWords: Readonly<Record<ScrubGap, string>> = {
  noRightOverLog:
    '没有权限更换预写日志：请数据库管理员以超级用户运行同一命令。 No right over the write-ahead log: have the database administrator run the same as a superuser.',
  logKept:
    '仍有旧的预写日志文件：可能被复制槽、备用库或 wal_keep_size 保留。 Old segments of the write-ahead log remain: a replication slot, a standby or wal_keep_size keeps them.',
  logArchived:
    '预写日志另有归档，归档和备份里仍有旧内容，请按各自的保存期限清理。 The write-ahead log is archived: archive and backups still hold what was deleted until they are cleared.',
};

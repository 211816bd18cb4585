import type { WatchFault } from '@huiyin/ledger/watch-log';
import type { SiteFault } from './watch-site.ts';

/** What is wrong with a log, in one sentence each. */
export const SENTENCES: Readonly<Record<WatchFault | SiteFault, string>> = {
  noFacts: '没有找到公开日志。 No log was found there.',
  notSigned: '签名无效。 The checkpoint is not signed by the key of the log.',
  keyChanged: '公钥与以前的不同。 The key is not the one that was known.',
  keyNotInLog: '公钥不是日志开头写明的那一个。 The key is not the one that the first batch names.',
  shrunk: '日志比以前短了。 The log is shorter than it was.',
  notAnExtension:
    '日志不是以前那一份的延续，历史被改过。 The log does not continue the one seen before: its history was changed.',
  standsStill: '日志停住了，已有几批没有按时公布。 The log stands still: several batches did not come.',
  promiseNotSigned: '承诺不是由本日志签名的。 The promise is not signed by a key of this log.',
  promiseBroken:
    '承诺的时间已过，来件没有写入日志。 The promise is past its time and its leaf is not in the log.',
  proofFails: '证明文件与日志不符。 The proof does not hold against this log.',
  missing: '缺少文件。 A file is missing.',
  malformed: '文件格式不对。 A file is malformed.',
  notWhatItsLeavesMake: '文件与叶子不符。 A tile is not what its leaves make.',
  notTheRoot: '叶子与签名的根不符。 The leaves do not make the signed root.',
  unknownEntry: '有不明的叶子。 There is an entry of no known kind.',
  batchMissing: '开头没有批次标记。 The log does not begin with a batch.',
  batchOutOfTime: '批次时间不对。 A batch is out of its time.',
  batchNotFilled: '批次没有补满。 A batch is not filled up.',
  scriptNotLogged: '网站上的脚本没有写入日志。 A script that the site serves is not in the log.',
  siteUnreadable:
    '网站没有答复，脚本或公开数没有核对成。 The site did not answer, so that a script or its counts were not compared.',
  countsDiffer: '网站上的公开数与日志中的不同。 The counts that the site shows are not those in the log.',
  drawNotLogged:
    '网站上的一次回头看抽签没有写入日志。 A draw of a look-back that the site shows is not in the log.',
  drawNotShown:
    '日志中的一次回头看抽签，网站上没有。 The log has a draw of a look-back that the site does not show.',
  drawDiffers:
    '回头看抽签与日志或种子算出的不符。 A draw of a look-back is not what its leaf in the log and its seed make it.',
  drawPageDiffers:
    '回头看抽签的页面与网站接口给出的不同。 The page of look-backs does not show the draws as the site tells them to programs.',
};

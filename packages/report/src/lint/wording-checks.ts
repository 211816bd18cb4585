import { isShare } from '../claims/units.ts';
import {
  around,
  clauseStops,
  type Finding,
  finding,
  inPassage,
  placeOf,
  placeOfClaim,
  type ReadMeasure,
  sentenceStops,
} from './finding.ts';

/** What a heading may promise; what shows that the text stops short of it; what shows that it does not. */
const headings: readonly { strong: RegExp; weak: RegExp; reached: RegExp }[] = [
  {
    strong: /销号|办结/,
    weak: /(?:已|并)?(?:报送|上报|提交|申报|申请)[^，,。；;]{0,40}|(?:待|等待|拟)(?:验收|审核|批复|销号|复核)/,
    reached: /(?:已|完成|予以|通过|全部|均)(?:验收)?(?:销号|办结)|销号率|办结率/,
  },
  {
    strong: /全覆盖|清零|全部完成|全面完成|彻底解决|全面消除/,
    weak: /(?:尚未|未能|仍有|还有|尚有|剩余|其余)[^，,。；;]{1,14}|正在[^，,。；;]{1,12}/,
    reached: /全覆盖|清零|全部完成|全面完成|彻底解决|全面消除/,
  },
  {
    strong: /建成|竣工|投用|投入使用/,
    weak: /(?:预计|计划|力争|正在)[^，,。；;]{0,14}(?:建成|竣工|投用|投入使用|建设)/,
    reached: /(?:已|全部|顺利)?(?:建成|竣工|投用|投入使用)(?!后)/,
  },
];

/** A heading, or a status word 已完成, that says more than the text below it. */
export function findStrongHeadings(original: string, read: ReadMeasure): Finding[] {
  const { measure, passage } = read;
  const title = measure.title ?? '';
  const body = passage.norm.slice(title.length);
  for (const { strong, weak, reached } of headings) {
    const word = strong.exec(title);
    const short = word ? weak.exec(body) : null;
    if (!word || !short || reached.test(body)) continue;
    const from = title.length + short.index;
    const places = [
      placeOf(original, read, [0, title.length]),
      placeOf(original, read, [from, from + short[0].length]),
    ];
    return [finding('heading-stronger', places, [word[0], short[0]])];
  }
  return measure.status?.code === 'done' || measure.status?.code === 'closed'
    ? findStrongStatus(original, read)
    : [];
}

const unfinished =
  /(?:尚未|未能|仍有|尚有|剩余)[^，,。；;]{1,16}|正(?:在|与)[^，,。；;]{2,16}|计划[^，,。；;]{0,10}前(?:完成|完工|建成)/;

function findStrongStatus(original: string, read: ReadMeasure): Finding[] {
  const { measure, passage } = read;
  const short = unfinished.exec(passage.norm);
  if (!short) return [];
  const place = placeOf(original, read, [short.index, short.index + short[0].length]);
  return [finding('heading-stronger', [place], [measure.status?.text ?? '', short[0]])];
}

const opinion = /满意|好评|知晓率|认可度|支持率|安全感|获得感|幸福感|测评|评价/;
const asked =
  /(?:受访|问卷|样本|抽样|访问|参评|参与测评|参加测评|回收|评价数|好评数|有效评价|投票|参与评价|调查)[^，,。；;]{0,12}\d|\d[\d.,]*[万余多]*(?:名|人|份|户|位|条)(?:次)?[^，,。；;]{0,8}(?:参与|参评|受访|问卷|评价|测评|打分|投票)/;

/** A per cent of people's opinions without saying how many people were asked. */
export function findBarePercents(read: ReadMeasure): Finding[] {
  const { passage, claims } = read;
  return claims.flatMap((claim) => {
    if (!isShare(claim.unit) || claim.qualifier !== 'share' || claim.isBase) return [];
    const at = inPassage(passage, claim.start);
    const clause = around(passage.norm, at, clauseStops);
    if (!opinion.test(clause.text) || asked.test(around(passage.norm, at, sentenceStops).text)) return [];
    const shown = clause.text.length <= 24 ? clause.text : `${claim.value}${claim.unit}`;
    return [finding('percent-without-base', [placeOfClaim(read, claim)], [shown])];
  });
}

const doneWord =
  /(?:已|全部|均已|累计)?(?:完成|办结|处置|盘活|解决|整改|销号|化解|建成|清退|兑现|交付)[^，,。；;\d]{0,12}$/;
const doingWord =
  /^[^，,。；;、\d]{0,4}(?:正在|尚未|未能|待|拟|即将|筹备|推进中|办理中|进行中)[^，,。；;、]{0,12}/;
const mixed =
  /(?:已完成|已建成|完成|建成)(?:和|及|或|、)(?:已|正在)?(?:开工|在建|启动|建设|实施)[^，,。；;]{0,12}/g;

/** A count of what is done, among whose parts one is still being done; or one figure for done and begun together. */
export function findDoingBesideDone(original: string, read: ReadMeasure): Finding[] {
  const { passage, claims } = read;
  const { norm } = passage;
  const findings: Finding[] = [];
  for (const claim of claims) {
    const whole = claim.partOf === null ? undefined : claims[claim.partOf];
    if (!whole) continue;
    const [wholeAt, wholeEnd] = [inPassage(passage, whole.start), inPassage(passage, whole.end)];
    const before = around(norm, wholeAt, clauseStops);
    const doing = doingWord.exec(norm.slice(inPassage(passage, claim.end)));
    if (!doing || !doneWord.test(norm.slice(before.from, wholeAt))) continue;
    const told = norm.slice(before.from, wholeEnd).replace(/^(?:目前|截至目前)/, '');
    findings.push(
      finding(
        'doing-beside-done',
        [placeOfClaim(read, whole), placeOfClaim(read, claim)],
        [told, `${claim.text}${doing[0]}`],
      ),
    );
  }
  for (const match of norm.matchAll(mixed)) {
    const told = around(norm, match.index, clauseStops);
    if (
      !claims.some(
        ({ start }) => inPassage(passage, start) >= told.from && inPassage(passage, start) < told.to,
      )
    )
      continue;
    const [one = '', other = ''] = match[0].split(/和|及|或|、/);
    findings.push(
      finding('doing-beside-done', [placeOf(original, read, [match.index, told.to])], [one, other]),
    );
  }
  return findings;
}

const concrete =
  /《|\d{4}年|出台|印发|制定|修订|建成|建立|成立|组建|完成|召开|举办|签订|签约|投用|启用|开通|立案|查处|发布|取得|获批|获得|获评|入选|通过审查|通车|封顶|开业|落户|报送|上线|开设|设立|启动|变更|试点|打造|搭建|推出|入驻|搬迁/;

/** A measure without a figure, a document, a date or a deed that could be looked up. */
export function findVague(original: string, read: ReadMeasure): Finding[] {
  const { measure, passage, claims } = read;
  const body = passage.norm.slice(measure.title?.length ?? 0);
  if (claims.length > 0 || concrete.test(body) || measure.unit || measure.deadline) return [];
  return [finding('nothing-checkable', [placeOf(original, read, [0, passage.norm.length])])];
}

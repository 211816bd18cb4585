/**
 * Units of a quantity as Chinese officials write them, as sources of regular expressions over half-width text. A
 * classifier that also begins a common word (部 in 部门) is none where that word goes on.
 */
const physical =
  '平方公里|平方千米|平方米|平方厘米|立方米|亿立方|万立方|公里|千米|延米|厘米|毫米|微米|海里|公顷|亩|公斤|千克|毫克|微克|市斤|吨|克|斤|升|' +
  '千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|兆伏安|千伏安|分贝|摄氏度|℃|标准煤|标箱|平米|立方|米|公升|毫升|[kKMGT]?W[hH]?|[GTPM]B|k?m2?|t|m3|㎡|㎥|km²|m²|m³';
const money = '万?美元|港元|港币|欧元|日元|英镑|人民币|元(?!宇宙|旦|素|月|器件)|块钱';
const relative = '个百分点|百分点|%|‰|成(?![为立果效员长本都绩熟型品分交就人片套年功])|倍(?!增|受)|番(?!茄)';
const time = '个工作日|工作日|个小时|小时|分钟|秒|天(?!然|津|空|桥)|个月|个季度|年|周(?!边|期|转|年)|岁|日';

/** Classifiers and nouns counted directly; `x(?!…)` where x begins another word. */
const classifier =
  '大类|小类|大项|小项|子项|课时|学时|航次|单元|席位|泊位|学位|床位|车位|餐位|工位|标段|点位|片区|例次|' +
  '人口|人(?!才|大|民|均|居|文|社)|名(?!单|录|优|列|义|下)|位(?!于|居|列|数|置|一体)|户(?!籍|外|均|口)|家(?!庭|长|属|政|具|风|教)|个(?!别|性|月|小时|工作日|季度|百分点)|' +
  '项(?!目(?!标))|件(?!均)|条(?!件|例|线(?![路索])|约|款)|处(?![理置分级室罚长方])|座(?!谈|位)|宗(?!教|旨|祠)|间(?!隔|接|断)|栋|幢|套(?!取)|台(?![账商胞资风湾阶])|辆|部(?![门队委分署落位])|' +
  '份(?!额|子|量)|场(?![所景地馆站均])|次(?!性|生|日|品|席|要)|期(?![间货限末望刊])|批(?![准复评发示阅改判])|起(?![来步到草底诉点重])|例(?![会行外如])|所(?![属有在需以])|张(?!贴)|支(?![部付持行撑出])|门(?![诊店槛户])|' +
  '篇|本(?![科地级市区县土人身年月])|册|幅(?!度)|块|片|棵|株|头(?![部雁])|只(?![有是要能])|尾|艘|趟|架|列(?![入为支])|盏|把(?!握|关)|具(?![体有备])|根(?![据本])|组(?![织建成长])|轮(?![岗换训流椅])|堂|节(?![点能约日假水目])|单(?![位独一])|' +
  '笔|桩|款(?![项式])|种(?![植质])|类(?![别型似])|副(?![书主局市县镇校院部])|双(?![方向碳随])|口(?![袋径岸碑])|眼|站(?![式点位])|集(?![体中团合成约])|封|则|枚|颗|面(?![积向对临貌])|道(?![路德歉口])|层(?![级面次])|页|首(?![次批个家创位])|' +
  '卷(?![宗入烟起])|剂|瓶|袋|箱|桶|包|罐|车(?![间辆位站])|船|席|床|孔|票(?!否决|房)|字(?!号)|样(?![本板式品])|对(?![接标照应象口外方账于])|杆|班(?![子级])|条段|村|乡镇|镇|乡(?!村)|县|街道|社区|小区|校|分';

const repeated =
  '人日|人天|工日|台班|台套|(?:人|个|户|家|架|车|班|场|批|件|处|组|条|台|辆|艘|轮|项|只|头|艘|份|所)次';
const bracketed = '个家台座处项件人名户条场次套辆部种批所册间份期篇张支组栋幢宗起例只架艘株棵块';
const inBrackets = `[${bracketed}](?:\\([${bracketed}]\\)次?|[套件])`;

const plain = [inBrackets, repeated, relative, physical, money, time, classifier].join('|');

/** One unit, perhaps per another (元/平方米), as the source of a regular expression without captures. */
export const unitSource = `(?:${plain})(?:/(?:${physical}|${time}|[百千万]?人次?|[百千万]?户|亩|家|台|次|个|月|季度))?`;

const wholly = (source: string): RegExp => new RegExp(`^(?:${source})$`);
const relativeUnit = wholly(relative);
const timeUnit = wholly(time);
const physicalUnit = wholly(`${physical}|${money}`);

/** Per cent, per mille, tenths: what is a share of something. Multiples and 番 are not. */
export function isShare(unit: string): boolean {
  return relativeUnit.test(unit) && !/倍|番|百分点/.test(unit);
}

/** Percentage points, which can only tell a change. */
export function isPoints(unit: string): boolean {
  return unit.endsWith('百分点');
}

/** A length of time, an age or a date's part, rather than a count. */
export function isTime(unit: string): boolean {
  return timeUnit.test(unit);
}

/** Money or a physical measure, with or without its scale. */
export function isMeasured(unit: string): boolean {
  return physicalUnit.test(unit.replace(/^[十百千万亿]+/, ''));
}

/** A count of people or things. */
export function isCount(unit: string): boolean {
  const bare = unit.replace(/^[十百千万亿]+/, '');
  return bare !== '' && !isTime(bare) && !isMeasured(bare) && !relativeUnit.test(bare);
}

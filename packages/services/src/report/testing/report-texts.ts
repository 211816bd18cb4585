const opening = `中共白岭区委员会关于巡察整改进展情况的通报
根据统一部署，市委第二巡察组对白岭区开展了巡察，并反馈了巡察意见。现将整改进展情况公布如下。
一、整改工作组织情况
区委召开专题会议研究，对反馈的问题全部认领，明确责任单位和完成时限。
二、反馈问题整改进展
`;

const closing = `三、下一步工作
继续抓好后续整改，定期开展回头看。
欢迎干部群众对整改落实情况进行监督。联系电话：0600-5551234；电子邮箱：zg@bailing.example；通信地址：白岭区中兴路2号。
中共白岭区委员会
2026年6月30日
`;

const schools = '1.关于“中小学学位供给不足”问题的整改。\n';
const roads = '2.关于“农村公路养护不到位”问题的整改。\n';
const places = '（1）增加城区小学学位。新建白岭二小东校区，新增学位1200个，秋季学期投入使用。\n';
const meals = '（2）规范学校食堂采购。全区27所学校食堂统一公开采购价格，每月公布一次，接受家长监督。\n';
const repairs = '（3）修复破损路段。完成县道白青线等8条道路修复，修补路面3.2万平方米。\n';
const patrols = '（4）建立巡查制度。每条农村公路明确一名路长，每周巡查一次，发现问题三日内处理。\n';

/** An invented report: 2 problems, 4 measures. */
export const firstReport = `${opening}${schools}${places}${meals}${roads}${repairs}${patrols}${closing}`;

/** Its second version: measure 1 as it was, 2 gone, 3 reworded and renumbered, a new one before it, 4 as it was. */
export const secondReport = [
  opening,
  schools,
  places,
  '（2）落实课后服务。全区所有小学提供课后服务，每天不少于两小时，困难家庭学生免收费用。\n',
  roads,
  '（3）更换损坏的公路护栏。排查临水临崖路段，更换护栏1500米，增设警示标志90块。\n',
  '（4）修复破损路段。完成县道白青线等11条道路修复，修补路面4.6万平方米。\n',
  patrols.replace('（4）', '（5）'),
  closing.replace('6月30日', '9月30日'),
].join('');

/** A text that is no such report. */
export const noReport =
  '关于举办全区职工运动会的通知\n各单位：定于10月12日在区体育馆举办职工运动会，请按要求组织报名。\n区总工会\n2026年9月1日\n';

/** A text as the desk sends a file. */
export const asContent = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

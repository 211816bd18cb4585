import { searchTerms } from '@huiyin/text/search-terms';
import type { SeededRandom } from '../random.ts';

/** A sentence of an invented message, with the terms that the search keeps of it. */
export type Sentence = { readonly text: string; readonly terms: readonly string[] };

const subjects =
  '路灯 自来水 水压 垃圾 护栏 学位 校车 食堂 补贴 名册 窗口 材料 公交 站台 医保 挂号 药费 电梯 物业 车位 油烟 噪声 河道 排水 井盖 路面 桥栏 危房 宅基地 合同 账目 电费 燃气 网线 快递 摊位 绿化 厕所 健身器材 养老餐'.split(
    ' ',
  );
const faults =
  '坏了两个月没有人修 早晚高峰特别小 两三天才清一次 说已经整改实际还是老样子 让补了三次材料 没有公示也说不清 送到已经凉了 只拉了一条警戒线 一直没有答复 排队要半天 比说好的少一半 晚上看不清 下雨就堵 味道很大 每次说的都不一样 收费没有单据'.split(
    ' ',
  );
const asked = '请问什么时候能修好 希望有人到现场看一看 能不能给一个准确的时间 请把标准写清楚'.split(' ');
const first = '云禾新松石柳桃青白长大小东西南北上下前后金银双三五龙凤马牛鹿竹梅兰杏梨枫槐榆桑杨';
const second = '河山溪岭湾塘桥庙坝坪渡冲沟岗洼埠集店铺营屯堡寨关口坡坎潭泉井头尾畈墩荡浜泾圩垛';

/** `count` sentences about everyday faults at invented places; every two-character place stands in few of them. */
export function inventSentences(random: SeededRandom, count: number): readonly Sentence[] {
  const one = (choices: readonly string[]): string => choices[random.below(choices.length)] ?? '';
  const sentences = new Map<string, Sentence>();
  while (sentences.size < count) {
    const place = one([...first]) + one([...second]);
    const text = `${place}那边的${one(subjects)}${one(faults)}，${one(asked)}？`;
    sentences.set(text, { text, terms: searchTerms(text) });
  }
  return [...sentences.values()];
}

/** Draws places 0 to `size` − 1 as words are used: the place `k` with a weight of 1 / (k + 1) (G. K. Zipf). */
export function zipf(random: SeededRandom, size: number): () => number {
  let sum = 0;
  const sums = Array.from({ length: size }, (_, place) => {
    sum += 1 / (place + 1);
    return sum;
  });
  return () => {
    const drawn = random.next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

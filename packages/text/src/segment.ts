import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

let loaded: Jieba | undefined;

/** The segmenter with its dictionary, loaded at first use (some 0.2 s) and kept. */
export function jieba(): Jieba {
  loaded ??= Jieba.withDict(dict);
  return loaded;
}

interface Town {
  readonly name: string;
  readonly nameEn: string;
  readonly villages: readonly string[];
}

/** The invented towns and streets, each with some of its villages or communities. */
export const towns = [
  { name: '汀南街道', nameEn: 'Tingnan Street', villages: ['南门社区', '书院社区', '汀湾社区'] },
  { name: '汀北街道', nameEn: 'Tingbei Street', villages: ['纺织社区', '站前社区', '商贸城社区'] },
  { name: '鹭桥镇', nameEn: 'Luqiao Town', villages: ['桥东村', '鹭滩村', '下埠村'] },
  { name: '禾渡镇', nameEn: 'Hedu Town', villages: ['上渡村', '沙湾村', '牛轭村'] },
  { name: '苇湾镇', nameEn: 'Weiwan Town', villages: ['苇湾村', '荷叶塘村', '圩头村'] },
  { name: '竹碓镇', nameEn: 'Zhudui Town', villages: ['竹碓村', '水碾村', '高坡村'] },
  { name: '松垴乡', nameEn: 'Songnao Township', villages: ['松垴村', '岩下村'] },
  { name: '栗坞乡', nameEn: 'Liwu Township', villages: ['栗坞村', '冷水村', '樟树底村'] },
] as const satisfies readonly Town[];

export type TownName = (typeof towns)[number]['name'];
export type VillageName = (typeof towns)[number]['villages'][number];

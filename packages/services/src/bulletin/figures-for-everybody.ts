import { readBulletinFigures } from '@huiyin/db/sql/read-bulletin-figures';
import type { BulletinFigures } from '@huiyin/domain/bulletin/bulletin';
import { publicFigures, type ShownFigures } from '@huiyin/domain/bulletin/public-figures';
import type { Actor } from '@huiyin/domain/case/actor';
import type { Scene } from '../scene.ts';

/** Whoever drafts it gets the same figures: they are the office's, not the reader's. */
export const countsAs: Actor = { kind: 'system', job: 'bulletin' };

/** A period, the moment its figures stand for, and the way they are counted. */
export type Counted = {
  readonly from: string;
  readonly to: string;
  readonly asOf: Date;
  readonly version: number;
};

/**
 * What of a bulletin's figures everybody may read, given which answers are public now and what was shown of the same period before. Cases that
 * accuse a unit or one of its people are in no figure of a unit: who is kept from such a case could count that it is there.
 */
export async function figuresForEverybody(
  { tx, jurisdictionId }: Scene,
  {
    figures,
    before,
    ...counted
  }: Counted & {
    readonly figures: BulletinFigures;
    readonly before: ShownFigures | null;
  },
): Promise<ShownFigures> {
  const request = { ...counted, actor: countsAs, jurisdictionId };
  const known = await readBulletinFigures(tx, { ...request, only: 'published' });
  const { units } = await readBulletinFigures(tx, { ...request, only: 'accusingNobody' });
  return publicFigures({ figures: { ...figures, units }, known, before });
}

import type { JudgeBy } from '@huiyin/domain/import/judge-row';
import { readsLikeTip } from '@huiyin/text/recognise-kind';
import { sealingKeys } from '../identity/sealing-keys.ts';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import type { ImportRecord } from './import-of.ts';

/** What the rows of an import are judged by at this moment. */
export async function judgeBy(services: Services, scene: Scene, of: ImportRecord): Promise<JudgeBy> {
  const { tx, jurisdictionId } = scene;
  const towns = await tx.town.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
  const { columns, headings, source } = of;
  return {
    ...{ columns, headings, source },
    now: localTimeIn(scene.timeZone, scene.now),
    towns: towns.map(({ id, name }) => ({ townId: id, name })),
    maySeal: (await sealingKeys(services)) !== null,
    readsLikeTip,
  };
}

/** The time of day in a zone, written as rows are. */
function localTimeIn(timeZone: string, moment: Date): string {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(moment);
}

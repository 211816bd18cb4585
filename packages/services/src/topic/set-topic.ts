import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepTopics } from '@huiyin/domain/report/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { writeAudit } from '../report/write-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { topicsIn } from './list-topics.ts';

/** Puts exactly these measures behind a door; answers with all doors. Saying the same again changes nothing. */
export async function setTopic(
  services: Services,
  actor: Actor,
  input: { topicId: string; measureIds: readonly string[] },
) {
  if (!mayKeepTopics(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const { topicId } = input;
    const wanted = [...new Set(input.measureIds)];
    const before = (await topicsIn(tx, jurisdictionId)).find((topic) => topic.topicId === topicId);
    if (!before) throw notFound();
    const known = await tx.measure.count({ where: { jurisdictionId, id: { in: wanted } } });
    if (known !== wanted.length) throw invalid('measureIds', 'unknown');
    const added = wanted.filter((id) => !before.measureIds.includes(id));
    const removed = before.measureIds.filter((id) => !wanted.includes(id));
    if (added.length + removed.length > 0) {
      await tx.topicMeasure.deleteMany({ where: { jurisdictionId, topicId, measureId: { in: removed } } });
      const rows = added.map((measureId) => ({ jurisdictionId, topicId, measureId }));
      await tx.topicMeasure.createMany({ data: rows, skipDuplicates: true });
      await bumpDataVersion(scene);
      const subject = { subjectKind: 'topic', subjectId: topicId } as const;
      await writeAudit(scene, actor, { action: 'topic.set', ...subject, detail: { added, removed } });
    }
    return topicsIn(tx, jurisdictionId);
  });
}

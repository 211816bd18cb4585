import { lockReports } from '@huiyin/db/sql/lock-reports';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { flagWording } from '../close-out/flag-wording.ts';
import { forbidden, invalid } from '../failure.ts';
import { logInClear } from '../log/log-in-clear.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { compareWith } from './changes.ts';
import { measuresOf } from './found-report.ts';
import { carryIdentities, rewordedMeasures } from './identities.ts';
import { newId } from './new-id.ts';
import { notADraft } from './not-a-draft.ts';
import { publishedVersion } from './published-version.ts';
import { keptReport } from './report-of.ts';
import { writeAudit } from './write-audit.ts';
import { writeVersion } from './write-version.ts';

export type PublishedReport = { reportId: string; problems: number; measures: number };

/**
 * Publishes a draft; the version before it stays at its address as superseded, and links of cases and topics stay with
 * their measures. Publishing again changes nothing. Fails with `invalid` on `problems` for a text that is no report, and
 * with `conflict` if the draft was replaced or is older than what is published.
 */
export async function publishReport(
  services: Services,
  actor: Actor,
  reportId: string,
): Promise<PublishedReport> {
  if (!mayKeepReports(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    await lockReports(scene.tx, scene.jurisdictionId);
    const kept = await keptReport(scene, reportId);
    const measures = measuresOf(kept.problems);
    const result = { reportId, problems: kept.problems.length, measures: measures.length };
    if (kept.state === 'published') return result;
    const before = await publishedVersion(scene, kept.inspectionId);
    if (kept.state !== 'draft' || (before && before.version > kept.version)) throw notADraft();
    if (result.problems === 0) throw invalid('problems', 'missing');
    const same = before ? compareWith(before, kept.problems) : [];
    const known = before ?? { problems: [], measures: [] };
    const carried = carryIdentities(known, { problems: kept.problems, measures }, same);
    const reworded = rewordedMeasures(known.measures, measures, carried.measures);
    await writeVersion(scene, { report: kept, measures, carried, newId: () => newId(services) });
    await flagWording(scene, { ids: reworded, version: kept.version });
    await logInClear(scene, {
      clear: 'report',
      report: reportId,
      version: kept.version,
      sha256: kept.sha256,
    });
    await bumpDataVersion(scene);
    const detail = { version: kept.version, supersedes: before?.reportId ?? null };
    const subject = { subjectKind: 'report', subjectId: reportId } as const;
    await writeAudit(scene, actor, { action: 'report.publish', ...subject, detail });
    return result;
  });
}

import type { RectificationIndexView } from '@huiyin/contract/desk/rectification-index';
import { measureStatus } from '@huiyin/contract/portal/reading';
import { type MeasureEvidenceRow, readMeasureEvidence } from '@huiyin/db/sql/read-measure-evidence';
import type { Actor } from '@huiyin/domain/case/actor';
import { type MeasureEvidence, rectificationIndex } from '@huiyin/domain/claims/rectification-index';
import { mayReadFindings } from '@huiyin/domain/report/policy';
import { forbidden } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { reportChecks } from './report-checks.ts';
import { withDismissals } from './with-dismissals.ts';

/**
 * The paper-rectification index (docs/paper-rectification-index.md) of every published measure and problem, the widest gap first.
 * For the rectification and the discipline office; a case that the reader may not see is no evidence here.
 */
export async function readRectificationIndex(
  services: Services,
  actor: Actor,
): Promise<RectificationIndexView> {
  if (!mayReadFindings(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const rows = await readMeasureEvidence(tx, { jurisdictionId, actor, today });
    const standing = await findingsOf(services, scene, [...new Set(rows.map(({ reportId }) => reportId))]);
    const evidence = rows.map((row) => ({ row, evidence: evidenceOf(row, standing.get(row.measureId)) }));
    const measures = evidence
      .map(({ row, evidence: one }) => {
        const { measureId, number, title, problemNumber } = row;
        const { parts, ...figures } = rectificationIndex(one);
        return { measureId, number, title, problemNumber, status: one.status, ...figures, parts: [...parts] };
      })
      .sort(byGap);
    return { measures, problems: problemsOf(evidence).sort(byGap) };
  });
}

type Figures = { readonly reading: string; readonly gap: number };

/** What is unknown comes last: it is no place to look first. */
function byGap(one: Figures, other: Figures): number {
  const rank = ({ reading, gap }: Figures) => (reading === 'unknown' ? gap - 2 : gap);
  return rank(other) - rank(one);
}

type Standing = { readonly findings: number; readonly passed: number };

/** Findings that stand by measure, those about passed promises apart. */
async function findingsOf(services: Services, { tx, jurisdictionId, today }: Scene, reportIds: string[]) {
  const byMeasure = new Map<string, Standing>();
  for (const reportId of reportIds) {
    const { findings } = await reportChecks(services, { reportId, asOf: today });
    const shown = await withDismissals(tx, { jurisdictionId, reportId, findings });
    for (const { code, dismissed, places } of shown) {
      if (dismissed !== null) continue;
      for (const measureId of new Set(places.map((place) => place.measureId))) {
        const { findings: count, passed } = byMeasure.get(measureId) ?? { findings: 0, passed: 0 };
        const isPromise = code === 'promise-passed';
        byMeasure.set(measureId, {
          findings: count + (isPromise ? 0 : 1),
          passed: passed + (isPromise ? 1 : 0),
        });
      }
    }
  }
  return byMeasure;
}

function evidenceOf(row: MeasureEvidenceRow, standing: Standing | undefined): MeasureEvidence {
  const { yes, partly, no, solved, partlySolved, unsolved, complaints } = row;
  return {
    status: measureStatus.parse(row.status),
    verifications: { yes, partly, no },
    checks: { yes: row.checkedYes, partly: row.checkedPartly, no: row.checkedNo },
    ratings: { solved, partly: partlySolved, unsolved },
    complaints,
    findings: standing?.findings ?? 0,
    promises: { kept: row.promisesKept, passed: row.promisesPassed + (standing?.passed ?? 0) },
  };
}

/** A problem by the evidence of those of its measures that claim an end, added up. */
function problemsOf(
  all: readonly { readonly row: MeasureEvidenceRow; readonly evidence: MeasureEvidence }[],
) {
  const keys = [...new Set(all.map(({ row }) => `${row.reportId} ${row.problemNumber} ${row.problemTitle}`))];
  return keys.map((key) => {
    const own = all.filter(({ row }) => `${row.reportId} ${row.problemNumber} ${row.problemTitle}` === key);
    const claiming = own
      .map(({ evidence }) => evidence)
      .filter(({ status }) => status !== 'continuing' && status !== 'notStated');
    const { parts, ...figures } = rectificationIndex(claiming.reduce(added, nothing));
    const [first] = own;
    return {
      number: first?.row.problemNumber ?? null,
      title: first?.row.problemTitle ?? '',
      ...figures,
      parts: [...parts],
    };
  });
}

const nothing: MeasureEvidence = {
  status: 'notStated',
  verifications: { yes: 0, partly: 0, no: 0 },
  checks: { yes: 0, partly: 0, no: 0 },
  ratings: { solved: 0, partly: 0, unsolved: 0 },
  complaints: 0,
  findings: 0,
  promises: { kept: 0, passed: 0 },
};

function added(one: MeasureEvidence, other: MeasureEvidence): MeasureEvidence {
  const { ratings: b, promises: c } = one;
  const { ratings: y, promises: z } = other;
  return {
    status: other.status,
    verifications: answersOf(one.verifications, other.verifications),
    checks: answersOf(one.checks, other.checks),
    ratings: { solved: b.solved + y.solved, partly: b.partly + y.partly, unsolved: b.unsolved + y.unsolved },
    complaints: one.complaints + other.complaints,
    findings: one.findings + other.findings,
    promises: { kept: c.kept + z.kept, passed: c.passed + z.passed },
  };
}

type Answers = MeasureEvidence['verifications'];

function answersOf(one: Answers, other: Answers): Answers {
  return { yes: one.yes + other.yes, partly: one.partly + other.partly, no: one.no + other.no };
}

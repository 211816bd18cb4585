import type { RedactionView } from '@huiyin/contract/desk/case-commands';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readRedactable } from '@huiyin/db/sql/read-redactable';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayAct, maySee } from '@huiyin/domain/case/policy';
import { findPersonalData, redact } from '@huiyin/text/personal-data';
import { noteReadings } from '../audit/note-readings.ts';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * A first redacted version of the question and of the present round's final answer, for the person who redacts. Writes nothing
 * but that they read it. Fails with `notFound` (also without an approved answer) or `forbidden`.
 */
export async function proposeRedaction(
  services: Services,
  actor: Actor,
  caseId: string,
): Promise<RedactionView> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
    if (!facts || !maySee(actor, facts)) throw notFound();
    if (!mayAct(actor, 'proposePublicAnswer', facts)) throw forbidden();
    const texts = await readRedactable(tx, { actor, jurisdictionId, caseId });
    if (!texts) throw notFound();
    await noteReadings(scene, actor, { action: 'case.read', subjectIds: [caseId] });
    return { question: redaction(texts.question), answer: redaction(texts.answer) };
  });
}

function redaction(original: string): RedactionView['question'] {
  const marks = findPersonalData(original);
  return { original, marks, redacted: redact(original, marks) };
}

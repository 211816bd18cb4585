import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import { findSameMatter } from '@huiyin/db/sql/find-same-matter';
import { readPublicMatter } from '@huiyin/db/sql/read-public-matter';
import { findDanger } from '@huiyin/text/danger';
import { joinCase } from '../case/join-case.ts';
import { invalid } from '../failure.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { OfMatter, ReceivedCase } from './received-case.ts';

/**
 * 我也遇到同样情况: receives a case about a matter told before and joins it to the one that already waits for an answer, so that
 * one answer reaches all. The first to say it is that one. Whoever adds facts to a measure, tells of danger to life, or says whom it is about, tells a
 * matter of the own, which staff look at. Fails with `invalid` for a public answer that is not there.
 */
export async function receiveSameMatter(
  services: Services,
  form: SubmitForm,
  receive: (services: Services, of: OfMatter | null) => Promise<ReceivedCase>,
): Promise<ReceivedCase> {
  return inOneTransaction(services, { seconds: 30 }, async (inside) => {
    const of = await matterOf(inside, form);
    if (!of) return receive(inside, null);
    const { jurisdictionId } = inside;
    const into = await inTransaction(inside, ({ tx }) =>
      findSameMatter(tx, { jurisdictionId, same: of.same }),
    );
    const received = await receive(inside, of);
    if (into === null || received.repeated) return received;
    await joinCase(
      inside,
      { actor: { kind: 'system', job: 'same-matter' }, caseId: received.id, version: null },
      into,
    );
    return received;
  });
}

async function matterOf(services: Services, form: SubmitForm): Promise<OfMatter | null> {
  const { sameAs, measureId } = form;
  if (!sameAs || form.accused || findDanger(form.text).length > 0) return null;
  const { publicAnswerId } = sameAs;
  if (publicAnswerId === null)
    return measureId === null || sameAs.facts ? null : { same: { caseId: null, measureId }, measureId };
  const { jurisdictionId } = services;
  const matter = await inTransaction(services, ({ tx }) =>
    readPublicMatter(tx, { jurisdictionId, publicAnswerId }),
  );
  if (!matter) throw invalid('sameAs', 'unknown');
  return { same: { caseId: matter.caseId, measureId: null }, measureId: measureId ?? matter.measureId };
}

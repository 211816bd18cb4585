import { arrangeAccounts } from './accounts.ts';
import { arrangeBulletins } from './bulletins.ts';
import { arrangeCalls } from './calls.ts';
import { arrangeClues } from './clues.ts';
import { arrangeIdentities } from './identities.ts';
import { arrangeIncoming } from './incoming.ts';
import { arrangeLetters } from './letters.ts';
import { arrangeMatters } from './matters.ts';
import { arrangeMeasures } from './measures.ts';
import type { Listed, Objects, Place } from './object.ts';
import { arrangeOfficers } from './officers.ts';
import { arrangePublished } from './published.ts';
import { arrangeTips } from './tips.ts';
import { arrangeWarnings } from './warnings.ts';

export type Arranged = Awaited<ReturnType<typeof arrangeObjects>>;

/** Something real for every procedure that is asked about one thing, so that whoever may gets it and whoever may not is told that there is none. */
export async function arrangeObjects(place: Place) {
  const officers = await arrangeOfficers(place);
  const tips = await arrangeTips(place, officers);
  const warnings = await arrangeWarnings(place);
  const { tipId } = tips;
  const { alertId } = warnings;
  const clues = await arrangeClues(place, officers, { tipId, alertId });
  const identities = await arrangeIdentities(place, officers);
  const letters = await arrangeLetters(place);
  const bulletins = await arrangeBulletins(place);
  const accounts = await arrangeAccounts(place);
  const incoming = await arrangeIncoming(place);
  const matters = await arrangeMatters(place);
  const measures = await arrangeMeasures(place);
  const calls = await arrangeCalls(place);
  const { atPortal: published } = await arrangePublished(place);
  const atDesk: Objects = {
    ...{ ...tips.objects, ...warnings.objects, ...clues.objects, ...identities.objects, ...letters.objects },
    ...{ ...bulletins.objects, ...accounts.objects, ...incoming.objects, ...matters.objects },
    ...{ ...measures.objects, ...calls.objects },
  };
  const atPortal: Objects = {
    ...{ ...tips.atPortal, ...bulletins.atPortal, ...measures.atPortal, ...calls.atPortal, ...published },
  };
  const listed: Listed = [tips, warnings, clues, identities, letters, accounts, matters, measures].flatMap(
    (one) => one.listed,
  );
  return { atDesk, atPortal, listed, tipId, importId: incoming.importId };
}

import { randomUUID } from 'node:crypto';
import { jurisdiction } from '@huiyin/demonstration/jurisdiction';
import { addDays, civilDateIn } from '@huiyin/domain/clock/civil-date';
import { approveBulletin, editBulletin } from '@huiyin/services/bulletin/change-bulletin';
import { draftBulletin } from '@huiyin/services/bulletin/draft-bulletin';
import { publishBulletin } from '@huiyin/services/bulletin/publish-bulletin';
import { readBulletin } from '@huiyin/services/bulletin/read-bulletins';
import type { Services } from '@huiyin/services/services';
import { member, type Stage } from './stage.ts';

const nextSteps = '继续盯住学校周边和老旧小区的来件；对群众要求重新办理的事项，由监督检查室到现场核对。';

/** Whole months that the bulletin covers: of one alone a county so small would have next to nothing to tell. */
const months = 6;

/** The bulletin of the last whole months before `now`: drafted by one discipline officer, approved by the other, published. */
export async function stageBulletins(services: Services, stage: Stage, now: Date): Promise<void> {
  const at = { ...services, moment: now };
  const [officer, second] = [member(stage, 'discipline'), member(stage, 'discipline-2')];
  const to = addDays(`${civilDateIn(jurisdiction.timeZone, now).slice(0, 7)}-01`, -1);
  const from = `${addDays(to, -31 * (months - 1)).slice(0, 7)}-01`;
  const bulletinId = randomUUID();
  await draftBulletin(at, officer, { bulletinId, kind: 'bulletin', from, to });
  const { bulletin, sections, examples } = await readBulletin(at, officer, bulletinId);
  await editBulletin(at, officer, {
    ...{ bulletinId, version: 1, title: bulletin.title },
    sections: sections.map((section, place) =>
      place === sections.length - 1 ? { ...section, text: nextSteps } : section,
    ),
    examples: examples.map(({ publicId }) => publicId),
  });
  await approveBulletin(at, second, { bulletinId, version: 2 });
  await publishBulletin(at, officer, { bulletinId, version: 3 });
}

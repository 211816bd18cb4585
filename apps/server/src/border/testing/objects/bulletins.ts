import { randomUUID } from 'node:crypto';
import { approveBulletin } from '@huiyin/services/bulletin/change-bulletin';
import { draftBulletin } from '@huiyin/services/bulletin/draft-bulletin';
import { publishBulletin } from '@huiyin/services/bulletin/publish-bulletin';
import { openPanel } from '@huiyin/services/panel/panels';
import { type Objects, over, type Place } from './object.ts';

/** Bulletins: one drafted, one approved, one public; and a panel. */
export async function arrangeBulletins({ test, world }: Place) {
  const { services } = test;
  const { discipline, namedDiscipline } = world.actors;
  const drafted = async (from: string, to: string) => {
    const bulletinId = randomUUID();
    await draftBulletin(services, discipline, { bulletinId, kind: 'bulletin', from, to });
    return bulletinId;
  };
  const draft = await drafted('2026-04-01', '2026-04-30');
  const approved = await drafted('2026-05-01', '2026-05-31');
  const published = await drafted('2026-06-01', '2026-06-30');
  for (const bulletinId of [approved, published])
    await approveBulletin(services, namedDiscipline, { bulletinId, version: 1 });
  await publishBulletin(services, discipline, { bulletinId: published, version: 2 });
  const sessionId = randomUUID();
  await openPanel(services, discipline, {
    ...{ sessionId, title: '座谈', heldOn: over, invited: 5, questions: ['路修好了吗'] },
  });
  const objects: Objects = {
    'bulletin.read': [{ given: { bulletinId: draft } }],
    'bulletin.file': [{ given: { bulletinId: draft } }],
    'bulletin.recompute': [{ given: { bulletinId: draft } }],
    'bulletin.edit': [{ given: { bulletinId: draft, version: 1 } }],
    'bulletin.approve': [{ given: { bulletinId: draft, version: 1 } }],
    'bulletin.publish': [{ given: { bulletinId: approved, version: 2 } }],
    'bulletin.withdraw': [{ given: { bulletinId: published, version: 3 } }],
    'panel.read': [{ given: { sessionId } }],
    'panel.enterSheet': [{ given: { sessionId, sheetId: randomUUID(), number: 1 } }],
  };
  const atPortal: Objects = {
    'bulletin.read': [
      { given: { bulletinId: published } },
      { given: { bulletinId: approved }, row: 'absent anybody' },
    ],
  };
  return { objects, atPortal };
}

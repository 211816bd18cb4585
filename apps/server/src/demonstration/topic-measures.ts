import { demonstration } from '@huiyin/demonstration/demonstration';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { EstablishedJurisdiction } from '@huiyin/services/jurisdiction/establish-jurisdiction';
import type { Services } from '@huiyin/services/services';
import { listTopics } from '@huiyin/services/topic/list-topics';
import { setTopic } from '@huiyin/services/topic/set-topic';

/** Puts the measures of the invented report, given by number, behind the everyday doors. */
export async function openDoors(
  services: Services,
  admin: StaffActor,
  at: { readonly county: EstablishedJurisdiction; readonly measures: ReadonlyMap<number, string> },
): Promise<void> {
  for (const { key, measures } of demonstration.topics) {
    const topicId = at.county.topics.get(key);
    const measureIds = measures.map((number) => at.measures.get(number));
    if (!topicId || !measureIds.every((id) => id !== undefined)) throw new RangeError(`door ${key}`);
    await setTopic(services, admin, { topicId, measureIds });
  }
}

/** Puts the measures of a report of one's own behind the doors that their words speak for, as the desk suggests them. */
export async function openLikelyDoors(services: Services, admin: StaffActor): Promise<void> {
  for (const { topicId, likely } of await listTopics(services, admin))
    await setTopic(services, admin, { topicId, measureIds: likely.map(({ measureId }) => measureId) });
}

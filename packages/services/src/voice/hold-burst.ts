import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type Burst, burstWatchOf } from './burst-watch.ts';
import type { VoiceBook } from './voice-books.ts';

/** A voice that was kept, and what it is about. */
export type KeptVoice = { readonly id: string; readonly item: string; readonly at: Date };

/**
 * Takes note of the class of sources a voice came from; if it makes a burst, all voices of the burst wait for an officer from now on. They are
 * public only a day later, so nothing that was shown changes.
 */
export async function holdBurst(
  services: Services,
  book: VoiceBook,
  voice: KeptVoice & { readonly source: string },
): Promise<void> {
  const watch = burstWatchOf(services.database, book.name);
  const at = voice.at.getTime();
  const { id, item, source } = voice;
  const burst = watch.note(source, { id, item, at });
  if (!burst) return;
  const holdId = await inTransaction(services, (scene) => hold(scene, book, burst));
  if (holdId !== null) watch.held(source, burst, { holdId, item, at });
  else watch.decided(source, item);
}

/** The hold in which the voices wait: a new one, or that of the burst they belong to; null if that was decided meanwhile. */
async function hold(scene: Scene, book: VoiceBook, burst: Burst): Promise<string | null> {
  const { tx, jurisdictionId } = scene;
  const holdId = burst.holdId ?? (await openHold(scene, burst));
  // Held by its row until this is written: a decision comes before or after, never between.
  const open = { where: { jurisdictionId, id: holdId, state: 'held' }, data: { state: 'held' } };
  if ((await tx.verificationHold.updateMany(open)).count === 0) return null;
  const members = { jurisdictionId, id: { in: [...burst.ids] } };
  const voices = book.within(tx);
  await voices.updateMany({ where: members, data: { holdId } });
  await voices.updateMany({ where: { ...members, state: 'counted' }, data: { state: 'held' } });
  return holdId;
}

async function openHold({ tx, jurisdictionId, now, today }: Scene, { pattern }: Burst): Promise<string> {
  const { id } = await tx.verificationHold.create({
    data: { jurisdictionId, pattern, openedAt: now, openedOn: new Date(today) },
    select: { id: true },
  });
  return id;
}

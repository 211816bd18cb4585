import { notFound } from '../failure.ts';
import type { Scene } from '../scene.ts';

export type Names = Readonly<Record<string, string>>;
export type Section = { readonly heading: string; readonly text: string };
/** A published case by the id of its page; its words are read whenever they are shown, as they are public then. */
export type Example = { readonly publicId: string };
export type BulletinRow = Awaited<ReturnType<typeof findBulletin>>;

/** What a list needs of a bulletin. */
export const bulletinColumns = {
  ...{ id: true, kind: true, title: true, fromDay: true, toDay: true, state: true, draftedBy: true },
  ...{ approvedBy: true },
} as const;

/** A bulletin with all that stands in it. Fails with `notFound`. */
export async function findBulletin({ tx, jurisdictionId }: Scene, bulletinId: string) {
  const row = await tx.bulletin.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: bulletinId } },
    select: {
      ...bulletinColumns,
      ...{ version: true, asOf: true, figuresVersion: true, figures: true, names: true, sections: true },
      ...{ examples: true, tasks: true, writtenBy: true, approvedOn: true },
    },
  });
  if (!row) throw notFound();
  return row;
}

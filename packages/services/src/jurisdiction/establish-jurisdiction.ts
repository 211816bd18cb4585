import type { Prisma } from '@huiyin/db/generated/client';
import { retentionKinds, usualRetention } from '@huiyin/domain/retention/retention';
import type { Services } from '../services.ts';

export type NewJurisdiction = {
  readonly name: string;
  readonly nameEn: string;
  /** IANA name, e.g. Asia/Shanghai. */
  readonly timeZone: string;
  /** Marked as a demonstration on every page; production refuses it. */
  readonly isDemonstration: boolean;
  /** How many days a close-out stands on public notice at least; a week unless said. */
  readonly noticeDays?: number;
  readonly phone: string;
  readonly mail: string;
  readonly post: string;
  readonly counter: string;
  /** Where a tip about an official goes instead. */
  readonly tipPhone: string;
  readonly tipPost: string;
  readonly tipCounter: string;
  /** Who takes tips about the head of the discipline office. */
  readonly tipSuperior?: string;
  readonly units: readonly { name: string; telephone: string; sections: readonly string[] }[];
  readonly towns: readonly { name: string; villages: readonly string[] }[];
  readonly topics: readonly { slug: string; name: string; nameEn: string }[];
};

/** Ids of what was made: units and towns by name, sections by unit and name, topics by slug. */
export type EstablishedJurisdiction = {
  readonly units: ReadonlyMap<string, string>;
  readonly section: (unit: string, section: string) => string | null;
  readonly towns: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
};

/**
 * Makes the install's jurisdiction with its units, sections, towns and everyday doors, in their order; the doors lead
 * nowhere yet. Null, and nothing made, if the install has a jurisdiction. Of two that try at once, one gets null.
 */
export async function establishJurisdiction(
  { database, jurisdictionId }: Services,
  { units, towns, topics, ...jurisdiction }: NewJurisdiction,
): Promise<EstablishedJurisdiction | null> {
  return database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE jurisdiction IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.jurisdiction.count()) > 0) return null;
    await tx.jurisdiction.createMany({ data: { id: jurisdictionId, isDefault: true, ...jurisdiction } });
    await tx.retentionRule.createMany({
      data: retentionKinds.map((kind) => ({ jurisdictionId, kind, days: usualRetention[kind] })),
    });
    await tx.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: new Date(), actorKind: 'system', actorId: 'operator' },
        ...{ action: 'jurisdiction.establish', subjectKind: 'jurisdiction', subjectId: jurisdictionId },
      },
    });
    const madeTowns = await tx.town.createManyAndReturn({
      data: towns.map(({ name, villages }, position) => ({
        ...{ jurisdictionId, name, position },
        villages: [...villages],
      })),
      select: { id: true, name: true },
    });
    const madeTopics = await tx.topic.createManyAndReturn({
      data: topics.map((topic, position) => ({ jurisdictionId, position, ...topic })),
      select: { id: true, slug: true },
    });
    return {
      ...(await makeUnits(tx, jurisdictionId, units)),
      towns: new Map(madeTowns.map(({ name, id }) => [name, id])),
      topics: new Map(madeTopics.map(({ slug, id }) => [slug, id])),
    };
  });
}

async function makeUnits(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
  units: NewJurisdiction['units'],
): Promise<Pick<EstablishedJurisdiction, 'units' | 'section'>> {
  const madeUnits = await tx.unit.createManyAndReturn({
    data: units.map(({ name, telephone }, position) => ({ jurisdictionId, name, telephone, position })),
    select: { id: true, name: true },
  });
  const ids = new Map(madeUnits.map(({ name, id }) => [name, id]));
  const idOf = (name: string): string => ids.get(name) ?? '';
  const sections = await tx.section.createManyAndReturn({
    data: units.flatMap((unit) =>
      unit.sections.map((name) => ({ jurisdictionId, unitId: idOf(unit.name), name })),
    ),
    select: { id: true, unitId: true, name: true },
  });
  const section = (unit: string, name: string): string | null =>
    sections.find((made) => made.unitId === idOf(unit) && made.name === name)?.id ?? null;
  return { units: ids, section };
}

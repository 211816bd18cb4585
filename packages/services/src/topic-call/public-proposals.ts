import type { PublicCount } from '@huiyin/contract/fields';
import type { CallView, TopicShown } from '@huiyin/contract/portal/topic-calls';
import { isSmall, leastShown, shownParts } from '@huiyin/domain/statistics/small-groups';
import { type CallStage, callStages, refusalReasons } from '@huiyin/domain/topic-call/topic-call';
import type { Scene } from '../scene.ts';
import type { CallRow } from './run-call.ts';

const mostUngrouped = 200;

const columns = { number: true, text: true, publicText: true, townId: true, groupId: true } as const;
type Shown = TopicShown['proposals'];

type Proposals = {
  readonly view: Pick<CallView, 'proposals' | 'ungrouped'>;
  /** Those of one topic. */
  readonly ofTopic: (groupId: string) => Shown;
};

/** What came in as the public sees it: the words, and how many are not public and why. */
export async function publicProposals(
  scene: Scene,
  { id: callId, stage }: Pick<CallRow, 'id' | 'stage'>,
  through: string | null,
): Promise<Proposals> {
  const { tx, jurisdictionId } = scene;
  const of = { jurisdictionId, callId };
  const published = await tx.topicCallProposal.count({ where: { ...of, state: 'published' } });
  const rest = await tx.topicCallProposal.groupBy({
    by: ['reason'],
    where: { ...of, state: { not: 'published' }, givenOn: { lte: new Date(through ?? '0001-01-01') } },
    _count: true,
  });
  const rows = await tx.topicCallProposal.findMany({
    where: { ...of, state: 'published' },
    orderBy: { number: 'asc' },
    select: columns,
  });
  const towns = await tx.town.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
  const shown = (some: typeof rows): Shown =>
    some.map(({ number, text, publicText, townId }) => ({
      ...{ number, text: publicText, isChanged: text !== publicText },
      town: towns.find(({ id }) => id === townId)?.name ?? null,
    }));
  const isFinal = callStages.indexOf(stage as CallStage) >= callStages.indexOf('voting');
  const counted = { published, isFinal, count: countIn(rest) };
  return {
    view: {
      proposals: unpublishedOf(counted),
      ungrouped: shown(rows.filter(({ groupId }) => groupId === null).slice(0, mostUngrouped)),
    },
    ofTopic: (id) => shown(rows.filter(({ groupId }) => groupId === id)),
  };
}

function countIn(rest: readonly { readonly reason: string | null; readonly _count: number }[]) {
  return (reason: string | null) => rest.find((one) => one.reason === reason)?._count ?? 0;
}

type Counted = {
  readonly published: number;
  /** Nothing more comes, and everything was read. */
  readonly isFinal: boolean;
  readonly count: (reason: string | null) => number;
};

/**
 * Why proposals are not public. While they come in the counts move by five, so that no two days differ by a small group; when all were
 * read they are exact, but for small ones and those by which a small one could be worked out.
 */
function unpublishedOf({ published, isFinal, count }: Counted): CallView['proposals'] {
  const told = (n: number) => (isFinal ? n : n - (n % leastShown));
  const parts: Record<string, number> = { waiting: told(count(null)) };
  for (const reason of refusalReasons) parts[reason] = told(count(reason));
  const total = published + Object.values(parts).reduce((sum, part) => sum + part, 0);
  const shown = shownParts({ total, known: published, parts });
  const shownCount = (part: string): PublicCount => {
    const n = parts[part] ?? 0;
    if (isSmall(n)) return { under: leastShown };
    return !isFinal || shown?.includes(part) ? { exact: n } : { withheld: true };
  };
  return {
    received: isFinal && (shown !== null || total === published) ? total : null,
    published,
    waiting: isFinal ? null : shownCount('waiting'),
    refused: refusalReasons.map((reason) => ({ reason, count: shownCount(reason) })),
  };
}

import type { DeskCase } from '@huiyin/contract/desk/case-view';

type Acted = { readonly actorKind: string; readonly staffName: string | null };

/** Whoever took a step, as the desk names them: staff by name, every citizen alike, every job alike. */
export function actorView({ actorKind, staffName }: Acted): DeskCase['timeline'][number]['actor'] {
  if (actorKind === 'citizen' || actorKind === 'receiptHolder') return { kind: 'citizen', name: null };
  return actorKind === 'system' ? { kind: 'system', name: null } : { kind: 'staff', name: staffName };
}

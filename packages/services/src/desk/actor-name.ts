/** How the desk names whoever acted: staff by name, every citizen alike, every job alike. */
export function actorName({ actorKind, staffName }: { actorKind: string; staffName: string | null }): string {
  if (actorKind === 'citizen' || actorKind === 'receiptHolder') return '来信人';
  if (actorKind === 'system') return '系统';
  return staffName ?? '工作人员';
}

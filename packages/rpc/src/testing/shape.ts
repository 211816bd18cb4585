/** As much of a Zod 4 shape as is needed to make values for it. */
export type Shape = { readonly _zod: { readonly def: Definition } };
export type Definition = {
  readonly type: string;
  readonly [part: string]: unknown;
};
type Check = { readonly _zod: { readonly def: Record<string, unknown> } };

/** What a shape asks of its value beside the type: its own format, and each check. */
export function checksOf(def: Definition): Record<string, unknown>[] {
  const own = def.check === undefined ? [] : [def as Record<string, unknown>];
  return [...own, ...((def.checks as Check[] | undefined) ?? []).map(({ _zod }) => _zod.def)];
}

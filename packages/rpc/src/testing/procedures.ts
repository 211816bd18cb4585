import { deskRouter, portalRouter } from '../wiring.ts';
import type { Shape } from './shape.ts';

type Defined = { readonly _def: { readonly type: string; readonly inputs: Shape[] } };

export type Procedure = {
  readonly site: 'portal' | 'desk';
  readonly path: string;
  readonly isQuery: boolean;
  readonly input: Shape | undefined;
};

/** Every procedure of both routers with the shape of its input, as the routers themselves know them. */
export function procedures(): Procedure[] {
  return (
    [
      ['portal', portalRouter],
      ['desk', deskRouter],
    ] as const
  ).flatMap(([site, router]) =>
    Object.entries(router._def.procedures as unknown as Record<string, Defined>).map(([path, { _def }]) => ({
      site,
      path,
      isQuery: _def.type === 'query',
      input: _def.inputs[0],
    })),
  );
}

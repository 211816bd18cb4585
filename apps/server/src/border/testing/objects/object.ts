import type { TestServices } from '@huiyin/services/testing/open-test-services';
import type { arrangeWorld, Person } from '../matrix-world.ts';

/** Values for fields of an input by their name. */
export type Given = Readonly<Record<string, unknown>>;

/** One thing that a procedure is asked about; `row` where other people may know of it than the procedure's own row says. */
export type Thing = {
  readonly given: Given;
  readonly row?: string;
  /** Whoever may is refused for the state it is in, which nobody else gets as far as. */
  readonly isRefused?: true;
};

/** By procedure; the first thing of each is one that the procedure's own row is about. */
export type Objects = Readonly<Record<string, readonly Thing[]>>;

/** Words that stand for one thing in the answers of a list, and whoever finds it in their own. */
export type Listed = readonly (readonly [path: string, words: string, readers: readonly Person[]])[];

export type Place = {
  readonly test: TestServices;
  readonly world: Awaited<ReturnType<typeof arrangeWorld>>;
};

/** A day that lies ahead for as long as anybody runs this, and one that is over. */
export const ahead = '2098-01-01';
export const over = '2026-11-02';

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

import type { StagedAttachment } from '@huiyin/contract/case/submit-case';
import type { FieldProblem } from '@huiyin/contract/errors';
import type { MoreOfTip, NewTip } from '@huiyin/contract/portal/tips';
import type { Poster } from '@huiyin/poster/draw-poster';
import type { PortalRouter } from '@huiyin/rpc/portal';

/** The portal router as functions, in process. Every call may reject with an error that `publicErrorOf` can read. */
export type PortalCaller = ReturnType<PortalRouter['createCaller']>;

/** Takes in one file before a case exists. A file that is not acceptable is an answer, not an error. */
export type StageAttachment = (file: {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}) => Promise<
  | { readonly ok: true; readonly attachment: StagedAttachment }
  | { readonly ok: false; readonly problem: FieldProblem }
>;

/** One file of a case, for whoever sends the request; rejects with `notFound` for everybody but the case's own. */
export type ReadAttachment = (
  request: Request,
  attachmentId: string,
) => Promise<{ fileName: string; mediaType: string; bytes: AsyncIterable<Uint8Array> }>;

/** Takes in the ciphertext of a new tip; rejects with an error that `publicErrorOf` can read. */
export type ReceiveTip = (tip: NewTip, pieces: AsyncIterable<Uint8Array>) => Promise<{ repeated: boolean }>;
/** Takes in what the holder of a tip's receipt adds. */
export type AddToTip = (more: MoreOfTip, pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * A text file of the published transparency log, the moment of the batch it came with, and how long ago that was; null where
 * there is none.
 */
export type ReadLog = (
  path: 'log.json' | 'checkpoint',
) => Promise<{ text: string; at: string; ageSeconds: number } | null>;

/** Draws a poster as PDF; null while too many are asked for. */
export type DrawPoster = (poster: Poster) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Where files and ciphertext go in and out; they do not travel through the router. */
export type PortalPorts = {
  readonly stageAttachment: StageAttachment;
  readonly readAttachment: ReadAttachment;
  readonly readLog: ReadLog;
  readonly receiveTip: ReceiveTip;
  readonly addToTip: AddToTip;
  readonly drawPoster: DrawPoster;
};

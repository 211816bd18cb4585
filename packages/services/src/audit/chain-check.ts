import { beforeFirst, linkHash } from './link-hash.ts';

/** Number and hash of a link, as an auditor keeps it: whoever rewrites the whole chain cannot bring it back. */
export type AuditHead = { readonly number: number; readonly hash: string };

/** The head of a chain that has no link. */
export const beforeAny: AuditHead = { number: 0, hash: Buffer.from(beforeFirst).toString('hex') };

export type AuditFinding =
  | { readonly code: 'entryGone' | 'entryChanged' | 'linkMissing'; readonly number: number }
  | { readonly code: 'headDiffers'; readonly number: number }
  /** Of the head kept in the data folder; `has` is the number of the newest link there is. */
  | { readonly code: 'keptHeadMissing'; readonly number: number; readonly at: string; readonly has: number }
  | { readonly code: 'keptHeadUnreadable' | 'keptHeadGone' }
  | { readonly code: 'unchained'; readonly count: number }
  /** Of an exported file: a line that is none of its kind, or its end is not there. */
  | { readonly code: 'lineBroken'; readonly line: number }
  | { readonly code: 'fileCut' };

export type AuditVerdict = { readonly head: AuditHead; readonly findings: readonly AuditFinding[] };

/** A link with the bytes of its entry; null where the entry is gone. */
export type ChainLink = {
  readonly number: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array | null;
};

export type ChainCheck = {
  readonly add: (link: ChainLink) => void;
  readonly verdict: (more: readonly AuditFinding[]) => AuditVerdict;
};

const mostFindings = 20;

/**
 * Recomputes a chain link by link, from the first, and names what does not fit, twenty places at most: a link that is missing, an
 * entry that is gone or was changed, a head kept from earlier that is not in it.
 */
export function createChainCheck(kept: AuditHead | null): ChainCheck {
  const findings: AuditFinding[] = [];
  let head: { number: number; hash: Uint8Array } = { number: 0, hash: beforeFirst };
  let keptHash: string | null = kept?.number === 0 ? hex(beforeFirst) : null;
  return {
    add: ({ number, hash, bytes }) => {
      if (number !== head.number + 1) findings.push({ code: 'linkMissing', number: head.number + 1 });
      else if (bytes === null) findings.push({ code: 'entryGone', number });
      else if (hex(linkHash(head.hash, bytes)) !== hex(hash)) findings.push({ code: 'entryChanged', number });
      // What was stored goes on: one change is one finding, not one for every link behind it.
      head = { number, hash };
      if (kept?.number === number) keptHash = hex(hash);
    },
    verdict: (more) => {
      const differs: AuditFinding[] =
        kept && keptHash !== kept.hash ? [{ code: 'headDiffers', number: kept.number }] : [];
      return {
        head: { number: head.number, hash: hex(head.hash) },
        findings: [...findings, ...differs, ...more].slice(0, mostFindings),
      };
    },
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

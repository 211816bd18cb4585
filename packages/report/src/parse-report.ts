import { joinBrokenRows } from './broken-rows.ts';
import { joinTableCells } from './cell-table.ts';
import { findContact } from './contact.ts';
import { contentBlocks } from './content-blocks.ts';
import { withoutContents } from './contents.ts';
import { findDays } from './dates.ts';
import { type Declaration, findDeclared } from './declared.ts';
import { type Ending, findEnding } from './ending.ts';
import { isFurniture } from './furniture.ts';
import { joinLabelCells } from './label-cells.ts';
import { readLabel } from './labels.ts';
import { chooseProblems } from './levels.ts';
import { joinListsApart } from './lists-apart.ts';
import { joinLoneNumbers } from './lone-numbers.ts';
import { buildOutline } from './outline.ts';
import { nodeRange, type OutlineNode } from './outline-node.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import type { ParsedChapter, ParsedReport } from './parsed-report.ts';
import { type BuiltProblem, buildProblems } from './problems.ts';
import { collectWarnings } from './report-checks.ts';
import { divideRunOn } from './run-on.ts';
import { markSpacedRows } from './table-rows.ts';
import { type FoundTitle, findTitle } from './title.ts';
import { findUnread, isSentence } from './unread.ts';
import { reasonAgainst } from './verdict.ts';

/**
 * Reads a published report on the progress of rectification: its problems, their measures and what it says of
 * itself. All offsets are UTF-16 code units into `text`, and a measure's `text` is exactly that slice. Nothing is
 * repaired or made up: what the text does not say is null, and doubts are warnings at their places. A text that is no
 * such report gives no problems and a `reason`. Pure; never throws.
 */
export function parseReport(text: string): ParsedReport {
  const cells = joinTableCells(
    text,
    joinLabelCells(text, joinBrokenRows(text, markSpacedRows(withoutContents(readParagraphs(text))))),
  );
  const paragraphs = joinLoneNumbers(text, cells);
  const report = reportOf(text, paragraphs);
  const divided = report.reason === null ? paragraphs : divideRunOn(paragraphs);
  const other = divided === paragraphs ? report : reportOf(text, divided);
  return other.reason === null ? other : report;
}

function reportOf(text: string, paragraphs: readonly Paragraph[]): ParsedReport {
  const title = findTitle(paragraphs);
  const ending = findEnding(paragraphs);
  const root = buildOutline(joinListsApart(contentBlocks(paragraphs, title?.taken ?? 0, ending)));
  const built = buildProblems(text, chooseProblems(root));
  const outside = outsideOf(paragraphs.slice(0, ending.tailAt), built);
  const lead = leadOf(outside, built);
  const reason = reasonAgainst({
    title: title?.text ?? null,
    whole: text,
    lead: lead.map(({ norm }) => norm).join('\n'),
    problems: built,
  });
  const kept = reason === null ? built : [];
  const declaration: Declaration =
    reason === null ? findDeclared(lead.slice(title ? 1 : 0)) : { totals: {}, places: {} };
  const problems = kept.map(({ problem }) => problem);
  const report: ParsedReport = {
    title: title?.text ?? null,
    body: ending.body ?? bodyInTitle(title, reason === null),
    publishedOn: ending.publishedOn ?? dateline(paragraphs),
    contact: findContact(reason === null ? [...outside, ...contactBelow(paragraphs, ending)] : paragraphs),
    chapters: reason === null ? chaptersOf(root, kept) : [],
    problems,
    counts: {
      problems: problems.length,
      measures: problems.reduce((sum, { measures }) => sum + measures.length, 0),
    },
    declared: declaration.totals,
    warnings: [],
    reason,
  };
  if (reason === null)
    report.warnings = collectWarnings({
      text,
      report,
      built: kept,
      declaration,
      ending,
      unread: findUnread(
        root,
        kept.map(({ node }) => node),
      ),
    });
  return report;
}

/** Paragraphs that are no part of a problem; both lists are in the order of the text. */
function outsideOf(paragraphs: readonly Paragraph[], built: readonly BuiltProblem[]): Paragraph[] {
  let covered = 0;
  let next = 0;
  return paragraphs.filter((paragraph) => {
    const at = paragraph.at[0] ?? 0;
    for (let one = built[next]; one && one.problem.start <= at; one = built[++next])
      covered = Math.max(covered, one.problem.end);
    return at >= covered;
  });
}

/** Below the signature only lines that ask for opinions are the report's; others are the page's. */
function contactBelow(paragraphs: readonly Paragraph[], { tailAt }: Ending): Paragraph[] {
  return paragraphs
    .slice(tailAt)
    .filter(({ norm }) => !isFurniture(norm) && /意见|反映|反馈|监督|举报|联系/.test(norm));
}

function leadOf(outside: readonly Paragraph[], built: readonly BuiltProblem[]): Paragraph[] {
  const first = built[0]?.problem.start ?? Number.POSITIVE_INFINITY;
  return outside.filter((paragraph) => (paragraph.at[0] ?? 0) < first);
}

const bodyEnd = '(?:委员会|党组|党委|党总支|党支部|工委|局|厅|办公室|政府|大学|学院|公司|医院|中心)';

function bodyInTitle(title: FoundTitle | null, isReport: boolean): string | null {
  if (!title || !isReport) return null;
  const match =
    new RegExp(`^([^|｜\\s:：]{4,40}?${bodyEnd})(?:班子)?(?:关于|落实|巡|整改|公[布开])`).exec(title.text) ??
    new RegExp(
      `^关于(?!落实|贯彻|对)([^|｜\\s:：]{3,40}?${bodyEnd})(?:班子)?(?:落实|贯彻|关于|对|巡|整改)`,
    ).exec(title.text);
  return match?.[1] ?? null;
}

/** A date that a web page prints near the title, for texts without a signed date. */
function dateline(paragraphs: readonly Paragraph[]): string | null {
  for (const paragraph of paragraphs.slice(0, 8)) {
    if (paragraph.norm.trim().length > 90 || /。/.test(paragraph.norm) || readLabel(paragraph.norm)) continue;
    const day = findDays(paragraph.norm)[0];
    if (day) return day.iso;
  }
  return null;
}

function chaptersOf(root: OutlineNode, built: readonly BuiltProblem[]): ParsedChapter[] {
  const problemNodes = new Set(built.map(({ node }) => node));
  return root.children
    .filter(
      (node) =>
        node.block &&
        !isSentence(node) &&
        !problemNodes.has(node) &&
        /^(?:h\d|bare$|part|cn-|ar-)/.test(node.family),
    )
    .map((node) => ({
      title: headIn(node),
      ...nodeRange(node),
    }));
}

function headIn(node: OutlineNode): string {
  const head = node.block?.raw.slice(node.block.restAt, node.name.end) ?? '';
  return head.replace(/[。：:\s]+$/, '').trim();
}

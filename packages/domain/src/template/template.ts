import type { Actor, StaffRole } from '../case/actor.ts';

/** Where a template is inserted; a checklist is shown beside the case, each line a point to tick. */
export const templateUses = ['reply', 'notAccept', 'requestInfo', 'note', 'checklist'] as const;
export type TemplateUse = (typeof templateUses)[number];

/** What the desk can fill in from the case. */
export const templateFields = [
  'caseNumber',
  'receivedOn',
  'dueOn',
  'unit',
  'section',
  'telephone',
  'kind',
  'town',
  'village',
  'today',
] as const;
export type TemplateField = (typeof templateFields)[number];

/** How a field stands in a template, between braces. Templates are Chinese prose, so the names are too. */
export const fieldNames: Readonly<Record<TemplateField, string>> = {
  caseNumber: '受理编号',
  receivedOn: '收到日期',
  dueOn: '截止日期',
  unit: '承办单位',
  section: '承办科室',
  telephone: '联系电话',
  kind: '类别',
  town: '镇街',
  village: '村居',
  today: '今天日期',
};

/** A name between braces, half or full width: at least one Chinese character, or a reader's own `{x}` would count. */
const braces = /[{｛][ \u3000]*(?=[^{}｛｝\n]*\p{Script=Han})([^{}｛｝\n]{1,30}?)[ \u3000]*[}｝]/gu;

/** A template with the fields filled whose value is known. What is not known stays, for the writer to see and fill. */
export function fillTemplate(body: string, values: Readonly<Partial<Record<TemplateField, string>>>): string {
  return body.replace(braces, (whole, name: string) => {
    const field = templateFields.find((known) => fieldNames[known] === name);
    return (field && values[field]) || whole;
  });
}

/** The names of fields that a text still shows, each once, in their order. A text with one of them is not sent. */
export function unfilledFields(text: string): string[] {
  return [...new Set([...text.matchAll(braces)].map(([, name]) => name ?? ''))];
}

/** Where the first of them stands, braces included, as offsets; null where none is left. */
export function firstUnfilled(text: string): { readonly start: number; readonly end: number } | null {
  const [found] = text.matchAll(braces);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** For whom a template is: null, for everybody. */
export type TemplateScope = { readonly role: StaffRole | null; readonly unitId: string | null };

/** Whether somebody finds this template in their forms. */
export function mayUseTemplate(actor: Actor, { role, unitId }: TemplateScope): boolean {
  if (!('staffId' in actor)) return false;
  return (role === null || role === actor.kind) && (unitId === null || unitId === actor.unitId);
}

/** Templates are kept by the system administrator, and those of one unit by its head as well. */
export function mayKeepTemplate(actor: Actor, { unitId }: Pick<TemplateScope, 'unitId'>): boolean {
  return (
    actor.kind === 'systemAdministrator' ||
    (actor.kind === 'unitHead' && unitId !== null && actor.unitId === unitId)
  );
}

/** Whether somebody keeps any templates at all. */
export function keepsTemplates(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator' || actor.kind === 'unitHead';
}

/** The points of a checklist: its lines, each once, without the empty ones. */
export function checklistItems(body: string): string[] {
  const lines = body.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

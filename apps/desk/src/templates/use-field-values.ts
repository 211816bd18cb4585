import type { TemplateField } from '@huiyin/domain/template/template';
import { caseWords } from '@huiyin/i18n/case';
import { civilDateOf, formatCivilDate } from '@huiyin/i18n/format';
import { messages } from '@huiyin/i18n/locale';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useOpenCase } from '../cases/view/open-case.ts';
import { useStaff } from '../session/staff-context.ts';

/** What the open case says for each field, in Chinese whatever the desk's language: templates are. Empty where it says nothing. */
export function useFieldValues(): Readonly<Record<TemplateField, string>> {
  const { deskCase } = useOpenCase();
  const { timeZone, unit } = useStaff();
  const day = (date: string | undefined) => (date ? formatCivilDate('zh-CN', date) : '');
  const kinds = messages('zh-CN', caseWords).kinds;
  return {
    caseNumber: caseNumberText(deskCase.caseNumber),
    receivedOn: day(civilDateOf(deskCase.receivedAt, timeZone)),
    dueOn: day(deskCase.deadline?.on),
    unit: deskCase.unit?.name ?? '',
    section: deskCase.section?.name ?? '',
    telephone: unit?.telephone ?? '',
    kind: deskCase.kind ? kinds[deskCase.kind] : '',
    town: deskCase.town ?? '',
    village: deskCase.village,
    today: day(civilDateOf(new Date(), timeZone)),
  };
}

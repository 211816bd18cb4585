import { describe, expect, it } from 'vitest';
import {
  checklistItems,
  fillTemplate,
  firstUnfilled,
  mayKeepTemplate,
  mayUseTemplate,
  unfilledFields,
} from './template.ts';

describe('a template', () => {
  it('is filled with what is known, in either width of braces', () => {
    const body = '您的来件（{受理编号}）由{ 承办单位 }办理，｛截止日期｝前答复。';
    const values = { caseNumber: '234 5678 9013', unit: '教育局', dueOn: '2026年12月3日' };
    expect(fillTemplate(body, values)).toBe('您的来件（234 5678 9013）由教育局办理，2026年12月3日前答复。');
  });

  it('keeps what is not known, and what the writer is to say, to be seen', () => {
    const filled = fillTemplate('{承办单位}已于{完成日期}修好{路段}。', { unit: '' });
    expect(filled).toBe('{承办单位}已于{完成日期}修好{路段}。');
    expect(unfilledFields(`${filled}{路段}`)).toEqual(['承办单位', '完成日期', '路段']);
    expect(firstUnfilled('路段：{路段}')).toEqual({ start: 3, end: 7 });
    expect(firstUnfilled('路段')).toBeNull();
  });

  it('takes no value for a field, and no other braces either', () => {
    expect(fillTemplate('{承办单位}', { unit: '{受理编号}$&' })).toBe('{受理编号}$&');
    expect(unfilledFields('集合 {x | x > 0}，f{1}，{}，{\n受理编号}，{{a}}')).toEqual([]);
  });
});

describe('templates', () => {
  const head = { kind: 'unitHead', staffId: 's', unitId: 'a', sectionId: null } as const;
  const admin = { kind: 'systemAdministrator', staffId: 's', unitId: null } as const;
  const triage = { kind: 'triageOfficer', staffId: 's', unitId: null } as const;

  it('are found by whom they are for', () => {
    expect(mayUseTemplate(triage, { role: null, unitId: null })).toBe(true);
    expect(mayUseTemplate(triage, { role: 'triageOfficer', unitId: null })).toBe(true);
    expect(mayUseTemplate(triage, { role: 'reviewer', unitId: null })).toBe(false);
    expect(mayUseTemplate(triage, { role: null, unitId: 'a' })).toBe(false);
    expect(mayUseTemplate(head, { role: 'unitHead', unitId: 'a' })).toBe(true);
    expect(mayUseTemplate(head, { role: null, unitId: 'b' })).toBe(false);
    expect(mayUseTemplate({ kind: 'citizen' }, { role: null, unitId: null })).toBe(false);
  });

  it('are kept by the administrator, and by a head for the own unit', () => {
    expect(mayKeepTemplate(admin, { unitId: null })).toBe(true);
    expect(mayKeepTemplate(head, { unitId: 'a' })).toBe(true);
    expect(mayKeepTemplate(head, { unitId: 'b' })).toBe(false);
    expect(mayKeepTemplate(head, { unitId: null })).toBe(false);
    expect(mayKeepTemplate(triage, { unitId: null })).toBe(false);
  });
});

it('a checklist has a point a line, each once', () => {
  expect(checklistItems('核对地点\n\n 联系反映人 \n核对地点\n')).toEqual(['核对地点', '联系反映人']);
});

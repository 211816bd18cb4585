import { staffRoles } from '@huiyin/domain/case/actor';
import { describe, expect, it } from 'vitest';
import { landingPath, sectionsFor } from './landing.ts';

describe('where a role lands', () => {
  it('is a page for every role', () => {
    for (const role of staffRoles) expect(landingPath(role)).toMatch(/^\//);
  });

  it('is the work of the day: cases, replies to check, trends, reports', () => {
    expect(landingPath('triageOfficer')).toBe('/cases');
    expect(landingPath('reviewer')).toBe('/replies');
    expect(landingPath('disciplineOfficer')).toBe('/trends');
    expect(landingPath('systemAdministrator')).toBe('/reports');
  });

  it('shows an administrator no cases', () => {
    expect(sectionsFor('systemAdministrator')).not.toContain('queue');
  });
});

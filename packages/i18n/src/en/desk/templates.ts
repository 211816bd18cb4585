import type { zhTemplates } from '../../zh-cn/desk/templates.ts';

export const enTemplates: typeof zhTemplates = {
  templates: {
    title: 'Templates',
    intro:
      'Paragraphs to begin with: press Alt+I in a reply, a refusal, a request for material or a note. Fields in braces are filled from the case; what cannot be filled stays, and nothing is sent before all are.',
    uses: {
      reply: 'Reply',
      notAccept: 'Not accepted',
      requestInfo: 'Request for material',
      note: 'Note',
      checklist: 'Checklist',
    },
    none: 'No templates yet.',
    add: 'Add a template',
    addTo: (use) => `Add a template: ${use}`,
    edit: 'Change',
    editNamed: (name) => `Change template: ${name}`,
    retire: 'Take out',
    retireNamed: (name) => `Take out template: ${name}`,
    retired: (name) => `Taken out: ${name}`,
    save: 'Save',
    saved: 'The template is saved.',
    name: 'Name',
    nameHint: 'By which it is found when inserting, such as “Repaired, please check”.',
    body: 'Text',
    bodyHint: (fields) =>
      `Fields: ${fields}. Prompts of your own such as {修复日期} are filled in by the writer.`,
    checklistHint: 'A point a line, to be ticked one by one.',
    kind: 'For which kind of case',
    allKinds: 'Every kind',
    role: 'For which role',
    unit: 'For which unit',
    everybody: 'Everybody',
    allUnits: 'All units',
    insert: 'Insert a template',
    insertHint: 'Insert a template (Alt+I)',
    noMatch: 'No such template',
    unfilled: (fields) => `Still to be filled in before this can be sent: ${fields}.`,
  },
  checklist: {
    title: 'Checklist',
    reach: 'Go to the checklist',
    ticked: (done, all) => `${done} / ${all}`,
  },
};

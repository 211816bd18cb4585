import { caseWords } from './case.ts';
import { deskWords } from './desk.ts';

const { imports } = deskWords['zh-CN'];
const { states, outcomes } = caseWords['zh-CN'];

/** The words of files that go back to where they came from: in the source language, as the file itself is. */
export const resultWords = {
  ...{ states, outcomes, headings: imports.resultHeadings },
  ...{ problems: imports.problems, problemHeading: imports.problemHeading },
};

import {
  addRecordInput,
  announceDrawInput,
  closeOutInput,
  finishTaskInput,
  makeDrawInput,
  measureFile,
  measureFileLine,
  measurePapers,
  meetingTask,
  setTaskInput,
} from '@huiyin/contract/desk/close-out';
import { letterFile } from '@huiyin/contract/desk/dispatch-letter';
import { importDutiesInput, importedDuties } from '@huiyin/contract/desk/duty-import';
import { id, versionNumber } from '@huiyin/contract/fields';
import { lookBackDraw } from '@huiyin/contract/portal/close-out';
import { closeOutStates } from '@huiyin/domain/close-out/states';
import { actOnCloseOut } from '@huiyin/services/close-out/act-on-close-out';
import { addRecord } from '@huiyin/services/close-out/add-record';
import { importDuties, writeDutyTemplate } from '@huiyin/services/close-out/import-duties';
import { listMeasureFiles } from '@huiyin/services/close-out/list-measure-files';
import { announceDraw, listDraws, makeDraw } from '@huiyin/services/close-out/look-back-draws';
import { writeMeasurePaper } from '@huiyin/services/close-out/measure-papers';
import { finishTask, listTasks, setTask } from '@huiyin/services/close-out/meeting-tasks';
import { readMeasureFile } from '@huiyin/services/close-out/read-measure-file';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();

/** Who answers for measures (责任清单), what was done, closing out (销号) and looking back (回头看). */
export const measureRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(measureFileLine))
    .query(({ ctx }) => listMeasureFiles(ctx.services, ctx.actor)),
  file: staffProcedure
    .input(z.object({ measureId: z.string().max(100) }).strict())
    .output(measureFile)
    .query(({ ctx, input }) => readMeasureFile(ctx.services, ctx.actor, input.measureId)),
  act: staffProcedure
    .input(closeOutInput)
    .output(z.object({ measureId: id, version: versionNumber, state: z.enum(closeOutStates) }).strict())
    .mutation(({ ctx, input }) => actOnCloseOut(ctx.services, ctx.actor, input)),
  addRecord: staffProcedure
    .input(addRecordInput)
    .output(z.object({ recordId: id }).strict())
    .mutation(({ ctx, input }) => addRecord(ctx.services, ctx.actor, input)),
  paper: staffProcedure
    .input(z.object({ paper: z.enum(measurePapers) }).strict())
    .output(letterFile)
    .query(({ ctx, input }) => writeMeasurePaper(ctx.services, ctx.actor, input.paper)),
  dutyTemplate: staffProcedure
    .input(z.void())
    .output(letterFile)
    .query(({ ctx }) => writeDutyTemplate(ctx.services, ctx.actor)),
  importDuties: staffProcedure
    .input(importDutiesInput)
    .output(importedDuties)
    .mutation(({ ctx, input }) => importDuties(ctx.services, ctx.actor, input)),
  tasks: staffProcedure
    .input(z.void())
    .output(z.array(meetingTask))
    .query(({ ctx }) => listTasks(ctx.services, ctx.actor)),
  setTask: staffProcedure
    .input(setTaskInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await setTask(ctx.services, ctx.actor, input);
      return {};
    }),
  finishTask: staffProcedure
    .input(finishTaskInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await finishTask(ctx.services, ctx.actor, input);
      return {};
    }),
  draws: staffProcedure
    .input(z.void())
    .output(z.array(lookBackDraw))
    .query(({ ctx }) => listDraws(ctx.services)),
  announceDraw: staffProcedure
    .input(announceDrawInput)
    .output(z.object({ drawId: id }).strict())
    .mutation(({ ctx, input }) => announceDraw(ctx.services, ctx.actor, input)),
  makeDraw: staffProcedure
    .input(makeDrawInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await makeDraw(ctx.services, ctx.actor, input);
      return {};
    }),
});

import { readFile } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demonstration } from '@huiyin/demonstration/demonstration';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { Failure } from '@huiyin/services/failure';
import { publishReport } from '@huiyin/services/report/publish-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import type { Services } from '@huiyin/services/services';
import { StartFailure } from '../operator/start-failure.ts';

/** The report whose measures the invented cases are about. */
export const inventedReport = fileURLToPath(
  import.meta.resolve(`@huiyin/demonstration/${demonstration.reportFiles[0]}`),
);

export type ReportFile = { readonly path: string; readonly content: string };

/** A report's file, base64 as the desk sends it. Throws `StartFailure` if it cannot be read. */
export async function readReportFile(path: string): Promise<ReportFile> {
  const content = await readFile(path, 'base64').catch((cause) => {
    throw new StartFailure(`读不到通报文件：${path}。 The report cannot be read: ${path}.`, { cause });
  });
  return { path, content };
}

/**
 * Imports a report and publishes it as found; its inspection is named by the report's title, or the file's name where it has
 * none. Throws `StartFailure` if there is no report in the file.
 */
export async function importReport(services: Services, admin: StaffActor, file: ReportFile): Promise<void> {
  const { path, content } = file;
  const upload = (inspectionName: string) =>
    uploadReport(services, admin, {
      ...{ fileName: basename(path), content, inspectionId: null, inspectionName },
    });
  try {
    const { reportId } = await upload('').catch((error) => {
      if (fieldRefused(error) === 'inspectionName') return upload(parse(path).name);
      throw error;
    });
    await publishReport(services, admin, reportId);
  } catch (error) {
    if (fieldRefused(error) === null) throw error;
    throw new StartFailure(
      `${path} 不是可以导入的整改通报，请用 pnpm huiyin report parse 查看原因。 ${path} holds no report that can be imported; pnpm huiyin report parse says why.`,
      { cause: error },
    );
  }
}

function fieldRefused(error: unknown): string | null {
  if (!(error instanceof Failure) || error.publicError.code !== 'invalid') return null;
  return error.publicError.fields[0]?.field ?? '';
}

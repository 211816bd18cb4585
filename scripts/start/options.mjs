import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../workspace/run.mjs';

const USAGE =
  '用法 · Usage: npm start -- [--port N] [--data DIR] [--report FILE]   (DATABASE_URL=postgresql://…)';

/**
 * Reads the flags of `npm start` into the server's environment variables. Paths count from where the command was
 * typed. Throws `Refusal` for an unknown flag, a port out of range or a report that cannot be read.
 */
export function readOptions(args, { from, environment }) {
  const { port, data, report } = parse(args);
  const variables = {};
  if (data) variables.HUIYIN_DATA = resolve(from, data);
  if (report) variables.HUIYIN_REPORT = readable(resolve(from, report));
  if (port) variables.HUIYIN_PORT = portNumber(port);
  return { ...environment, ...variables };
}

function parse(args) {
  const text = { type: 'string' };
  try {
    return parseArgs({ args, options: { port: text, data: text, report: text } }).values;
  } catch {
    throw new Refusal(USAGE);
  }
}

function portNumber(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_535) return text;
  throw new Refusal(
    `端口须是 1 到 65534 的整数，不能是 ${text}。 The port must be a whole number from 1 to 65534, not ${text}.`,
  );
}

function readable(path) {
  try {
    accessSync(path, constants.R_OK);
    return path;
  } catch {
    throw new Refusal(`读不到通报文件 ${path}。 The report ${path} cannot be read.`);
  }
}

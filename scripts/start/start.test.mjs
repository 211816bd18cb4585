import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { ROOT } from '../workspace/run.mjs';
import { readOptions } from './options.mjs';

/** Runs `npm start`'s script and gives its exit code and what it wrote. */
async function start(args, env = {}) {
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

it('a taken port is one sentence and exit code 1, before anything is installed', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const { code, output } = await start(['scripts/start.mjs', '--port', String(port)]);
  other.close();
  expect(code).toBe(1);
  expect(output).toBe(
    `端口 ${port} 已被占用，请用 --port 换一个。 Port ${port} is taken; choose another with --port.\n`,
  );
});

it('an old Node is one sentence and exit code 1', async () => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' });`;
  const url = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const { code, output } = await start(['--import', url, 'scripts/start.mjs']);
  expect(code).toBe(1);
  expect(output).toContain('Huiyin needs Node.js 20.19 or newer; this is 18.20.4.');
  expect(output.trim().split('\n')).toHaveLength(1);
});

it.each([
  [['--port', 'door'], '端口'],
  [['--port', '65535'], '端口'],
  [['--report', '/no/such/report.txt'], '读不到通报文件'],
  [['--color'], '用法'],
])('%s is refused in a sentence', (args, words) => {
  expect(() => readOptions(args, { from: '/', environment: {} })).toThrow(words);
});

it('paths count from where the command was typed', () => {
  const options = readOptions(['--data', 'here'], { from: '/home/li', environment: { A: '1' } });
  expect(options).toEqual({ A: '1', HUIYIN_DATA: '/home/li/here' });
});

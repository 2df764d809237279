/** The check of all MCP messages is at work: what does not fit its schema is seen, whichever way it goes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeProblems } from '../../support/wire/checked.ts';
import { checkChildren } from '../../support/wire/setup.ts';

/** A result of `tools/list` without the list. */
const misshapen = '{"jsonrpc":"2.0","id":1,"result":{"tool":[]}}';
const request = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';
const problem = expect.stringMatching(/^2025-11-25 tools\/list: ListToolsResult must have required property/);

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/json': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(misshapen),
  '/pieces': (response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.write(misshapen.slice(0, 20));
    response.end(Buffer.from(misshapen.slice(20)));
  },
  '/stream': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`: waiting\n\nevent: message\ndata: ${misshapen.slice(0, 9)}`);
    response.end(`${misshapen.slice(9)}\n\n`);
  },
};

const server = createServer((incoming, response) => {
  incoming.resume().once('end', () => answers[incoming.url ?? '']?.(response));
});
let url: string;
let folder: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;
  folder = await mkdtemp(join(tmpdir(), 'naftiko-taps-'));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.keys(answers))('an answer of this process as %s', async (path) => {
  await (await fetch(`${url}${path}`, { method: 'POST', body: request })).text();
  await expect.poll(takeProblems).toEqual([problem]);
});

test('an answer on a bare socket', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.resume();
  const head = `POST /pieces HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${request.length}\r\n\r\n`;
  socket.write(head + request.slice(0, 5));
  socket.write(request.slice(5));
  await once(socket, 'close');
  await expect.poll(takeProblems).toEqual([problem]);
});

test('the lines and the HTTP answers of a child process', async () => {
  const program = join(folder, 'naftiko-ts.js');
  await writeFile(
    program,
    `const { createServer } = require('node:http');
     process.stdin.once('data', () => {
       process.stdout.write('${misshapen.slice(0, 30)}');
       process.stdout.write('${misshapen.slice(30)}\\n');
     });
     const server = createServer((request, response) => {
       response.once('close', () => server.close());
       response.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
       request.resume().once('end', () => response.end('${misshapen}'));
     });
     server.listen(0, '127.0.0.1', () => process.stdout.write(server.address().port + '\\n'));`,
  );
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'], env: {} });
  const [port] = await once(child.stdout.setEncoding('utf8'), 'data');
  await (await fetch(`http://127.0.0.1:${String(port).trim()}`, { method: 'POST', body: request })).text();
  child.stdin.end(`${request}\n`);
  await once(child, 'close');
  checkChildren();
  expect(await takeProblems()).toEqual([problem, problem]);
});

import { connect } from 'node:net';
import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningExposer } from '../../../src/exposes/exposer.ts';
import { restExposer } from '../../../src/exposes/rest/index.ts';
import { recordingLogger, testRuntime } from '../test-runtime.ts';
import { echo, testContext, testInput, testOperation, testPlan, testResource, testRest } from '../test-plans.ts';

let exposer: RunningExposer;
const { logger, lines } = recordingLogger();

beforeAll(async () => {
  const inputs = [
    testInput('id', { sources: [{ in: 'path', name: 'id' }] }),
    testInput('q', { type: 'array' }),
    testInput('h', { type: 'boolean', sources: [{ in: 'header', name: 'x-h' }] }),
    testInput('c', { sources: [{ in: 'cookie', name: 'c' }] }),
    testInput('b', { type: 'object', sources: [{ in: 'body', whole: false, field: ['b'] }] }),
    testInput('all', { type: undefined, checked: false, sources: [{ in: 'body', whole: true, unlessObject: false }] }),
  ];
  const resources = [testResource('/a/{id}', [testOperation('POST', 'op'), testOperation('GET', 'op')])];
  const plan = restExposer.compile(testRest(resources), testContext({ op: testPlan('shop.op', echo, { inputs }) }));
  exposer = await plan.start(testRuntime({}, new Map(), logger));
});

afterAll(async () => {
  await exposer.stop();
});

/** Sends bytes, says that no more will come, and gives the answer. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(exposer.url).port), '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    socket.end(text, 'latin1');
  });
}

const piece = string({ unit: 'binary-ascii', maxLength: 12 });
const method = oneof(constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'TRACE', 'FOO', 'post'), piece);
const target = oneof(
  tuple(constantFrom('/a/', '/', '*', 'http://localhost/a/', '/a/%', '/a/x?q=', '/a/x?q=%'), piece).map((parts) =>
    parts.join(''),
  ),
  piece,
);
const header = oneof(
  constantFrom(
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Connection: close',
    'Connection: upgrade',
  ),
  constantFrom(
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Type: multipart/form-data; boundary=x',
    'Cookie: c="',
    '__proto__: 1',
  ),
  constantFrom('Origin: null', 'Origin: http://localhost', 'Host: [::1', 'X-H: maybe', 'Content-Encoding: gzip'),
  tuple(piece, piece).map((parts) => parts.join(': ')),
);
const body = oneof(constantFrom('', '{}', '[1]', 'abc', '--x--', '3\r\nabc\r\n0\r\n\r\n'), piece);

it('answers or closes on anything, without an unexpected failure, and goes on serving', async () => {
  await assert(
    asyncProperty(method, target, array(header, { maxLength: 4 }), body, async (word, url, headers, content) => {
      const answer = await exchange(
        `${word} ${url} HTTP/1.1\r\nHost: localhost\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${content}`,
      );
      if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
    }),
    { numRuns: 500 },
  );
  expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await exchange('GET /a/7 HTTP/1.1\r\nHost: localhost\r\n\r\n')).toMatch(/\{"id":"7"\}$/);
});

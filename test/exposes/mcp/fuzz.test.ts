/** Malformed and odd messages, by the thousand from a fixed seed: no crash, no 5xx, no answer to a notification. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../support/documents.ts';
import { projectFolder } from '../../support/program.ts';
import { documentText, modernMeta, post, serve } from './served.ts';

/** How many messages; `NAFTIKO_FUZZ_RUNS=100000` for a long run. */
const runs = Number(process.env['NAFTIKO_FUZZ_RUNS'] ?? 2000);

const adapter = `
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
  - { name: close, description: Asks, ask: { ok: { elicit: "Sure?", schema: { type: object, properties: { ok: { type: boolean } } } } }, content: [{ type: text, text: "{{ask.ok.ok}}" }] }
resources:
  - { name: item, label: Item, uri: "item://{id}", description: Item, mimeType: text/plain, outputParameters: [{ name: id, type: string, value: "{{id}}" }] }
prompts:
  - { name: hi, label: Hi, description: Hi, arguments: [{ name: who, label: Who, description: Who }], template: [{ role: user, content: "Hi {{who}}" }] }
`;
const { url } = await serve(adapter);

const methods = [
  'initialize',
  'ping',
  'tools/list',
  'tools/call',
  'resources/list',
  'resources/read',
  'resources/templates/list',
  'resources/subscribe',
  'prompts/list',
  'prompts/get',
  'completion/complete',
  'logging/setLevel',
  'server/discover',
  'notifications/cancelled',
  'notifications/initialized',
  '__proto__',
  '',
];
const name = fc.oneof(
  fc.constantFrom('greet', 'close', 'hi', 'item://7', '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const anything = fc.jsonValue({ maxDepth: 3 });
const params = fc.oneof(
  anything,
  fc.record(
    {
      name: fc.oneof(name, anything),
      uri: fc.oneof(name, anything),
      arguments: fc.oneof(fc.record({ who: anything, __proto__: anything }, { requiredKeys: [] }), anything),
      cursor: anything,
      level: anything,
      requestId: anything,
      ref: fc.oneof(fc.record({ type: fc.constantFrom('ref/prompt', 'ref/resource', 'x'), name, uri: name }), anything),
      argument: anything,
      inputResponses: anything,
      requestState: anything,
      protocolVersion: anything,
      capabilities: anything,
      _meta: fc.oneof(fc.constant(modernMeta({ elicitation: {} })), fc.constant({ progressToken: 1 }), anything),
    },
    { requiredKeys: [] },
  ),
);
const message = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 8, arbitrary: fc.constant('2.0') }, { weight: 1, arbitrary: anything }),
    id: fc.oneof(fc.integer(), fc.string(), anything),
    method: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...methods) }, { weight: 1, arbitrary: anything }),
    params,
    result: anything,
    error: anything,
  },
  { requiredKeys: [] },
);
const version = fc.constantFrom(undefined, '2026-07-28', '2025-11-25', '2025-03-26', '2024-11-05', '2027-01-01', 'x');
const body = fc.oneof(
  { weight: 6, arbitrary: message },
  { weight: 1, arbitrary: fc.array(message, { maxLength: 4 }) },
  { weight: 1, arbitrary: anything },
);

/** A message as text, with what only text can hold: long numbers, keys written twice, deep nesting, a cut end. */
const spoilt = fc
  .tuple(
    body,
    fc.constantFrom('as it is', 'long number', 'huge exponent', 'key twice', 'deep', 'cut', 'blanks'),
    fc.nat(),
  )
  .map(([value, how, at]) => spoil(JSON.stringify(value), how, at));

function spoil(text: string, how: string, at: number): string {
  switch (how) {
    case 'long number':
      return text.replace(/\d+/, '123456789012345678901234567890');
    case 'huge exponent':
      return text.replace(/\d+/, `${at % 10}e${at % 1000}`);
    case 'key twice':
      return text.startsWith('{"') ? `{"id":${at},"jsonrpc":"2.0",${text.slice(1)}` : text;
    case 'deep':
      return `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":${'['.repeat(at % 3000)}${']'.repeat(at % 3000)}}}`;
    case 'cut':
      return text.slice(0, at % (text.length + 1));
    case 'blanks':
      return ` \t\r\n${text}\n `;
    default:
      return text;
  }
}

const headerValue = fc.oneof(
  fc.constant('=?base64?Z3JlZXQ=?='),
  fc.string({ unit: fc.constantFrom(...'ab/;,="\u00e9'), maxLength: 20 }),
);
const oddHeaders = fc.record(
  {
    'mcp-method': fc.oneof(fc.constantFrom(...methods.filter((method) => method !== '')), headerValue),
    'mcp-name': fc.oneof(fc.constantFrom('greet', 'close', 'hi', 'item://7'), headerValue),
    'mcp-session-id': headerValue,
    'last-event-id': headerValue,
    accept: fc.constantFrom('*/*', 'application/json', 'text/event-stream', 'text/html', 'nonsense'),
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=latin1',
      'text/plain',
      'application/vnd.x+json',
    ),
    traceparent: headerValue,
  },
  { requiredKeys: [] },
);

test('no message breaks the server', { timeout: 3_600_000 }, async () => {
  let sent = 0;
  let early = 0;
  await fc.assert(
    fc.asyncProperty(spoilt, version, oddHeaders, fc.boolean(), async (text, header, odd, plain) => {
      const headers: Record<string, string> = plain ? {} : { ...odd };
      if (header !== undefined) headers['mcp-protocol-version'] = header;
      const value = parsed(text);
      if (plain && header === '2026-07-28' && isObject(value))
        headers['mcp-method'] =
          String(value['method'])
            .slice(0, 40)
            .replace(/[^\x20-\x7e]/g, '_')
            .trim() || 'x';
      const got = await post(url, text, headers);
      expect(got.status, got.text).toBeLessThan(500);
      for (const answer of got.messages.flat()) expect(answer.error?.code, got.text).not.toBe(-32603);
      // Whatever is refused (its version, its type, its session) is refused before it is read as a notification.
      if (isNotification(value) && got.status < 400) expect([got.status, got.text]).toEqual([202, '']);
      if (isNotification(value)) for (const answer of got.messages.flat()) expect(answer).not.toHaveProperty('result');
      sent += 1;
      if (sent === Math.floor(runs / 3)) early = heapBytes();
    }),
    { numRuns: runs, seed: 20260728 },
  );
  const alive = await post(url, { jsonrpc: '2.0', id: 1, method: 'ping' });
  expect(alive.json).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
  expect(heapBytes() - early, 'bytes that stay after a third of the messages').toBeLessThan(24 * 1024 * 1024);
});

test('no text breaks the server', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.json().map((text) => text.slice(0, -1)),
      ),
      async (text) => {
        const got = await post(url, text);
        expect(got.status, text).toBeLessThan(500);
        expect(got.json.error.code, text).toBeLessThan(0);
      },
    ),
    { numRuns: Math.ceil(runs / 10), seed: 20260728 },
  );
});

test('a body in pieces is one message, a body that breaks off is none', { timeout: 600_000 }, async () => {
  const pieces = fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(spoilt, pieces, fc.boolean(), fc.boolean(), async (text, sizes, chunked, breaks) => {
      const answer = await sendInPieces(text, sizes, chunked, breaks);
      if (breaks) return;
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
      expect(status, answer).toBeGreaterThanOrEqual(200);
      expect(status, answer).toBeLessThan(500);
      expect(answer).not.toContain('-32603');
    }),
    { numRuns: Math.ceil(runs / 20), seed: 20260728 },
  );
  expect((await post(url, { jsonrpc: '2.0', id: 1, method: 'ping' })).json.result).toEqual({});
});

/** Writes a request in pieces and reads the answer up to the end of the connection; '' where the body broke off. */
async function sendInPieces(
  text: string,
  sizes: readonly number[],
  chunked: boolean,
  breaks: boolean,
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
  socket.on('error', () => undefined);
  const bytes = Buffer.from(text);
  const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${bytes.length + (breaks ? 1 : 0)}`;
  socket.write(
    `POST /mcp HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nConnection: close\r\n${length}\r\n\r\n`,
  );
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    const piece = bytes.subarray(at, at + size + 1);
    at += piece.length;
    if (piece.length === 0) break;
    if (chunked) socket.write(`${piece.length.toString(16)}\r\n`);
    socket.write(piece);
    if (chunked) socket.write('\r\n');
    await new Promise(setImmediate);
  }
  if (breaks) socket.destroy();
  else if (chunked) socket.write('0\r\n\r\n');
  await ended;
  return answer;
}

test('no line breaks the server on stdio', { timeout: 3_600_000 }, async () => {
  const child = spawn(
    process.execPath,
    [
      join(projectFolder, 'bin/naftiko-ts.js'),
      'run',
      await documentOf(documentText(`transport: stdio${adapter}`)),
      '--quiet',
    ],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  try {
    const asked = new Set<string>();
    const answered: string[] = [];
    const lines = createInterface(child.stdout);
    const last = new Promise<void>((resolve) =>
      lines.on('line', (line) => {
        const message = JSON.parse(line);
        expect(message.error?.code, line).not.toBe(-32603);
        if (message.id === 'last') resolve();
        else if (message.id !== undefined && message.method === undefined) answered.push(JSON.stringify(message.id));
      }),
    );
    const samples = fc.sample(message, { numRuns: Math.ceil(runs / 2), seed: 20260728 });
    for (const [index, sample] of samples.entries()) {
      // Ids of its own make every answer tell what it answers; no capability: nobody would answer a question.
      const sent = { ...sample, ...(hasId(sample) ? { id: `f${index}` } : {}) };
      if (sample.method === 'initialize') sent.params = {};
      if (isRequest(sent)) asked.add(JSON.stringify(sent.id));
      if (!child.stdin.write(`${JSON.stringify(sent)}\n`)) await once(child.stdin, 'drain');
    }
    const ping = { jsonrpc: '2.0', id: 'last', method: 'ping' };
    child.stdin.write(`${JSON.stringify(ping)}\n`);
    await last;
    // Calls that were cancelled by a message of this very test get no answer.
    expect(answered.length).toBeGreaterThan(asked.size * 0.9);
    expect(new Set(answered).size, 'no request is answered twice').toBe(answered.length);
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});

test('no text in pieces breaks the server on stdio', { timeout: 3_600_000 }, async () => {
  const child = spawn(
    process.execPath,
    [
      join(projectFolder, 'bin/naftiko-ts.js'),
      'run',
      await documentOf(documentText(`transport: stdio${adapter}`)),
      '--quiet',
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  try {
    const faults: string[] = [];
    const last = new Promise<void>((resolve) =>
      createInterface(child.stdout).on('line', (line) => {
        const message = parsed(line);
        if (!isObject(message) && !Array.isArray(message)) faults.push(`no message: ${line}`);
        if (line.includes('"code":-32603')) faults.push(line);
        if (isObject(message) && message['id'] === 'last') resolve();
      }),
    );
    const pieces = fc.array(fc.nat(40), { maxLength: 6 });
    for (const [text, sizes] of fc.sample(fc.tuple(spoilt, pieces), { numRuns: Math.ceil(runs / 4), seed: 20260728 })) {
      const bytes = Buffer.from(`${text.replaceAll('\n', ' ')}\n`);
      let at = 0;
      for (const size of [...sizes, bytes.length]) {
        if (!child.stdin.write(bytes.subarray(at, at + size))) await once(child.stdin, 'drain');
        at += size;
      }
    }
    child.stdin.write('{"jsonrpc":"2.0","id":"last","method":"ping"}\n');
    await last;
    expect(faults).toEqual([]);
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});

interface Sent {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly jsonrpc?: unknown;
}

function hasId({ id }: Sent): boolean {
  return typeof id === 'string' || Number.isInteger(id);
}

function isRequest({ id, method, jsonrpc }: Sent): boolean {
  return hasId({ id }) && jsonrpc === '2.0' && typeof method === 'string' && method !== '';
}

function isNotification(value: unknown): boolean {
  return (
    isObject(value) &&
    !('id' in value) &&
    value['jsonrpc'] === '2.0' &&
    typeof value['method'] === 'string' &&
    value['method'] !== ''
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stays after garbage collection, client and server together. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

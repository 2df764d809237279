/** MCP over stdio, as a process of its own and in the process of the tests: stdout carries the protocol and nothing else. */
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import { silentLogger } from '../../../src/observe/logger.ts';
import { documentOf } from '../../support/documents.ts';
import { runtimeOptions } from '../../support/runtime-options.ts';
import { startUpstream } from '../../support/upstream.ts';
import { consumesText, documentText, type Message, modernMeta } from './served.ts';
import { startHere, startProcess } from './piped.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const hello = `
transport: stdio
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
`;

const request = (id: unknown, method: string, params?: object): object => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params === undefined ? {} : { params }),
});
const modernCall = (id: unknown, name: string, args: object, meta: object = {}): object =>
  request(id, 'tools/call', { name, arguments: args, _meta: { ...modernMeta(), ...meta } });

const ways = [
  ['as a process of its own', startProcess],
  ['in this process', startHere],
] as const;

describe.each(ways)('a stdio-only document, %s', (_way, start) => {
  test('E8: answers, keeps running, and ends with 0 when its input does', async () => {
    const piped = await start(documentText(hello));
    piped.send(request(1, 'ping'));
    expect(await piped.next()).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    piped.send(request(2, 'ping'));
    expect((await piped.next()).id).toBe(2);
    piped.closeInput();
    expect((await piped.ended).code).toBe(0);
    expect(piped.lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  });

  test('serves both eras, message by message, also in one write', async () => {
    const piped = await start(documentText(hello));
    const messages = [
      request('d', 'server/discover', { _meta: modernMeta() }),
      request('i', 'initialize', {
        protocolVersion: '2025-03-26',
        capabilities: {},
        clientInfo: { name: 'c', version: '1' },
      }),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      request('l', 'tools/list'),
      request('c', 'tools/call', { name: 'greet', arguments: { who: 'Ada' } }),
      modernCall('m', 'greet', { who: 'Bo' }),
    ];
    piped.write(messages.map((message) => `${JSON.stringify(message)}\r\n`).join('\n\n'));
    const by = async (id: string): Promise<Message> => piped.next((message) => message.id === id);
    expect(wireFaults('2026-07-28', 'server/discover', await by('d'))).toEqual([]);
    expect((await by('i')).result.protocolVersion).toBe('2025-03-26');
    // The handshake counts for what follows it, even in the same write.
    expect((await by('l')).result.tools[0]).not.toHaveProperty('outputSchema');
    const old = await by('c');
    expect(old.result).toEqual({ content: [{ type: 'text', text: '{"text":"Hello Ada"}' }], isError: false });
    expect((await by('m')).result.structuredContent).toEqual({ text: 'Hello Bo' });
  });

  test('faulty lines are answered and reading goes on', async () => {
    const piped = await start(documentText(hello));
    piped.write('{"broken\n');
    expect((await piped.next()).error.code).toBe(-32700);
    piped.write(Buffer.from([0x7b, 0xff, 0x7d, 0x0a]));
    expect((await piped.next()).error.code).toBe(-32700);
    piped.write('null\n');
    expect((await piped.next()).error.code).toBe(-32600);
    piped.write(`"${'a'.repeat(5 * 1024 * 1024)}"\n`);
    expect((await piped.next()).error.code).toBe(-32600);
    piped.send({ jsonrpc: '2.0', method: 'nope/nope' });
    piped.send(request(3, 'nope', { _meta: modernMeta() }));
    expect((await piped.next()).error.code).toBe(-32601);
    piped.send(request(4, 'ping'));
    expect((await piped.next()).id).toBe(4);
  });

  test('a batch of the revision that has them is answered as one, a list of nothing or in another revision is not', async () => {
    const piped = await start(documentText(hello));
    piped.send(
      request('i', 'initialize', {
        protocolVersion: '2025-03-26',
        capabilities: {},
        clientInfo: { name: 'c', version: '1' },
      }),
    );
    await piped.next();
    piped.write(
      `${JSON.stringify([request(1, 'ping'), request(2, 'nope'), { jsonrpc: '2.0', method: 'notifications/x' }])}\n`,
    );
    // A list of answers in one line.
    const answers: unknown = await piped.next((message) => Array.isArray(message));
    expect(answers).toMatchObject([
      { id: 1, result: {} },
      { id: 2, error: { code: -32601 } },
    ]);
    piped.write(`${JSON.stringify([{ jsonrpc: '2.0', method: 'notifications/x' }])}\n`);
    piped.write(' \t\r\n');
    piped.send(request(3, 'ping'));
    expect((await piped.next()).id).toBe(3);
  });

  test('a subscription that asks for nothing is refused, a cancellation without a name is ignored', async () => {
    const piped = await start(documentText(hello));
    piped.send(request('s', 'subscriptions/listen', { _meta: modernMeta() }));
    expect((await piped.next()).error.code).toBe(-32602);
    for (const params of [undefined, {}, { requestId: {} }, { requestId: 5 }])
      piped.send({ jsonrpc: '2.0', method: 'notifications/cancelled', ...(params === undefined ? {} : { params }) });
    piped.send(request('again', 'ping'));
    expect((await piped.next()).id).toBe('again');
    expect(piped.lines).toHaveLength(2);
  });

  test('a start that fails says so on stderr, with nothing on stdout', async () => {
    const piped = await start(
      documentText(`${hello}  - { name: film, description: Film, content: [{ type: video, file: ./x }] }\n`),
    );
    const { code, stderr } = await piped.ended;
    expect([code, piped.lines]).toEqual([1, []]);
    expect(stderr).toContain('video');
  });

  test('a subscription on stdio is acknowledged, cancelled without a word, and ended by us with its result', async () => {
    const piped = await start(documentText(hello));
    const listen = (id: string): object =>
      request(id, 'subscriptions/listen', { notifications: { toolsListChanged: true }, _meta: modernMeta() });
    piped.send(listen('s1'));
    const acknowledged = await piped.next();
    expect(wireFaults('2026-07-28', 'subscriptions/listen', acknowledged)).toEqual([]);
    expect(acknowledged.params).toEqual({
      _meta: { 'io.modelcontextprotocol/subscriptionId': 's1' },
      notifications: {},
    });
    piped.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 's1' } });
    piped.send(listen('s2'));
    await piped.next();
    piped.terminate();
    expect((await piped.ended).code).toBe(0);
    const last = JSON.parse(piped.lines.at(-1) ?? '');
    expect(last).toEqual({
      jsonrpc: '2.0',
      id: 's2',
      result: { resultType: 'complete', _meta: { 'io.modelcontextprotocol/subscriptionId': 's2' } },
    });
    expect(piped.lines).toHaveLength(3);
  });
});

describe.each(ways)('calls on stdio, %s', (_way, start) => {
  const withUpstream = (url: string): string =>
    documentText(
      `
transport: stdio
tools:
  - { name: slow, description: Slow, call: crm.slow }
  - name: steps
    description: Steps
    steps: [{ name: one, type: call, call: crm.fast }, { name: two, type: call, call: crm.fast }]
  - name: close
    description: Asks
    ask: { agree: { elicit: "Sure?", schema: { type: object, properties: { why: { type: string } }, required: [why] } } }
    content: [{ type: text, text: "Because {{ask.agree.why}}" }]
`,
      {
        consumes: consumesText(
          url,
          '- name: x\n  path: /x\n  operations: [{ name: slow, method: GET }, { name: fast, method: POST }]\n',
        ),
      },
    );

  test('run side by side, are cancelled without an answer, and tell their progress', async () => {
    const upstream = await startUpstream((received) =>
      received.method === 'GET' ? undefined : { json: { ok: true } },
    );
    const piped = await start(withUpstream(upstream.url));
    piped.send(modernCall('slow', 'slow', {}));
    piped.send(modernCall('steps', 'steps', {}, { progressToken: 'p' }));
    const done = await piped.next((message) => message.id === 'steps');
    expect(done.result.isError).toBe(false);
    const progress = piped.lines
      .map((line) => JSON.parse(line))
      .filter(({ method }) => method === 'notifications/progress');
    expect(progress.map(({ params }) => [params.progressToken, params.progress, params.total])).toEqual([
      ['p', 0, 2],
      ['p', 1, 2],
      ['p', 2, 2],
    ]);
    for (const message of progress) expect(wireFaults('2026-07-28', 'tools/call', message)).toEqual([]);
    piped.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 'slow' } });
    piped.send(request('after', 'ping'));
    await piped.next((message) => message.id === 'after');
    piped.closeInput();
    expect((await piped.ended).code).toBe(0);
    expect(piped.lines.map((line) => JSON.parse(line).id)).not.toContain('slow');
    await upstream.stop();
  });

  test('ask a legacy client on stdout and take its answer from stdin', async () => {
    const piped = await start(withUpstream('http://127.0.0.1:9'));
    piped.send(
      request(1, 'initialize', {
        protocolVersion: '2025-11-25',
        capabilities: { elicitation: {} },
        clientInfo: { name: 'c', version: '1' },
      }),
    );
    await piped.next();
    piped.send(request(2, 'tools/call', { name: 'close', arguments: {} }));
    const asked = await piped.next();
    expect([asked.method, asked.params.message]).toEqual(['elicitation/create', 'Sure?']);
    expect(wireFaults('2025-11-25', 'tools/call', asked)).toEqual([]);
    piped.send({ jsonrpc: '2.0', id: asked.id, result: { action: 'accept', content: { why: 'it is old' } } });
    expect((await piped.next()).result.content[0].text).toBe('Because it is old');
  });
});

test('a batch that is still running when a stop cuts it ends its upstream request', async () => {
  const [arrived, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const upstream = await startUpstream((_request, response) => {
    response.once('close', gone.resolve);
    arrived.resolve();
    return undefined;
  });
  const consumes = consumesText(upstream.url, '- { name: x, path: /x, operations: [{ name: slow, method: GET }] }\n');
  const adapter = 'transport: stdio\ntools: [{ name: slow, description: Slow, call: crm.slow }]\n';
  const { plan } = await loadCapability(await documentOf(documentText(adapter, { consumes })));
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin); // what is used of it
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(stdout as unknown as typeof process.stdout);
  const options = runtimeOptions({ drainMs: 1 });
  const running = await plan?.exposers[0]?.start({
    bindings: new Map(),
    logger: silentLogger,
    options,
    handlers: new Map(),
    held: (_owner, make) => make(),
  });
  stdin.write(`${JSON.stringify([request(1, 'tools/call', { name: 'slow', arguments: {} })])}\n`);
  await arrived.promise;
  expect(await running?.stop()).toBe(false);
  await gone.promise;
  await upstream.stop();
});

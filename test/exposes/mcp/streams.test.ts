/** Event streams, subscriptions, cancellation: what goes out before or besides a result. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import { silentLogger } from '../../../src/observe/logger.ts';
import type { Runtime } from '../../../src/operation/call-context.ts';
import { documentOf, folderOf } from '../../support/documents.ts';
import { runtimeOptions } from '../../support/runtime-options.ts';
import { startUpstream, type Upstream } from '../../support/upstream.ts';
import {
  consumesText,
  documentText,
  handshake,
  legacy,
  type Message,
  modern,
  modernMeta,
  post,
  serve,
  serveFile,
} from './served.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const upstreams: Upstream[] = [];
const streams: AbortController[] = [];
afterAll(async () => {
  for (const stream of streams) stream.abort();
  for (const upstream of upstreams) await upstream.stop();
});

async function upstreamOf(...answer: Parameters<typeof startUpstream>): Promise<Upstream> {
  const started = await startUpstream(...answer);
  upstreams.push(started);
  return started;
}

/** An open event stream. */
interface Opened {
  readonly status: number;
  readonly type: string;
  /** The next message; undefined when the stream has ended. */
  next(): Promise<Message | undefined>;
  close(): void;
}

async function open(url: string, init: RequestInit): Promise<Opened> {
  const controller = new AbortController();
  streams.push(controller);
  const response = await fetch(url, { ...init, signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    close: () => controller.abort(),
    async next() {
      for (;;) {
        const match = /^data: (.*)\n\n/m.exec(text);
        if (match !== null) {
          text = text.slice(match.index + match[0].length);
          return JSON.parse(match[1] ?? '');
        }
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) return undefined;
        text += chunk.value;
      }
    },
  };
}

const sse = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' };

function listen(url: string, notifications: unknown, id: unknown = 's'): Promise<Opened> {
  const headers = { ...sse, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' };
  const body = { jsonrpc: '2.0', id, method: 'subscriptions/listen', params: { notifications, _meta: modernMeta() } };
  return open(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

const tool = (name: string): string =>
  `tools: [{ name: ${name}, description: A tool, outputParameters: [{ name: x, type: string, value: y }] }]\n`;

describe('E10: subscriptions', () => {
  test('without reload nothing but the acknowledgement comes, and stopping ends with the result', async () => {
    const { url, capability } = await serve(tool('a'));
    const stream = await listen(url, { toolsListChanged: true }, 7);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream']);
    const first = await stream.next();
    expect(wireFaults('2026-07-28', 'subscriptions/listen', first)).toEqual([]);
    expect(first.params).toEqual({ _meta: { 'io.modelcontextprotocol/subscriptionId': 7 }, notifications: {} });
    await capability.stop();
    const last = await stream.next();
    expect(last).toEqual({
      jsonrpc: '2.0',
      id: 7,
      result: { resultType: 'complete', _meta: { 'io.modelcontextprotocol/subscriptionId': 7 } },
    });
    expect(await stream.next()).toBeUndefined();
  });

  test('with reload a new plan is served in place and told', async () => {
    const plan = async (text: string) => {
      const loaded = await loadCapability(await documentOf(text));
      const exposer = loaded.plan?.exposers[0];
      if (exposer === undefined) throw new Error('no exposer');
      return exposer;
    };
    const runtime: Runtime = {
      bindings: new Map(),
      logger: silentLogger,
      options: runtimeOptions({ ports: new Map([['desk', 0]]) }),
      handlers: new Map(),
      held: (_owner, make) => make(),
      reloads: true,
    };
    const running = await (await plan(documentText(tool('before')))).start(runtime);
    const { url } = running;
    expect((await modern(url, 'server/discover')).json.result.capabilities.tools).toEqual({ listChanged: true });
    const stream = await listen(url, { toolsListChanged: true });
    expect((await stream.next()).params.notifications).toEqual({ toolsListChanged: true });
    const session = await handshake(url);
    const push = await open(url, { headers: { ...session, accept: 'text/event-stream' } });
    expect(push.status).toBe(200);
    expect(running.replace?.(await plan(documentText(tool('after'))))).toBe(true);
    const changed = await stream.next();
    expect([changed.method, changed.params._meta]).toEqual([
      'notifications/tools/list_changed',
      { 'io.modelcontextprotocol/subscriptionId': 's' },
    ]);
    expect(wireFaults('2026-07-28', 'subscriptions/listen', changed)).toEqual([]);
    const told = await push.next();
    expect(wireFaults('2025-11-25', 'tools/list', told)).toEqual([]);
    expect((await modern(url, 'tools/list')).json.result.tools[0].name).toBe('after');
    // Another port can not be taken over in place.
    expect(running.replace?.(await plan(documentText(`port: 9191\n${tool('after')}`)))).toBe(false);
    await running.stop();
    expect((await stream.next()).result.resultType).toBe('complete');
  });

  test.each<[string, unknown, Readonly<Record<string, string>>, number, number]>([
    ['no filter', undefined, sse, 200, -32602],
    ['a filter of another type', [], sse, 200, -32602],
    ['URIs of another type', { resourceSubscriptions: 'x' }, sse, 200, -32602],
    ['a client without streams', {}, { ...sse, accept: 'application/json' }, 406, -32600],
  ])('are refused with %s', async (_case, notifications, headers, status, code) => {
    const { url } = await serve(tool('a'));
    const body = {
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: { notifications, _meta: modernMeta() },
    };
    const got = await post(url, body, {
      ...headers,
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    });
    expect([got.status, got.json.error.code]).toEqual([status, code]);
  });

  test('a changed file is told to both eras', async () => {
    const folder = await folderOf({
      'document.yaml': documentText(
        `${tool('a')}resources: [{ name: note, label: Note, uri: "note://x", description: A note, location: "file:///./note.txt" }]\n`,
      ),
      'note.txt': 'one',
    });
    const { url } = await serveFile(join(folder, 'document.yaml'));
    const session = await handshake(url);
    const push = await open(url, { headers: { ...session, accept: 'text/event-stream' } });
    const subscribed = await legacy(url, 'resources/subscribe', { uri: 'note://x' }, session);
    expect(subscribed.json.result).toEqual({});
    expect((await legacy(url, 'resources/subscribe', { uri: 'note://unknown' }, session)).json.error.code).toBe(-32602);
    await writeFile(join(folder, 'note.txt'), 'in between');
    expect((await push.next()).params).toEqual({ uri: 'note://x' });
    const stream = await listen(url, { resourceSubscriptions: ['note://x', 'note://unknown'] });
    expect((await stream.next()).params.notifications).toEqual({ resourceSubscriptions: ['note://x'] });
    await writeFile(join(folder, 'note.txt'), 'two, and longer');
    const updated = await stream.next();
    expect([updated.method, updated.params.uri]).toEqual(['notifications/resources/updated', 'note://x']);
    expect((await push.next()).params).toEqual({ uri: 'note://x' });
    expect((await modern(url, 'resources/read', { uri: 'note://x' })).json.result.contents[0].text).toBe(
      'two, and longer',
    );
  });
});

describe('calls', () => {
  const operations =
    '- name: x\n  path: /x\n  operations: [{ name: get, method: GET }, { name: post, method: POST }]\n';
  const adapter = `
tools:
  - { name: slow, description: Slow, call: crm.get }
  - { name: steps, description: Steps, steps: [{ name: one, type: call, call: crm.post }, { name: two, type: call, call: crm.post }] }
  - name: ask
    description: Asks
    ask: { name: { elicit: "Who?", schema: { type: object, properties: { who: { type: string } }, required: [who] } } }
    content: [{ type: text, text: "Hello {{ask.name.who}}" }]
`;

  test('progress grows to the number of steps, and the result is last', async () => {
    const crm = await upstreamOf();
    const { url } = await serve(adapter, { consumes: consumesText(crm.url, operations) });
    const got = await modern(url, 'tools/call', { name: 'steps' }, { meta: { progressToken: 3 } });
    expect(got.messages.map((message) => message.params?.progress ?? message.id)).toEqual([0, 1, 2, 7]);
    for (const message of got.messages) expect(wireFaults('2026-07-28', 'tools/call', message)).toEqual([]);
    const plain = await modern(
      url,
      'tools/call',
      { name: 'steps' },
      { meta: { progressToken: 3 }, headers: { accept: 'application/json' } },
    );
    expect(plain.headers.get('content-type')).toBe('application/json');
  });

  test('a modern client that goes away stops the upstream request', async () => {
    const arrived = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const crm = await upstreamOf((_request, response) => {
      response.once('close', () => gone.resolve());
      arrived.resolve();
      return undefined;
    });
    const { url } = await serve(adapter, { consumes: consumesText(crm.url, operations) });
    const controller = new AbortController();
    const headers = { ...sse, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'slow' };
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'slow', _meta: modernMeta() },
    });
    const call = fetch(url, { method: 'POST', headers, body, signal: controller.signal }).catch(() => undefined);
    await arrived.promise;
    controller.abort();
    await gone.promise;
    await call;
  });

  test('a legacy call runs to its end although its client goes away', async () => {
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<boolean>();
    let finish: () => void = () => undefined;
    const crm = await upstreamOf((_request, response) => {
      response.once('close', () => closed.resolve(response.writableFinished));
      finish = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      arrived.resolve();
      return undefined;
    });
    const { url } = await serve(adapter, { consumes: consumesText(crm.url, operations) });
    const controller = new AbortController();
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'slow' } });
    const call = fetch(url, { method: 'POST', headers: sse, body, signal: controller.signal }).catch(() => undefined);
    await arrived.promise;
    controller.abort();
    await call;
    // Two more exchanges: by then the server has seen the connection close.
    for (let times = 0; times < 2; times += 1) expect((await legacy(url, 'ping')).json.result).toEqual({});
    finish();
    expect(await closed.promise).toBe(true);
  });

  test('a legacy call is stopped by notifications/cancelled of its session only', async () => {
    const arrived = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const crm = await upstreamOf((_request, response) => {
      response.once('close', () => gone.resolve());
      arrived.resolve();
      return undefined;
    });
    const { url } = await serve(adapter, { consumes: consumesText(crm.url, operations) });
    const [session, other] = await Promise.all([handshake(url), handshake(url)]);
    const call = post(url, { jsonrpc: '2.0', id: 'c', method: 'tools/call', params: { name: 'slow' } }, session);
    await arrived.promise;
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 'c' } };
    expect((await post(url, cancel, other)).status).toBe(202);
    expect((await post(url, cancel, { ...session })).status).toBe(202);
    await gone.promise;
    expect((await call).text).toBe('');
  });

  test('a legacy question goes out on the stream of its call', async () => {
    const { url } = await serve(adapter, { consumes: consumesText('http://127.0.0.1:9', operations) });
    const session = await handshake(url, '2025-06-18', { elicitation: {} });
    const call = await open(url, {
      method: 'POST',
      headers: { ...sse, ...session },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask' } }),
    });
    const asked = await call.next();
    expect(wireFaults('2025-06-18', 'tools/call', asked)).toEqual([]);
    expect(asked.params).not.toHaveProperty('mode');
    const other = await handshake(url, '2025-06-18', { elicitation: {} });
    await post(url, { jsonrpc: '2.0', id: asked.id, result: { action: 'accept', content: { who: 'Mallory' } } }, other);
    await post(url, { jsonrpc: '2.0', id: asked.id, result: { action: 'accept', content: { who: 'Ada' } } }, session);
    expect((await call.next()).result.content).toEqual([{ type: 'text', text: 'Hello Ada' }]);
    expect(await call.next()).toBeUndefined();
  });

  test.each<[string, (url: string) => Promise<Readonly<Record<string, string>>>]>([
    ['no session', async () => ({})],
    ['no capability', (url) => handshake(url)],
    ['a revision that knows no such question', (url) => handshake(url, '2025-03-26', { elicitation: {} })],
    [
      'no stream',
      async (url) => ({ ...(await handshake(url, '2025-11-25', { elicitation: {} })), accept: 'application/json' }),
    ],
  ])('a legacy question with %s is a tool error', async (_case, headersOf) => {
    const { url } = await serve(adapter, { consumes: consumesText('http://127.0.0.1:9', operations) });
    const got = await legacy(url, 'tools/call', { name: 'ask' }, await headersOf(url));
    expect([got.json.result.isError, got.json.result.content[0].text]).toEqual([true, expect.stringContaining('name')]);
  });

  test('calls beyond the limit are told to come back', async () => {
    const crm = await upstreamOf(() => undefined);
    const { url } = await serve(adapter, { consumes: consumesText(crm.url, operations), options: { maxCalls: 1 } });
    const held = open(url, {
      method: 'POST',
      headers: sse,
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'slow' } }),
    }).catch(() => undefined);
    while (crm.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const busy = await legacy(url, 'tools/call', { name: 'slow' });
    expect(busy.json.result).toEqual({
      content: [{ type: 'text', text: 'Busy: too many calls at once, try again in a second' }],
      isError: true,
    });
    for (const stream of streams) stream.abort();
    await held;
  });

  test('calls per minute are counted for each caller', async () => {
    const { url } = await serve(tool('a'), { options: { callsPerMinute: 2 } });
    const call = async (): Promise<boolean> => (await legacy(url, 'tools/call', { name: 'a' })).json.result.isError;
    expect([await call(), await call(), await call()]).toEqual([false, false, true]);
  });
});

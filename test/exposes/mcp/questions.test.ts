/** Questions to clients of the legacy era that answer late, twice or never, or leave; and many at once. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from 'vitest';
import { startUpstream } from '../../support/upstream.ts';
import { startHere } from './piped.ts';
import { consumesText, documentText, handshake, legacy, type Message, modernMeta, post, serve } from './served.ts';

const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

const asking = `
tools:
  - { name: hello, description: Greets, content: [{ type: text, text: Hello }] }
  - name: close
    description: Closes
    ask: { agree: { elicit: "Sure?", schema: { type: object, properties: { why: { type: string } }, required: [why] } } }
    call: crm.close
`;
const consumed = (url: string): string =>
  consumesText(url, '- name: x\n  path: /x\n  operations: [{ name: close, method: POST }]\n');

/** A call that is asked something: its connection, and the question. */
interface Asked {
  readonly socket: Socket;
  readonly question: Message;
  /** Everything that came, once the stream has ended. */
  readonly rest: Promise<string>;
}

async function callClose(url: string, session: Readonly<Record<string, string>>): Promise<Asked> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'close' } });
  const headers = {
    ...session,
    host,
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    'content-length': String(body.length),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST /mcp HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  let text = '';
  const { promise, resolve } = Promise.withResolvers<Message>();
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const event = /^data: (.*)$/m.exec(text);
    if (event !== null) resolve(JSON.parse(event[1] ?? ''));
  });
  const rest = once(socket, 'close').then(() => text);
  return { socket, question: await promise, rest };
}

const accepted = { action: 'accept', content: { why: 'old' } };

describe('a question that is open', () => {
  test('takes no place from other calls, and is answered once', async () => {
    const crm = await startUpstream();
    const { url } = await serve(asking, { consumes: consumed(crm.url), options: { maxCalls: 1 } });
    const session = await handshake(url, '2025-11-25', { elicitation: {} });
    const call = await callClose(url, session);
    const other = await legacy(url, 'tools/call', { name: 'hello' });
    expect(other.json.result.content).toEqual([{ type: 'text', text: 'Hello' }]);
    const answer = { jsonrpc: '2.0', id: call.question.id, result: accepted };
    const answered = await Promise.all([post(url, answer, session), post(url, answer, session)]);
    expect(answered.map(({ status }) => status)).toEqual([202, 202]);
    expect(await call.rest).toContain('"ok\\":true');
    expect((await post(url, answer, session)).status).toBe(202);
    expect(crm.requests).toHaveLength(1);
    await crm.stop();
  });

  test('leads to nothing once the client has left', async () => {
    const crm = await startUpstream();
    const { url } = await serve(asking, { consumes: consumed(crm.url) });
    const session = await handshake(url, '2025-11-25', { elicitation: {} });
    const call = await callClose(url, session);
    // The server closes its side as soon as it has noticed.
    call.socket.end();
    await call.rest;
    await post(url, { jsonrpc: '2.0', id: call.question.id, result: accepted }, session);
    // Were the first question open still, its call would come before this one.
    const second = await callClose(url, session);
    await post(url, { jsonrpc: '2.0', id: second.question.id, result: accepted }, session);
    expect(await second.rest).toContain('"ok\\":true');
    expect(crm.requests).toHaveLength(1);
    await crm.stop();
  });

  test('ends with its session', async () => {
    const { url } = await serve(asking, { consumes: consumed('http://127.0.0.1:9') });
    const session = await handshake(url, '2025-11-25', { elicitation: {} });
    const call = await callClose(url, session);
    expect((await post(url, undefined, session, 'DELETE')).status).toBe(200);
    expect(await call.rest).toContain('could not answer');
  });

  test('is one of a thousand at most', async () => {
    const piped = await startHere(
      documentText(`transport: stdio\n${asking.replace('call: crm.close', 'content: [{ type: text, text: Done }]')}`),
    );
    const capabilities = { elicitation: {} };
    const params = { protocolVersion: '2025-11-25', capabilities, clientInfo: { name: 'c', version: '1' } };
    piped.send({ jsonrpc: '2.0', id: 'i', method: 'initialize', params });
    await piped.next();
    const calls = Array.from({ length: 1001 }, (_, id) => ({
      jsonrpc: '2.0',
      id,
      method: 'tools/call',
      params: { name: 'close', arguments: {} },
    }));
    piped.write(calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
    const refused = await piped.next(({ method }) => method === undefined);
    expect([refused.id, refused.result.isError]).toEqual([1000, true]);
    expect(refused.result.content[0].text).toContain('Too many questions');
    const questions = piped.lines.slice(1).map((line): Message => JSON.parse(line));
    const asked = questions.filter(({ method }) => method === 'elicitation/create');
    expect(asked).toHaveLength(1000);
    const known = new Set(asked.map(({ id }): unknown => id));
    const answers = asked.map(({ id }) => `${JSON.stringify({ jsonrpc: '2.0', id, result: accepted })}\n`);
    piped.write(answers.join(''));
    await piped.next(({ id }) => id === 999);
    piped.send({ ...calls[0], id: 'last' });
    const last = await piped.next(({ method, id }) => method === 'elicitation/create' && !known.has(id));
    expect(last.params.message).toBe('Sure?');
    piped.send({ jsonrpc: '2.0', id: last.id, result: accepted });
    expect((await piped.next(({ id }) => id === 'last')).result.content[0].text).toBe('Done');
    const done = piped.lines
      .map((line): Message => JSON.parse(line))
      .filter(({ result }) => result?.content?.[0].text === 'Done');
    expect(done).toHaveLength(1001);
  });
});

describe('subscriptions on stdio', () => {
  const document = documentText(
    'transport: stdio\ntools: [{ name: hello, description: Greets, content: [{ type: text, text: Hello }] }]\n',
  );
  const listen = (id: string): string =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method: 'subscriptions/listen', params: { notifications: {}, _meta: modernMeta() } })}\n`;

  test('that come in one burst are a thousand at most', async () => {
    const piped = await startHere(document);
    piped.write(Array.from({ length: 1003 }, (_, index) => listen(`s${index}`)).join(''));
    const refused = [await piped.next(isError), await piped.next(isError), await piped.next(isError)];
    expect(refused.map(({ id, error }) => [id, error.code])).toEqual(
      ['s1000', 's1001', 's1002'].map((id) => [id, -32603]),
    );
    const isLast = ({ params }: Message): boolean => subscriptionOf(params) === 's999';
    await piped.next(isLast);
    expect(piped.lines).toHaveLength(1003);
  });

  test('that are cancelled while they open are never heard of', async () => {
    const piped = await startHere(document);
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 's1' } };
    piped.write(`${listen('s1')}${JSON.stringify(cancel)}\n${listen('s2')}`);
    expect(subscriptionOf((await piped.next()).params)).toBe('s2');
    piped.terminate();
    await piped.ended;
    expect(piped.lines).toHaveLength(2);
  });
});

function isError({ error }: Message): boolean {
  return error !== undefined;
}

function subscriptionOf(params: Message): unknown {
  return params?._meta?.['io.modelcontextprotocol/subscriptionId'];
}

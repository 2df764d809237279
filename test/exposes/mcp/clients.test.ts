/** The official clients of both generations, in every mode of negotiation, over HTTP and stdio. */
import { join } from 'node:path';
import process from 'node:process';
import { Client as ClientV2, StreamableHTTPClientTransport as HttpV2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio';
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema, LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOf } from '../../support/documents.ts';
import { projectFolder } from '../../support/program.ts';
import { startUpstream } from '../../support/upstream.ts';
import { consumesText, documentText, serve } from './served.ts';
import { messagesChecked } from '../../support/wire/checked.ts';

const upstream = await startUpstream({ json: { state: 'open', items: [1, 2] } });
afterAll(() => upstream.stop());

const adapter = `
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
  - { name: state, description: State, call: crm.state, outputParameters: [{ type: object, properties: { state: { type: string, mapping: $.state }, size: { type: number, mapping: $.none } } }] }
  - { name: items, description: Items, call: crm.state, outputParameters: [{ type: array, mapping: $.items, items: { type: number, mapping: "$." } }] }
  - { name: raw, description: Raw, call: crm.state }
  - name: steps
    description: Two steps
    steps: [{ name: one, type: call, call: crm.state }, { name: two, type: call, call: crm.state }]
  - name: close
    description: Asks first
    inputParameters: [{ name: id, type: string, description: Account }]
    ask: { agree: { elicit: "Close {{id}}?", schema: { type: object, properties: { why: { type: string } }, required: [why] } } }
    content: [{ type: text, text: "Closed {{id}} because {{ask.agree.why}}" }]
resources:
  - { name: item, label: Item, uri: "item://{id}", description: An item, mimeType: application/json, outputParameters: [{ name: id, type: string, value: "{{id}}" }] }
  - { name: now, label: Now, uri: "now://state", description: The state, call: crm.state }
prompts:
  - { name: hi, label: Hi, description: Says hi, arguments: [{ name: who, label: Who, description: Name }], template: [{ role: user, content: "Hi {{who}}" }] }
`;
const consumes = consumesText(upstream.url, '- name: x\n  path: /x\n  operations: [{ name: state, method: GET }]\n');
const { url } = await serve(adapter, { consumes });
const stdioDocument = await documentOf(documentText(`transport: stdio\n${adapter}`, { consumes }));
const command = {
  command: process.execPath,
  args: [join(projectFolder, 'bin', 'naftiko-ts.js'), 'run', stdioDocument],
  stderr: 'ignore' as const,
};

const info = { name: 'test', version: '1' };
const capabilities = { elicitation: {} };

/** The calls that both generations of clients have. */
interface AnyClient {
  listTools(): Promise<{ tools: readonly { name: string }[] }>;
  callTool(params: { name: string; arguments?: Record<string, unknown> }): Promise<unknown>;
  listResources(): Promise<{ resources: readonly { uri: string }[] }>;
  listResourceTemplates(): Promise<{ resourceTemplates: readonly { uriTemplate: string }[] }>;
  readResource(params: { uri: string }): Promise<{ contents: readonly object[] }>;
  getPrompt(params: { name: string; arguments?: Record<string, string> }): Promise<{ messages: readonly object[] }>;
  close(): Promise<void>;
}

const accepted = { action: 'accept' as const, content: { why: 'it is old' } };

async function v1(stdio: boolean): Promise<AnyClient> {
  const client = new ClientV1(info, { capabilities });
  client.setRequestHandler(ElicitRequestSchema, () => accepted);
  // The SDK's transports type `sessionId` without exactOptionalPropertyTypes.
  await client.connect(
    (stdio ? new StdioV1(command) : new HttpV1(new URL(url))) as Parameters<typeof client.connect>[0],
  );
  return client as unknown as AnyClient; // the same calls; only the result types differ in detail
}

async function v2(stdio: boolean, mode: 'legacy' | 'auto' | { pin: string }): Promise<AnyClient> {
  const client = new ClientV2(info, { capabilities, versionNegotiation: { mode } });
  client.setRequestHandler('elicitation/create', () => accepted);
  await client.connect(stdio ? new StdioV2(command) : new HttpV2(new URL(url)));
  return client as unknown as AnyClient; // as above
}

const kinds: readonly (readonly [string, (stdio: boolean) => Promise<AnyClient>, boolean])[] = [
  ['v1', v1, false],
  ['v2 legacy', (stdio) => v2(stdio, 'legacy'), false],
  ['v2 auto', (stdio) => v2(stdio, 'auto'), true],
  ['v2 pinned', (stdio) => v2(stdio, { pin: '2026-07-28' }), true],
];

describe.each(kinds)('client %s', (_kind, connect, modern) => {
  test.each([
    ['http', false],
    ['stdio', true],
  ])('over %s', async (_transport, stdio) => {
    const client = await connect(stdio);
    try {
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
        'greet',
        'state',
        'items',
        'raw',
        'steps',
        'close',
      ]);
      expect(await client.callTool({ name: 'greet', arguments: { who: 'Ada' } })).toMatchObject({
        content: [{ type: 'text', text: '{"text":"Hello Ada"}' }],
        structuredContent: { text: 'Hello Ada' },
      });
      expect(await client.callTool({ name: 'state' })).toMatchObject({
        structuredContent: { state: 'open', size: null },
      });
      const items = await client.callTool({ name: 'items' });
      expect(items).toMatchObject(modern ? { structuredContent: [1, 2] } : { content: [{ text: '[1,2]' }] });
      expect(await client.callTool({ name: 'raw' })).toMatchObject({
        content: [{ text: '{"state":"open","items":[1,2]}' }],
      });
      expect(await client.callTool({ name: 'greet', arguments: {} })).toMatchObject({ isError: true });
      expect(await client.callTool({ name: 'close', arguments: { id: '7' } })).toMatchObject({
        content: [{ text: 'Closed 7 because it is old' }],
      });
      expect((await client.listResources()).resources.map(({ uri }) => uri)).toEqual(['now://state']);
      expect((await client.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
        'item://{id}',
      ]);
      expect((await client.readResource({ uri: 'item://a%2Fb' })).contents).toEqual([
        { uri: 'item://a%2Fb', mimeType: 'application/json', text: '{"id":"a/b"}' },
      ]);
      expect((await client.getPrompt({ name: 'hi', arguments: { who: 'Ada' } })).messages).toEqual([
        { role: 'user', content: { type: 'text', text: 'Hi Ada' } },
      ]);
      await expect(client.callTool({ name: 'nope' })).rejects.toThrow(/nope/);
      await expect(client.readResource({ uri: 'nope://x' })).rejects.toThrow(/not found/i);
    } finally {
      await client.close();
    }
  });
});

test('a v1 client gets progress and logs while a tool with steps runs', async () => {
  const client = new ClientV1(info, { capabilities });
  const levels: unknown[] = [];
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => void levels.push([params.level, params.logger]),
  );
  await client.connect(new HttpV1(new URL(url)) as Parameters<typeof client.connect>[0]); // as above
  await client.setLoggingLevel('debug');
  const progress: number[] = [];
  await client.callTool({ name: 'steps' }, undefined, { onprogress: (told) => void progress.push(told.progress) });
  // The last progress and the result travel in one stream, in this order.
  expect(progress).toEqual([0, 1, 2]);
  expect(levels).toEqual([
    ['info', 'steps'],
    ['info', 'steps'],
    ['info', 'steps'],
    ['info', 'steps'],
  ]);
  await client.close();
});

test('what the clients received was held against the schemas', async () => {
  expect(await messagesChecked()).toBeGreaterThan(120);
});

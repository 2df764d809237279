/** Malformed and odd messages, by the thousand from a fixed seed: no crash, no 5xx, no answer to a notification. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { modernMeta, post, serve } from './served.ts';

const { url } = await serve(`
tools:
  - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: text, type: string, value: "Hello {{who}}" }] }
  - { name: close, description: Asks, ask: { ok: { elicit: "Sure?", schema: { type: object, properties: { ok: { type: boolean } } } } }, content: [{ type: text, text: "{{ask.ok.ok}}" }] }
resources:
  - { name: item, label: Item, uri: "item://{id}", description: Item, mimeType: text/plain, outputParameters: [{ name: id, type: string, value: "{{id}}" }] }
prompts:
  - { name: hi, label: Hi, description: Hi, arguments: [{ name: who, label: Who, description: Who }], template: [{ role: user, content: "Hi {{who}}" }] }
`);

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

test('no message breaks the server', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(body, version, fc.constantFrom(...methods), async (sent, header, method) => {
      const headers: Record<string, string> = {};
      if (header !== undefined) headers['mcp-protocol-version'] = header;
      if (header === '2026-07-28' && method !== '') headers['mcp-method'] = method;
      const got = await post(url, sent, headers);
      expect(got.status, got.text).toBeLessThan(500);
      for (const answer of [got.json].flat())
        if (answer !== undefined) expect(answer.error?.code, got.text).not.toBe(-32603);
      const asksNothing =
        typeof sent === 'object' && sent !== null && !Array.isArray(sent) && 'method' in sent && !('id' in sent);
      if (
        asksNothing &&
        'jsonrpc' in sent &&
        sent.jsonrpc === '2.0' &&
        typeof sent.method === 'string' &&
        sent.method !== ''
      ) {
        // A version nobody speaks is refused before anything is read as a notification.
        if (got.status !== 400) expect([got.status, got.text]).toEqual([202, '']);
      }
    }),
    { numRuns: 600, seed: 20260728 },
  );
  const alive = await post(url, { jsonrpc: '2.0', id: 1, method: 'ping' });
  expect(alive.json).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
});

test('no text breaks the server', { timeout: 60_000 }, async () => {
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
    { numRuns: 200, seed: 20260728 },
  );
});

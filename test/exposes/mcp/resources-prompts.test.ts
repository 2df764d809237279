/** Resources, prompts and completion in both eras. */
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../scripts/free-port.ts';
import { documentOf, folderOf, load } from '../../support/documents.ts';
import { startUpstream } from '../../support/upstream.ts';
import { consumesText, documentText, type Got, legacy, type Message, modern, serve, serveFile } from './served.ts';
import { wireFaults } from '../../support/wire/schemas.ts';

const upstream = await startUpstream();
afterAll(() => upstream.stop());
const consumes = consumesText(
  upstream.url,
  `
- name: x
  path: "/x/{{id}}"
  operations: [{ name: get, method: GET, inputParameters: [{ name: id, in: path }] }]
- name: file
  path: /file
  operations: [{ name: file, method: GET, outputRawFormat: binary }]
`,
);
const tools = 'tools: [{ name: a, description: A, content: [{ type: text, text: a }] }]\n';

describe('resources', async () => {
  const { url, diagnostics } = await serve(
    `${tools}resources:
  - { name: item, label: Item, uri: "item://{id}/data", description: Item, mimeType: text/csv, call: crm.get, with: { id: tools.id } }
  - { name: order, label: Order, uri: "order://{order-id}", description: Order, mimeType: application/json, outputParameters: [{ name: id, type: string, value: "{{order-id}}" }] }
  - { name: file, label: File, uri: "file-of://x", description: File, call: crm.file }
  - { name: fixed, label: Fixed, uri: "fixed://x", description: Fixed, outputParameters: [{ name: x, type: number, value: "1" }] }
`,
    { consumes },
  );
  const read = async (uri: string): Promise<Got> => {
    const got = await modern(url, 'resources/read', { uri });
    expect(wireFaults('2026-07-28', 'resources/read', got.json)).toEqual([]);
    return got;
  };

  test('are listed: plain ones and templates apart', async () => {
    const list = await modern(url, 'resources/list');
    expect(list.json.result.resources).toEqual([
      { uri: 'file-of://x', name: 'file', title: 'File', description: 'File' },
      { uri: 'fixed://x', name: 'fixed', title: 'Fixed', description: 'Fixed' },
    ]);
    const templates = (await modern(url, 'resources/templates/list')).json.result.resourceTemplates;
    expect(templates.map(({ uriTemplate }: Message) => uriTemplate)).toEqual([
      'item://{id}/data',
      'order://{order-id}',
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('mcp-uri-variable');
    expect((await modern(url, 'server/discover')).json.result.capabilities.resources).toEqual({ subscribe: true });
  });

  test('a template decodes its values once and the call encodes them again', async () => {
    upstream.requests.length = 0;
    upstream.answer({ body: 'a;b\n', headers: { 'content-type': 'text/csv' } });
    const got = await read('item://a%2Fb%20c/data');
    expect(got.json.result.contents).toEqual([{ uri: 'item://a%2Fb%20c/data', mimeType: 'text/csv', text: 'a;b\n' }]);
    expect(upstream.requests.map((request) => request.url)).toEqual(['/x/a%2Fb%20c']);
    expect([got.json.result.ttlMs, got.json.result.cacheScope]).toEqual([0, 'private']);
    expect((await read('order://7')).json.result.contents[0].text).toBe('{"id":"7"}');
    expect((await read('fixed://x')).json.result.contents[0].text).toBe('{"x":1}');
  });

  test.each(['item://a/b/data', 'item:///data', 'item://%zz/data', 'fixed://y', 'fixed://x/', ''])(
    '%s names nothing',
    async (uri) => {
      const got = await modern(url, 'resources/read', { uri }, uri === '' ? { headers: { 'mcp-name': '' } } : {});
      expect(got.json.error?.code).toBe(-32602);
      if (uri !== '') expect(got.json.error.data).toEqual({ uri });
    },
  );

  test('bytes, empty answers and failures', async () => {
    upstream.answer({ body: new Uint8Array([1, 2]), headers: { 'content-type': 'image/png' } });
    expect((await read('file-of://x')).json.result.contents).toEqual([
      { uri: 'file-of://x', mimeType: 'image/png', blob: 'AQI=' },
    ]);
    upstream.answer({ status: 204 });
    expect((await read('item://7/data')).json.result.contents[0].text).toBe('');
    upstream.answer({ status: 500, json: { secret: 'x' } });
    const failed = await read('item://7/data');
    expect([failed.status, failed.json.error.code, failed.json.error.data]).toEqual([200, -32603, { httpStatus: 500 }]);
    expect(failed.text).not.toContain('secret');
  });

  test.each<[string, string, string]>([
    [
      'a variable in a static uri',
      '{ name: a, label: A, uri: "x://{a}", description: A, location: "file:///./" }',
      'mcp-resource-uri',
    ],
    [
      'a location that is missing',
      '{ name: a, label: A, uri: "x://a", description: A, location: "file:///./none" }',
      'mcp-resource-location',
    ],
    [
      'a location elsewhere',
      '{ name: a, label: A, uri: "x://a", description: A, location: "https://x.test/a" }',
      'mcp-resource-location',
    ],
  ])('%s is reported', async (_case, resource, code) => {
    const loaded = await load(documentText(`${tools}resources: [${resource}]\n`));
    expect(loaded.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

test('a file that is added or taken away is listed so at once', async () => {
  const folder = await folderOf({ 'a.md': 'a' });
  await mkdir(join(folder, 'below'));
  await writeFile(join(folder, 'below', 'b.md'), 'b');
  const { url } = await serve(
    `${tools}resources: [{ name: docs, label: Docs, uri: "docs://x", description: Docs, location: "file://${folder}" }]`,
  );
  const listed = async (): Promise<readonly string[]> => {
    const { resources } = (await legacy(url, 'resources/list')).json.result;
    return resources.map(({ uri }: Message) => uri);
  };
  expect(await listed()).toEqual(['docs://x/a.md', 'docs://x/below/b.md']);
  // A clock of another second: some file systems count no finer.
  const later = new Date(Date.now() + 2000);
  await writeFile(join(folder, 'below', 'c.md'), 'c');
  await utimes(join(folder, 'below'), later, later);
  expect(await listed()).toEqual(['docs://x/a.md', 'docs://x/below/b.md', 'docs://x/below/c.md']);
  await rm(join(folder, 'a.md'));
  await utimes(folder, later, later);
  expect(await listed()).toEqual(['docs://x/below/b.md', 'docs://x/below/c.md']);
});

describe('prompts', async () => {
  const folder = await folderOf({
    'document.yaml': documentText(`${tools}prompts:
  - { name: z-last, label: Last, description: Last, arguments: [{ name: who, label: Who, description: Who }, { name: more, label: More, description: More, required: false }], template: [{ role: user, content: "{{ who }} {{more}} {{who}}" }, { role: assistant, content: Yes }] }
  - { name: from-file, label: File, description: File, location: "file:///./prompt.txt" }
  - name: asks
    label: Asks
    description: Asks
    ask: { context: { elicit: "Which?", schema: { type: object, properties: { what: { type: string } }, required: [what] } } }
    template: [{ role: user, content: "About {{ask.context.what}}" }]
`),
    'prompt.txt': 'Hello {{name}}',
  });
  const { url } = await serveFile(join(folder, 'document.yaml'));
  const get = (name: string, args?: unknown, more: object = {}): Promise<Got> =>
    modern(
      url,
      'prompts/get',
      { name, ...(args === undefined ? {} : { arguments: args }), ...more },
      { capabilities: { elicitation: {} } },
    );

  test('stand in document order with their arguments', async () => {
    const { prompts } = (await modern(url, 'prompts/list')).json.result;
    expect(prompts.map(({ name }: Message) => name)).toEqual(['z-last', 'from-file', 'asks']);
    expect(prompts[0].arguments).toEqual([
      { name: 'who', title: 'Who', description: 'Who', required: true },
      { name: 'more', title: 'More', description: 'More', required: false },
    ]);
  });

  test('are filled once; a missing optional argument leaves its placeholder', async () => {
    const got = await get('z-last', { who: '{{more}}' });
    expect(wireFaults('2026-07-28', 'prompts/get', got.json)).toEqual([]);
    expect(got.json.result.messages.map(({ role, content }: Message) => [role, content.text])).toEqual([
      ['user', '{{more}} {{more}} {{more}}'],
      ['assistant', 'Yes'],
    ]);
    expect(got.json.result.description).toBe('Last');
    expect((await get('z-last', { who: { a: 1 } })).json.result.messages[0].content.text).toBe(
      '{"a":1} {{more}} {"a":1}',
    );
  });

  test.each<[string, string, unknown]>([
    ['an unknown name', 'nope', {}],
    ['an inherited name', '__proto__', {}],
    ['a missing argument', 'z-last', {}],
    ['null for a required argument', 'z-last', { who: null }],
    ['arguments of another type', 'z-last', 'x'],
  ])('%s is -32602', async (_case, name, args) => {
    const got = await get(name, args);
    expect([got.status, got.json.error.code]).toEqual([200, -32602]);
  });

  test('follow their file', async () => {
    expect((await get('from-file')).json.result.messages[0].content.text).toBe('Hello {{name}}');
    await writeFile(join(folder, 'prompt.txt'), 'Good morning, everybody');
    expect((await get('from-file')).json.result.messages[0].content.text).toBe('Good morning, everybody');
  });

  test('ask before they answer', async () => {
    const asked = await get('asks', {});
    expect(asked.json.result.resultType).toBe('input_required');
    expect(wireFaults('2026-07-28', 'prompts/get', asked.json)).toEqual([]);
    const { requestState } = asked.json.result;
    const done = await get(
      'asks',
      {},
      { requestState, inputResponses: { context: { action: 'accept', content: { what: 'ships' } } } },
    );
    expect(done.json.result.messages[0].content.text).toBe('About ships');
    const declined = await get('asks', {}, { inputResponses: { context: { action: 'decline' } } });
    expect(declined.json.error.code).toBe(-32602);
  });

  test.each<[string, string]>([
    [
      'both template and location',
      '{ name: a, label: A, description: A, template: [{ role: user, content: A }], location: "file:///./x" }',
    ],
    ['neither', '{ name: a, label: A, description: A }'],
    ['an unknown role', '{ name: a, label: A, description: A, template: [{ role: system, content: A }] }'],
    ['a missing file', '{ name: a, label: A, description: A, location: "file:///./none.txt" }'],
  ])('%s can not be built', async (_case, prompt) => {
    const { diagnostics, plan } = await load(documentText(`${tools}prompts: [${prompt}]\n`));
    expect(diagnostics.map(({ code }) => code)).toContain('mcp-prompt');
    expect(plan).toBeUndefined();
  });

  test('completion answers what exists, with nothing', async () => {
    const complete = (ref: unknown, name: string): Promise<Got> =>
      legacy(url, 'completion/complete', { ref, argument: { name, value: 'x' } });
    const got = await complete({ type: 'ref/prompt', name: 'z-last' }, 'who');
    expect(got.json.result).toEqual({ completion: { values: [], total: 0, hasMore: false } });
    expect((await complete({ type: 'ref/prompt', name: 'z-last' }, 'nope')).json.error.code).toBe(-32602);
    expect((await complete({ type: 'ref/resource', uri: 'x://{a}' }, 'a')).json.error.code).toBe(-32602);
    const without = await serve(tools);
    expect((await legacy(without.url, 'completion/complete', {})).json.error.code).toBe(-32601);
  });
});

describe('authentication', () => {
  const token = (members: string): Promise<string> =>
    documentOf(
      documentText(`authentication: ${members}\n${tools}`).replace(
        'capability:',
        'binds: [{ namespace: env, keys: { TOKEN: TOKEN } }]\ncapability:',
      ),
    );

  test('applies to every method, and sessions belong to their caller', async () => {
    const { url } = await serveFile(await token('{ type: bearer, token: "{{TOKEN}}" }'), {
      binds: { TOKEN: 's3cret', 'env.TOKEN': 's3cret' },
    });
    for (const method of ['GET', 'DELETE', 'POST']) {
      const response = await fetch(url, { method });
      expect([response.status, response.headers.get('www-authenticate'), await response.text()]).toEqual([
        401,
        'Bearer',
        '{"error":"unauthorized"}',
      ]);
    }
    expect((await legacy(url, 'ping', {}, { authorization: 'Basic s3cret' })).status).toBe(401);
    expect((await legacy(url, 'ping', {}, { authorization: 'bearer s3cret' })).status).toBe(200);
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:1', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
  });

  test('oauth2 publishes its metadata without a token', async () => {
    const port = await freePort();
    const { url } = await serveFile(
      await token(
        '{ type: oauth2, authorizationServerUri: "http://127.0.0.1:9/as", resource: "https://mcp.example.test/mcp", scopes: [orders] }',
      ),
      { options: { ports: new Map([['desk', port]]) } },
    );
    // The printed address is the one that clients must be given.
    expect(url).toBe('https://mcp.example.test/mcp');
    const root = `http://127.0.0.1:${port}`;
    for (const path of ['/.well-known/oauth-protected-resource/mcp', '/.well-known/oauth-protected-resource']) {
      const response = await fetch(`${root}${path}`);
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(await response.json()).toMatchObject({
        resource: 'https://mcp.example.test/mcp',
        scopes_supported: ['orders'],
      });
      expect((await fetch(`${root}${path}`, { method: 'HEAD' })).status).toBe(200);
    }
    const refused = await legacy(`${root}/mcp`, 'ping');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('resource_metadata="https://mcp.example.test/.well-known/oauth-protected-resource/mcp"'),
    ]);
  });
});

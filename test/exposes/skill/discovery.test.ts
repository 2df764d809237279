import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskDocument, deskFiles, deskSkills, startDesk } from './desk.ts';

const index = '/.well-known/agent-skills/index.json';

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly url: string;
  readonly digest: string;
}

async function entriesOf(desk: Awaited<ReturnType<typeof startDesk>>): Promise<readonly Entry[]> {
  const { skills } = await desk.json(index);
  return skills as unknown as readonly Entry[];
}

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

test('each entry has the digest of what its URL gives', async () => {
  const desk = await startDesk();
  const { headers } = await desk.get(index);
  expect(headers['content-type']).toBe('application/json');
  expect(headers['cache-control']).toBe('no-cache');
  expect((await desk.json(index))['$schema']).toBe('https://schemas.agentskills.io/discovery/0.2.0/schema.json');
  const entries = await entriesOf(desk);
  expect(entries.map(({ digest: _digest, ...entry }) => entry)).toEqual([
    {
      name: 'returns',
      description: "Handle a customer's return, from the request to the refund",
      type: 'archive',
      url: '/skills/returns/download',
    },
    {
      name: 'house-style',
      description: 'How we write to customers',
      type: 'skill-md',
      url: '/skills/house-style/contents/SKILL.md',
    },
  ]);
  for (const { url, digest } of entries) expect(sha256((await desk.get(url)).bytes)).toBe(digest);
});

test('an edit changes the digest of that skill and of no other, at once', async () => {
  const desk = await startDesk();
  const [returns, style] = await entriesOf(desk);
  await writeFile(join(desk.folder, 'skills/returns/rules/goodwill.md'), '# Goodwill\n\nUp to 21 euros.\n');
  const [later, same] = await entriesOf(desk);
  expect(later?.digest).not.toBe(returns?.digest);
  expect(same).toEqual(style);
  expect(sha256((await desk.get(later?.url ?? '')).bytes)).toBe(later?.digest);
});

test('the description of SKILL.md wins', async () => {
  const written = '---\nname: returns\ndescription: What the file says\n---\n';
  const desk = await startDesk(undefined, { ...deskFiles, 'skills/returns/SKILL.md': written });
  expect((await entriesOf(desk))[0]?.description).toBe('What the file says');
});

describe('left out', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>][] = [
    ['a name with capitals', '- { name: Returns, description: d }', {}],
    ['a name with two hyphens', '- { name: re--turns, description: d }', {}],
    ['a name that ends in a hyphen', '- { name: returns-, description: d }', {}],
    ['a name of 65 characters', `- { name: ${'a'.repeat(65)}, description: d }`, {}],
    ['an empty description', '- { name: returns, description: "" }', {}],
    ['a blank description', '- { name: returns, description: "  " }', {}],
    ['a description of 1025 characters', `- { name: returns, description: "${'d'.repeat(1025)}" }`, {}],
    [
      'a SKILL.md without frontmatter',
      '- { name: returns, description: d, location: "file:///./s" }',
      { 's/SKILL.md': '# Returns\n' },
    ],
    [
      'a SKILL.md with broken frontmatter',
      '- { name: returns, description: d, location: "file:///./s" }',
      { 's/SKILL.md': '---\nname: [\n---\n' },
    ],
  ];
  test.each(cases)('%s: the index is empty, the skill is served', async (_what, skills, files) => {
    const desk = await startDesk(deskDocument(skills), files);
    const { skills: listed } = await desk.json('/skills');
    const [{ name }] = listed as unknown as [{ name: string }];
    expect(await entriesOf(desk)).toEqual([]);
    expect((await desk.get(`/skills/${name}/contents/SKILL.md`)).status).toBe(200);
  });

  test('1024 characters are allowed, as characters are counted', async () => {
    const desk = await startDesk(deskDocument(`- { name: returns, description: "${'😀'.repeat(1024)}" }`), {});
    expect(await entriesOf(desk)).toHaveLength(1);
  });
});

describe('guards', () => {
  const bearer = 'authentication: { type: bearer, token: "{{T}}" }';
  const all = ['/skills', '/skills/returns', '/skills/returns/contents/SKILL.md', '/skills/nope', '/nope', index];

  test('protect every path, known or not, and its discovery', async () => {
    const desk = await startDesk(deskDocument(deskSkills, bearer));
    for (const path of all) {
      const refused = await desk.get(path);
      expect([path, refused.status, refused.headers['www-authenticate']]).toEqual([path, 401, 'Bearer']);
      expect(refused.headers['content-type']).toBe('application/problem+json');
      expect((await desk.get(path, { authorization: 'Bearer wrong' })).status).toBe(401);
      const { status } = await desk.get(path, { authorization: 'Bearer let-me-in' });
      expect([path, status]).toEqual([path, path.includes('nope') ? 404 : 200]);
    }
    expect((await desk.get('/skills', {}, 'POST')).status).toBe(401);
  });

  test('with an unset secret nothing starts', async () => {
    await expect(startDesk(deskDocument(deskSkills, bearer), deskFiles, { env: {} })).rejects.toThrow(/T\b/);
  });

  test('oauth2 has metadata that everybody may read', async () => {
    const oauth2 =
      'authentication: { type: oauth2, authorizationServerUri: "http://127.0.0.1:9", resource: "https://desk.example/skills", scopes: [read] }';
    const desk = await startDesk(deskDocument(deskSkills, oauth2));
    for (const path of ['/.well-known/oauth-protected-resource', '/.well-known/oauth-protected-resource/skills']) {
      const { status, headers, text } = await desk.get(path);
      expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
      expect(JSON.parse(text)).toMatchObject({ resource: 'https://desk.example/skills' });
    }
    const { status, headers } = await desk.get('/skills');
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain(
      'resource_metadata="https://desk.example/.well-known/oauth-protected-resource/skills"',
    );
  });
});

describe('Host and Origin', () => {
  test('foreign ones are refused', async () => {
    const desk = await startDesk();
    for (const headers of [{ host: 'evil.example' }, { origin: 'http://evil.example' }, { origin: 'null' }]) {
      const { status, text } = await desk.get('/skills', headers);
      expect([headers, status]).toEqual([headers, 403]);
      expect(JSON.parse(text)).toMatchObject({ code: 'NAF_ERR_FORBIDDEN' });
    }
    expect((await desk.get('/skills', { origin: 'http://localhost:5173' })).status).toBe(200);
  });

  test('a listed origin may read and ask beforehand, without credentials', async () => {
    const bearer = 'authentication: { type: bearer, token: "{{T}}" }';
    const runtime = { allowOrigins: ['https://app.example'] };
    const desk = await startDesk(deskDocument(deskSkills, bearer), deskFiles, { runtime });
    const origin = { origin: 'https://app.example' };
    const asked = await desk.get(
      '/skills',
      { ...origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      'OPTIONS',
    );
    expect([asked.status, asked.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
    expect(asked.headers['access-control-allow-headers']).toBe('authorization');
    const got = await desk.get('/skills', { ...origin, authorization: 'Bearer let-me-in' });
    expect([got.status, got.headers['access-control-allow-origin'], got.headers['vary']]).toEqual([
      200,
      'https://app.example',
      'Origin',
    ]);
    expect((await desk.get('/skills', { origin: 'https://other.example' })).status).toBe(403);
  });

  test('a public catalogue can be read from everywhere, under its own host only', async () => {
    const desk = await startDesk(undefined, deskFiles, { runtime: { publicCatalogue: true } });
    const { status, headers } = await desk.get('/skills', { origin: 'https://any.example' });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
    const asked = await desk.get(
      '/skills',
      { origin: 'https://any.example', 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect(asked.status).toBe(204);
    expect((await desk.get('/skills', { host: 'evil.example' })).status).toBe(403);
    expect((await desk.get('/skills', { origin: 'https://any.example' }, 'POST')).status).toBe(403);
  });

  test('a public catalogue with credentials is as closed as any', async () => {
    const bearer = 'authentication: { type: bearer, token: "{{T}}" }';
    const desk = await startDesk(deskDocument(deskSkills, bearer), deskFiles, { runtime: { publicCatalogue: true } });
    expect((await desk.get('/skills', { origin: 'https://any.example' })).status).toBe(403);
    expect((await desk.get('/skills')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

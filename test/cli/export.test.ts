import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conventionFaults, frontmatterOf } from '../../src/exposes/skill/frontmatter.ts';
import { unzip } from '../exposes/skill/unzip.ts';
import { folderOf } from '../support/documents.ts';
import { command, type Ended } from '../support/in-process.ts';
import { program, projectFolder, startProgram } from '../support/program.ts';
import { startUpstream } from '../support/upstream.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** All kinds of inputs, credentials in the document and in a bind, tools, resources, a flow of steps. */
const document = `naftiko: 1.0.0-alpha2
info: { label: Parcel Desk, description: "Follows parcels: where they are --- and what they cost." }
binds: [{ namespace: env, keys: { API_TOKEN: PARCEL_TOKEN, DESK_TOKEN: DESK_TOKEN } }]
capability:
  consumes:
    - type: http
      namespace: parcels
      baseUri: https://parcels.secret-host.example/v2
      authentication: { type: apikey, key: X-Api-Key, value: literal-key-in-the-document, placement: header }
      inputParameters: [{ name: tenant, in: header, value: "{{API_TOKEN}}" }]
      resources:
        - path: /parcels/{{id}}
          name: parcel
          operations:
            - name: get-parcel
              method: GET
              inputParameters: [{ name: id, in: path }, { name: lang, in: query }]
              outputParameters: [{ name: result, type: object, value: $. }]
            - name: move-parcel
              method: POST
              body: { type: json, data: { to: "{{to}}", weight: "{{weight}}" } }
              inputParameters: [{ name: id, in: path }]
              outputParameters: [{ name: result, type: object, value: $. }]
  exposes:
    - type: rest
      namespace: desk
      port: 8123
      authentication: { type: bearer, token: "{{DESK_TOKEN}}" }
      resources:
        - path: /parcels/{{id}}
          description: One parcel
          operations:
            - name: find-parcel
              method: GET
              description: Finds a parcel. Its place is included.
              inputParameters:
                - { name: id, in: path, type: string, description: "The number | of the parcel" }
                - { name: lang, in: query, type: string, description: Language }
                - { name: X-Trace, in: header, type: string, description: Trace }
              call: parcels.get-parcel
              with: { id: rest.id, lang: rest.lang }
            - name: move-parcel
              method: POST
              description: Sends a parcel elsewhere
              inputParameters:
                - { name: id, in: path, type: string, description: Number }
                - { name: to, in: body, type: string, description: "Where it's going" }
                - { name: weight, in: body, type: number, description: Kilograms }
              call: parcels.move-parcel
              with: { id: rest.id, to: rest.to, weight: rest.weight }
    - type: mcp
      namespace: desk-mcp
      port: 8124
      address: 0.0.0.0
      tools:
        - name: find-parcel
          description: Finds a parcel. Its place is included.
          inputParameters:
            - { name: id, type: string, description: Number }
            - { name: count, type: integer, required: false, description: How many }
          call: parcels.get-parcel
          with: { id: desk-mcp.id }
          outputParameters: [{ type: object, properties: { path: { type: string, mapping: $.path }, eta: { type: string, mapping: $.eta } } }]
        - name: opening-hours
          description: When the desk is open
          outputParameters: [{ name: hours, type: string, value: "9 to 5" }]
      resources:
        - name: parcel-page
          label: Page
          description: A parcel as text
          uri: parcel://{id}
          call: parcels.get-parcel
          with: { id: "{{id}}" }
`;

async function exported(
  text: string,
  ...args: string[]
): Promise<{ folder: string; ended: Ended; pages: Map<string, string> }> {
  const folder = await folderOf({ 'parcels.yaml': text });
  const ended = await command(['export', 'skill', 'parcels.yaml', ...args], {
    cwd: folder,
    env: { PARCEL_TOKEN: 'real-secret-1', DESK_TOKEN: 'real-secret-2' },
  });
  return { folder, ended, pages: await pagesOf(join(folder, 'parcel-desk')) };
}

async function pagesOf(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.toSorted())
    if (name.endsWith('.md')) pages.set(name, await readFile(join(folder, name), 'utf8'));
  return pages;
}

test('a document becomes a skill: one page per operation, however it is called', async () => {
  const { ended, folder, pages } = await exported(document);
  expect(ended.code).toBe(0);
  expect(ended.stderr).toContain('wrote ');
  // As a process of its own the program writes the same.
  const own = await folderOf({ 'parcels.yaml': document });
  expect(await program(['export', 'skill', 'parcels.yaml'], { cwd: own })).toMatchObject({
    code: 0,
    stdout: ended.stdout,
    stderr: ended.stderr.replaceAll(folder, own),
  });
  expect(await pagesOf(join(own, 'parcel-desk'))).toEqual(pages);
  expect([...pages.keys()]).toEqual([
    'SKILL.md',
    'references/find-parcel.md',
    'references/move-parcel.md',
    'references/opening-hours.md',
    'references/parcel-page.md',
  ]);
  const main = pages.get('SKILL.md') ?? '';
  for (const text of [
    'npx naftiko-ts run parcels.yaml',
    '`PARCEL_TOKEN`',
    '"url": "http://localhost:8124/mcp"',
    '`http://localhost:8123`',
    'Authorization: Bearer <token>',
    '[find-parcel](references/find-parcel.md)',
    '`GET /parcels/{id}`, MCP tool',
  ])
    expect(main).toContain(text);
  const page = pages.get('references/find-parcel.md') ?? '';
  for (const text of [
    '## REST: `GET /parcels/{id}`',
    '## MCP tool `find-parcel`',
    String.raw`| ${'`id`'} | path | string | yes | The number \| of the parcel |`,
    "curl -H 'Authorization: Bearer <token>' -H 'X-Trace: example' 'http://localhost:8123/parcels/example?lang=example'",
    '"arguments": {\n    "id": "example",\n    "count": 1\n  }',
    '"path": "/v2/parcels/example"',
  ])
    expect(page).toContain(text);
  expect(pages.get('references/opening-hours.md')).toContain('"hours": "9 to 5"');
  expect(pages.get('references/parcel-page.md')).toContain('"uri": "parcel://example"');
});

test('it keeps the rules of the convention', async () => {
  const { pages } = await exported(document);
  const main = pages.get('SKILL.md') ?? '';
  const frontmatter = frontmatterOf(main);
  expect(conventionFaults(frontmatter, 'parcel-desk')).toEqual([]);
  expect(Object.keys(frontmatter ?? {})).toEqual(['name', 'description', 'metadata']);
  const description = String(frontmatter?.['description']);
  expect(description).toContain('Use this skill when');
  expect(description).toContain('Finds a parcel; Sends a parcel elsewhere; When the desk is open; A parcel as text.');
  // Simple readers cut at three hyphens.
  expect(main.split('---').slice(0, 2)).toEqual(['', expect.stringContaining('name: parcel-desk')]);
  expect(main.split('\n').length).toBeLessThan(500);
  for (const [, target] of main.matchAll(/\]\(([^)]+)\)/g)) expect([...pages.keys()]).toContain(target);
});

test('nothing secret is in it, and nothing of this machine', async () => {
  const { folder, pages } = await exported(document);
  const all = [...pages.values()].join('\n');
  for (const secret of ['real-secret', 'literal-key', 'secret-host', '127.0.0.1', folder])
    expect(all).not.toContain(secret);
});

test('the same document gives the same bytes, in a folder and in a ZIP', async () => {
  const first = await exported(document);
  const second = await exported(document);
  expect(second.pages).toEqual(first.pages);
  const zips = await Promise.all(
    [first, second].map(async ({ folder }) => {
      const { code } = await command(['export', 'skill', 'parcels.yaml', '-o', 'parcel-desk.zip'], { cwd: folder });
      expect(code).toBe(0);
      return readFile(join(folder, 'parcel-desk.zip'));
    }),
  );
  expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
  const files = unzip(zips[0] ?? Buffer.alloc(0));
  expect([...files].map(([name, bytes]) => [name, bytes.toString('utf8')])).toEqual([...first.pages]);
});

test.skipIf(!hasCurl)('its curl lines are the calls they say they are (needs curl)', async () => {
  const { folder, pages } = await exported(document);
  const upstream = await startUpstream(() => ({ json: { done: true } }));
  const server = await startProgram(
    ['parcels.yaml', '--port', 'desk=0', '--port', 'desk-mcp=0', '--base-uri', `parcels=${upstream.url}`],
    { cwd: folder, env: { PARCEL_TOKEN: 'a', DESK_TOKEN: 'b' } },
  );
  try {
    const lines = ['find-parcel', 'move-parcel'].map(
      (name) => /^curl .*$/m.exec(pages.get(`references/${name}.md`) ?? '')?.[0] ?? '',
    );
    for (const line of lines) {
      const real = line.replace('<token>', 'b').replace('http://localhost:8123', server.url('desk'));
      // Not synchronously: the upstream of the call is in this process.
      const { promise, resolve } = Promise.withResolvers<string>();
      const { exec } = await import('node:child_process');
      exec(`${real} -s -w ' %{http_code}'`, (_error, stdout) => resolve(stdout));
      expect(await promise).toBe('{"done":true} 200');
    }
    expect(upstream.requests.map(({ method, url, text }) => [method, url, text])).toEqual([
      ['GET', '/parcels/example?lang=example', ''],
      ['POST', '/parcels/example', '{"to":"example","weight":1}'],
    ]);
  } finally {
    await server.stop();
    await upstream.stop();
  }
});

describe('where it is written', () => {
  test('-o names the folder, and with it the skill', async () => {
    const { folder, ended } = await exported(document, '-o', 'my-skills/parcels', '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({ name: 'parcels', path: join(folder, 'my-skills/parcels') });
    const text = await readFile(join(folder, 'my-skills/parcels/SKILL.md'), 'utf8');
    expect(frontmatterOf(text)).toMatchObject({ name: 'parcels' });
  });

  test('a folder that can not be a name keeps its files, the skill its name, with a hint', async () => {
    const { folder, ended } = await exported(document, '-o', 'My_Skill');
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining('call the folder "parcel-desk"') });
    expect(frontmatterOf(await readFile(join(folder, 'My_Skill/SKILL.md'), 'utf8'))).toMatchObject({
      name: 'parcel-desk',
    });
  });

  test('--name says it, --public-url says where', async () => {
    const { folder } = await exported(document, '--name', 'post', '--public-url', 'desk=https://desk.example/api');
    const text = await readFile(join(folder, 'post/SKILL.md'), 'utf8');
    expect(frontmatterOf(text)).toMatchObject({ name: 'post' });
    expect(text).toContain('`https://desk.example/api`');
  });

  test('an earlier export is brought up to date, other files stay', async () => {
    const { folder } = await exported(document);
    await writeFile(join(folder, 'parcel-desk/references/notes.md'), 'mine');
    await writeFile(join(folder, 'parcels.yaml'), document.replace('name: opening-hours', 'name: office-hours'));
    expect((await command(['export', 'skill', 'parcels.yaml'], { cwd: folder })).code).toBe(0);
    const pages = await pagesOf(join(folder, 'parcel-desk'));
    expect(pages.has('references/opening-hours.md')).toBe(false);
    expect(pages.has('references/office-hours.md')).toBe(true);
    expect(pages.get('references/notes.md')).toBe('mine');
  });

  test('a folder with other files is left alone, unless forced', async () => {
    const folder = await folderOf({ 'parcels.yaml': document });
    await mkdir(join(folder, 'parcel-desk'));
    await writeFile(join(folder, 'parcel-desk/SKILL.md'), '---\nname: mine\n---\n');
    const refused = await command(['export', 'skill', 'parcels.yaml'], { cwd: folder });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
    expect(await readFile(join(folder, 'parcel-desk/SKILL.md'), 'utf8')).toBe('---\nname: mine\n---\n');
    expect((await command(['export', 'skill', 'parcels.yaml', '--force'], { cwd: folder })).code).toBe(0);
    expect(await readFile(join(folder, 'parcel-desk/SKILL.md'), 'utf8')).toContain('Parcel Desk');
  });

  test('a file in the way is an error', async () => {
    const folder = await folderOf({ 'parcels.yaml': document, 'parcel-desk': 'x' });
    expect((await command(['export', 'skill', 'parcels.yaml'], { cwd: folder })).code).toBe(1);
    expect((await stat(join(folder, 'parcel-desk'))).isFile()).toBe(true);
  });
});

test('over stdio the client starts it', async () => {
  const { pages } = await exported(
    document.replace('      port: 8124\n      address: 0.0.0.0\n', '      transport: stdio\n'),
  );
  expect(pages.get('SKILL.md')).toContain('"command": "npx"');
  expect(pages.get('SKILL.md')).toContain('"args": ["naftiko-ts", "run", "parcels.yaml"]');
});

test('hundreds of operations stand on a page of their own', async () => {
  const operations = Array.from(
    { length: 320 },
    (_, index) =>
      `        - { name: tool-${index}, description: Tool ${index}, outputParameters: [{ name: a, type: string, value: x }] }\n`,
  ).join('');
  const text = `naftiko: 1.0.0-alpha2
info: { label: Parcel Desk, description: Many }
capability:
  exposes:
    - type: mcp
      namespace: many
      port: 8124
      tools:
${operations}`;
  const { pages } = await exported(text);
  const main = pages.get('SKILL.md') ?? '';
  expect(main.split('\n').length).toBeLessThan(500);
  expect(main).toContain('[the list](references/all-operations.md)');
  expect(String(frontmatterOf(main)?.['description']).length).toBeLessThanOrEqual(1024);
  const list = pages.get('references/all-operations.md') ?? '';
  expect(list.match(/^- \[tool-/gm)).toHaveLength(320);
  for (const [, target] of list.matchAll(/\]\(([^)]+)\)/g)) expect(pages.has(`references/${target}`)).toBe(true);
});

describe('the command line', () => {
  test('without a target: a hint, exit 0', async () => {
    expect(await command(['export'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--help') });
  });

  test.each([
    [['export', 'skil', 'x.yaml'], 'skill'],
    [['export', 'skill'], 'needs a file'],
    [['export', 'skill', 'a.yaml', 'b.yaml'], '"b.yaml" is too much'],
    [['export', 'skill', 'a.yaml', '--name', 'A B'], '"A B"'],
    [['export', 'skill', 'a.yaml', '--nme', 'x'], '--nme'],
  ])('%j is wrong usage', async (args, said) => {
    expect(await command(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  test('a document that does not load is exit 1, and nothing is written', async () => {
    const folder = await folderOf({ 'bad.yaml': 'naftiko: 1.0.0-alpha2\ncapability: {}\n' });
    expect((await command(['export', 'skill', 'bad.yaml'], { cwd: folder })).code).toBe(1);
    expect(await readdir(folder)).toEqual(['bad.yaml']);
  });

  test('run --verbose says that there is such a thing', async () => {
    const spec = join(projectFolder, 'specs/clock.yaml');
    const namespaces = execFileSync(
      process.execPath,
      [join(projectFolder, 'bin/naftiko-ts.js'), 'inspect', spec, '--json'],
      { encoding: 'utf8' },
    );
    const { adapters } = JSON.parse(namespaces) as { adapters: { namespace: string }[] };
    const free = adapters.flatMap(({ namespace }) => ['--port', `${namespace}=0`]);
    const server = await startProgram([spec, '--mock', '--verbose', ...free]);
    expect((await server.stop()).stderr).toContain(`naftiko-ts export skill ${spec}`);
  });
});

import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { clients } from '../../../src/cli/connect/clients.ts';
import { main } from '../../../src/cli/main.ts';
import { folderOf } from '../../support/documents.ts';

/** Runs `connect` with a home of its own. */
async function connect(home: string, ...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: new PassThrough(),
    env: { HOME: home, CRM_TOKEN: 'very-secret' },
    cwd: home,
    color: false,
  };
  const code = await main(['connect', ...words], io);
  return { code, ...written };
}

const stdioDocument = `
naftiko: 1.0.0-alpha2
info: { label: Desk, description: A desk }
binds:
  - { namespace: env, keys: { TOKEN: CRM_TOKEN, UNUSED: OTHER } }
capability:
  consumes:
    - type: http
      namespace: crm
      baseUri: http://127.0.0.1:1
      authentication: { type: bearer, token: "{{TOKEN}}" }
      resources: [{ name: o, path: /o, operations: [{ name: get, method: GET }] }]
  exposes:
    - { type: mcp, namespace: desk, transport: stdio, tools: [{ name: get, description: Gets, call: crm.get }] }
`;
const httpDocument = (authentication: string, more = 'port: 4711'): string => `
naftiko: 1.0.0-alpha2
info: { label: Desk, description: A desk }
binds:
  - { namespace: env, keys: { TOKEN: DESK_TOKEN } }
capability:
  exposes:
    - type: mcp
      namespace: desk
      ${more}
      ${authentication}
      tools: [{ name: hi, description: Hi, outputParameters: [{ name: t, type: string, value: hi }] }]
`;

const homeWith = async (document: string): Promise<string> => folderOf({ 'doc.yaml': document });

/** Every client's file below a home, on the platform of the tests. */
const linuxFiles: Readonly<Record<string, string>> = {
  'claude-code': '.claude.json',
  'claude-desktop': '.config/Claude/claude_desktop_config.json',
  cursor: '.cursor/mcp.json',
  vscode: '.config/Code/User/mcp.json',
  codex: '.codex/config.toml',
  'gemini-cli': '.gemini/settings.json',
};

describe('where the files are', () => {
  const places = {
    linux: { platform: 'linux', env: {}, home: '/home/a', cwd: '/w' },
    xdg: { platform: 'linux', env: { XDG_CONFIG_HOME: '/x' }, home: '/home/a', cwd: '/w' },
    darwin: { platform: 'darwin', env: {}, home: '/Users/a', cwd: '/w' },
    win32: { platform: 'win32', env: { APPDATA: '/roaming' }, home: '/u', cwd: '/w' },
  } as const;
  test.each([
    ['claude-code', ['/home/a/.claude.json', '/home/a/.claude.json', '/Users/a/.claude.json', '/u/.claude.json']],
    [
      'claude-desktop',
      [
        '/home/a/.config/Claude/claude_desktop_config.json',
        '/x/Claude/claude_desktop_config.json',
        '/Users/a/Library/Application Support/Claude/claude_desktop_config.json',
        '/roaming/Claude/claude_desktop_config.json',
      ],
    ],
    [
      'vscode',
      [
        '/home/a/.config/Code/User/mcp.json',
        '/x/Code/User/mcp.json',
        '/Users/a/Library/Application Support/Code/User/mcp.json',
        '/roaming/Code/User/mcp.json',
      ],
    ],
    [
      'codex',
      [
        '/home/a/.codex/config.toml',
        '/home/a/.codex/config.toml',
        '/Users/a/.codex/config.toml',
        '/u/.codex/config.toml',
      ],
    ],
  ])('%s', (name, files) => {
    const client = clients.find((candidate) => candidate.name === name);
    expect(Object.values(places).map((place) => client?.userFile(place))).toEqual(files);
  });
});

describe.each(clients)('$name', (client) => {
  const file = linuxFiles[client.name] ?? '';

  test('a new file is written, found again, and removed by --undo', async () => {
    const home = await homeWith(stdioDocument);
    const first = await connect(home, client.name, 'doc.yaml');
    expect(first, first.stderr).toMatchObject({ code: 0, stderr: '' });
    const text = await readFile(join(home, file), 'utf8');
    expect(text).not.toContain('very-secret');
    const entry = client.format.entry(text, 'desk');
    expect(entry).toMatchObject({
      command: process.execPath,
      args: [expect.stringMatching(/naftiko-ts\.js$/), 'run', join(home, 'doc.yaml')],
    });
    if (client.name !== 'claude-desktop') expect(JSON.stringify(entry)).toContain('CRM_TOKEN');
    expect(JSON.stringify(entry)).not.toContain('OTHER');
    expect((await stat(join(home, file))).mode & 0o777).toBe(0o600);
    const again = await connect(home, client.name, 'doc.yaml');
    expect(again.stdout).toContain('is already in');
    expect(await readFile(join(home, file), 'utf8')).toBe(text);
    expect((await connect(home, client.name, 'doc.yaml', '--undo')).code).toBe(0);
    expect(await readdir(dirname(join(home, file)))).not.toContain(file.split('/').at(-1));
    expect((await connect(home, client.name, 'doc.yaml', '--undo')).code).toBe(1);
  });

  test('--dry-run writes nothing and shows the change', async () => {
    const home = await homeWith(stdioDocument);
    const { code, stdout } = await connect(home, client.name, 'doc.yaml', '--dry-run');
    expect([code, await readdir(home)]).toEqual([0, ['doc.yaml']]);
    expect(stdout).toContain('would be added');
    expect(stdout).toMatch(/^\+ .*command/m);
  });

  test('other entries, comments and formatting keep their bytes; --undo gives the very file back', async () => {
    const home = await homeWith(stdioDocument);
    const section = client.name === 'vscode' ? 'servers' : 'mcpServers';
    const before =
      client.name === 'codex'
        ? '# mine\r\nmodel = "o"   # why\r\n\r\n[mcp_servers.other]\r\ncommand = \'x\'\r\n[mcp_servers.other.env]\r\nKEY = "secret-of-other"\r\n\r\n# the end\r\n'
        : `{\n\t"theme" : "dark",\n\t"${section}": {\n\t\t"other": { "command": "x", "env": {"KEY":"secret-of-other"} }\n\t},\n\t"last": [1,\n2]\n}`;
    await mkdir(dirname(join(home, file)), { recursive: true });
    await writeFile(join(home, file), before, { mode: 0o640 });
    await chmod(join(home, file), 0o640);
    const dry = await connect(home, client.name, 'doc.yaml', '--dry-run');
    expect(dry.stdout).not.toContain('secret-of-other');
    expect((await connect(home, client.name, 'doc.yaml')).code).toBe(0);
    const after = await readFile(join(home, file), 'utf8');
    for (const line of before.split(/\r?\n/)) expect(after).toContain(line.replace(/\}$/, ''));
    expect(client.format.entry(after, 'other')).toEqual(client.format.entry(before, 'other'));
    expect(client.format.entry(after, 'desk')).toBeDefined();
    expect(client.format.remove(after, 'desk').trimEnd()).toBe(before.trimEnd());
    expect((await stat(join(home, file))).mode & 0o777).toBe(0o640);
    await connect(home, client.name, 'doc.yaml', '--undo');
    expect(await readFile(join(home, file), 'utf8')).toBe(before);
  });

  test('--undo leaves what the client itself changed since', async () => {
    const home = await homeWith(stdioDocument);
    await connect(home, client.name, 'doc.yaml');
    const path = join(home, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, client.format.set(text, 'later', { command: 'y', args: [] }));
    await connect(home, client.name, 'doc.yaml', '--undo');
    const left = await readFile(path, 'utf8');
    expect([client.format.entry(left, 'desk'), client.format.entry(left, 'later')]).toEqual([
      undefined,
      { command: 'y', args: [] },
    ]);
  });

  test('a foreign entry of the same name is refused, another name is taken', async () => {
    const home = await homeWith(stdioDocument);
    const path = join(home, file);
    await mkdir(dirname(path), { recursive: true });
    const foreign = client.format.set('', 'desk', { command: 'someone-else', args: [] });
    await writeFile(path, foreign);
    const refused = await connect(home, client.name, 'doc.yaml');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--name')]);
    expect(await readFile(path, 'utf8')).toBe(foreign);
    expect((await connect(home, client.name, 'doc.yaml', '--name', 'desk-2')).code).toBe(0);
    expect(client.format.entry(await readFile(path, 'utf8'), 'desk')).toEqual({ command: 'someone-else', args: [] });
  });

  test.each(['{ "a": ', '[1', 'a = = 1', '\u0000'])('an unparsable file stays untouched: %j', async (broken) => {
    const home = await homeWith(stdioDocument);
    const path = join(home, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, broken);
    const { code, stderr } = await connect(home, client.name, 'doc.yaml');
    expect([code, stderr]).toEqual([1, expect.stringContaining('nothing was changed')]);
    expect([await readFile(path, 'utf8'), await readdir(dirname(path))]).toEqual([
      broken,
      expect.not.arrayContaining([expect.stringMatching(/\.(bak|tmp)$/)]),
    ]);
  });

  test('an adapter over http becomes its URL, a bearer token the name of its variable', async () => {
    const home = await homeWith(httpDocument('authentication: { type: bearer, token: "{{TOKEN}}" }'));
    const { code, stderr } = await connect(home, client.name, 'doc.yaml');
    if (client.name === 'claude-desktop') {
      expect([code, stderr]).toEqual([1, expect.stringContaining('transport: stdio')]);
      return;
    }
    const text = await readFile(join(home, file), 'utf8');
    expect(text).toContain('http://127.0.0.1:4711/mcp');
    expect(text).toContain('DESK_TOKEN');
  });
});

test.each([
  [
    'claude-code',
    { type: 'http', url: 'http://127.0.0.1:4711/mcp', headers: { Authorization: 'Bearer ${DESK_TOKEN}' } },
  ],
  ['cursor', { url: 'http://127.0.0.1:4711/mcp', headers: { Authorization: 'Bearer ${env:DESK_TOKEN}' } }],
  [
    'vscode',
    { type: 'http', url: 'http://127.0.0.1:4711/mcp', headers: { Authorization: 'Bearer ${env:DESK_TOKEN}' } },
  ],
  ['codex', { url: 'http://127.0.0.1:4711/mcp', bearer_token_env_var: 'DESK_TOKEN' }],
  ['gemini-cli', { httpUrl: 'http://127.0.0.1:4711/mcp', headers: { Authorization: 'Bearer ${DESK_TOKEN}' } }],
])('%s: the entry for a bearer token', async (name, entry) => {
  const home = await homeWith(httpDocument('authentication: { type: bearer, token: "{{TOKEN}}" }'));
  const { stdout } = await connect(home, name, 'doc.yaml', '--dry-run', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ client: name, name: 'desk', change: 'added', written: false, entry });
});

test.each([
  [
    'an API key',
    'authentication: { type: apikey, key: X-Key, value: "{{TOKEN}}", placement: header }',
    { env_http_headers: { 'X-Key': 'DESK_TOKEN' } },
  ],
  [
    'oauth2',
    'authentication: { type: oauth2, authorizationServerUri: "https://id.test", resource: "https://desk.test/mcp" }',
    { url: 'https://desk.test/mcp' },
  ],
])('%s in Codex', async (_case, authentication, entry) => {
  const home = await homeWith(httpDocument(authentication));
  const { stdout, stderr } = await connect(home, 'codex', 'doc.yaml', '--dry-run', '--json');
  expect(JSON.parse(stdout), stderr).toMatchObject({ entry });
});

test('a literal credential is never written', async () => {
  const home = await homeWith(httpDocument('authentication: { type: bearer, token: literal-secret }'));
  const { code, stdout } = await connect(home, 'cursor', 'doc.yaml');
  expect([code, stdout]).toEqual([0, expect.stringContaining('by hand')]);
  expect(await readFile(join(home, '.cursor/mcp.json'), 'utf8')).not.toContain('literal-secret');
});

test('symbolic links stay links', async () => {
  const home = await homeWith(stdioDocument);
  await mkdir(join(home, '.cursor'));
  await writeFile(join(home, 'dotfile.json'), '{}');
  await symlink('../dotfile.json', join(home, '.cursor/mcp.json'));
  await connect(home, 'cursor', 'doc.yaml');
  expect((await lstat(join(home, '.cursor/mcp.json'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(home, 'dotfile.json'), 'utf8')).toContain('desk');
});

test('--project, --env-file and options of run', async () => {
  const home = await homeWith(stdioDocument);
  const { code, stderr } = await connect(
    home,
    'vscode',
    'doc.yaml',
    '--project',
    '--env-file',
    'my.env',
    '--',
    '--upstream-timeout',
    '5',
  );
  expect([code, stderr]).toEqual([0, '']);
  const { servers } = JSON.parse(await readFile(join(home, '.vscode/mcp.json'), 'utf8'));
  expect(servers.desk.args.slice(1)).toEqual([
    'run',
    join(home, 'doc.yaml'),
    '--env-file',
    join(home, 'my.env'),
    '--upstream-timeout',
    '5',
  ]);
  expect(servers.desk).not.toHaveProperty('env');
});

test.each([
  [['codexx', 'doc.yaml'], 'did you mean'],
  [['codex'], 'needs a file'],
  [['codex', 'doc.yaml', '--', '--bind', 'TOKEN=x'], 'secret'],
  [['codex', 'doc.yaml', '--name', 'a.b'], '--name'],
  [['codex', 'doc.yaml', '--url', 'ftp://x'], '--url'],
  [['codex', 'doc.yaml', '--url', 'https://u:p@x'], 'secret'],
  [['claude-desktop', 'doc.yaml', '--project'], 'no file of a project'],
  [['codex', 'doc.yaml', '--adapter', 'desks'], 'desk'],
])('wrong usage: %j', async (words, message) => {
  const home = await homeWith(stdioDocument);
  const { code, stderr } = await connect(home, ...words);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('an adapter without a fixed port needs --url', async () => {
  const home = await homeWith(httpDocument('', 'port: 0'));
  expect(await connect(home, 'cursor', 'doc.yaml')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--url'),
  });
  expect(await connect(home, 'cursor', 'doc.yaml', '--url', 'https://desk.test/mcp')).toMatchObject({ code: 0 });
});

describe('what a command line may say', () => {
  const several = `
naftiko: 1.0.0-alpha2
info: { label: Desk, description: A desk }
capability:
  exposes:
    - { type: mcp, namespace: one, port: 4711, tools: [{ name: a, description: A, outputParameters: [{ name: t, type: string, value: hi }] }] }
    - { type: mcp, namespace: two, port: 4712, tools: [{ name: a, description: A, outputParameters: [{ name: t, type: string, value: hi }] }] }
`;
  const without = `
naftiko: 1.0.0-alpha2
info: { label: Desk, description: A desk }
capability:
  exposes:
    - { type: rest, namespace: r, port: 4711, resources: [{ path: /a, operations: [{ name: a, method: GET, outputParameters: [{ name: t, type: string, value: hi }] }] }] }
`;

  test.each<[string, readonly string[], number, string]>([
    [several, [], 2, 'connect needs a client'],
    [several, ['cursr', 'doc.yaml'], 2, 'did you mean "cursor"?'],
    [several, ['cursor'], 2, 'connect needs a file'],
    [several, ['cursor', '--undo'], 2, 'connect needs a file'],
    [several, ['cursor', 'doc.yaml', 'more.yaml'], 2, '"more.yaml" is too much'],
    [several, ['cursor', 'doc.yaml'], 2, 'say --adapter one or two'],
    [several, ['cursor', 'doc.yaml', '--adapter', 'tow'], 2, 'did you mean "two"?'],
    [several, ['cursor', 'doc.yaml', '--adapter', 'one', '--url', 'no url'], 2, '--url needs an http or https URL'],
    [several, ['cursor', '--undo', '--name', 'never'], 1, 'was never changed for "never"'],
    [without, ['cursor', 'doc.yaml'], 1, 'the document has no MCP adapter'],
    ['naftiko: 1.0.0-alpha2\ncapability: {}\n', ['cursor', 'doc.yaml'], 1, 'error'],
  ])('%#', async (document, words, code, said) => {
    const home = await homeWith(document);
    const ended = await connect(home, ...words);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toContain(said);
    expect(await readdir(home)).toEqual(['doc.yaml']);
  });

  test('an entry is added, updated and taken out again, in the file that --config names', async () => {
    const home = await homeWith(several);
    const change = async (...words: string[]): Promise<unknown> => {
      const { code, stdout, stderr } = await connect(home, 'cursor', ...words, '--config', 'own.json', '--json');
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout);
    };
    const file = join(home, 'own.json');
    const one = ['doc.yaml', '--adapter', 'one'];
    expect(await change(...one, '--dry-run')).toMatchObject({ change: 'added', written: false, file });
    expect(await readdir(home)).toEqual(['doc.yaml']);
    expect(await change(...one)).toMatchObject({ change: 'added', written: true, name: 'one' });
    const again = await change(...one);
    expect(again).toMatchObject({ change: 'unchanged', written: false });
    expect(again).not.toHaveProperty('backup');
    expect(await change(...one, '--url', 'https://desk.test/mcp')).toMatchObject({ change: 'updated', written: true });
    expect(JSON.parse(await readFile(file, 'utf8')).mcpServers.one).toMatchObject({ url: 'https://desk.test/mcp' });
    const dry = await connect(home, 'cursor', '--undo', '--name', 'one', '--config', 'own.json', '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('would be removed')]);
    expect(await change('--undo', '--name', 'one')).toMatchObject({ change: 'restored', written: true });
    expect(await readdir(home)).not.toContain('own.json');
  });

  test('what it does is said in a sentence', async () => {
    const home = await homeWith(several);
    const say = async (...words: string[]): Promise<string> =>
      (await connect(home, 'cursor', 'doc.yaml', '--adapter', 'one', ...words)).stdout;
    expect(await say()).toMatch(/^Cursor: "one" added to .*mcp\.json$/m);
    expect(await say('--url', 'https://desk.test/mcp')).toMatch(/^Cursor: "one" updated in /);
    expect(await say('--url', 'https://desk.test/mcp')).toMatch(/^Cursor: "one" is already in /);
    expect(await say('--undo')).toMatch(/^Cursor: "one" removed (?:with|from) /);
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { collectDiagnostics, type Report } from '../../src/diagnostics/diagnostic.ts';
import { detectVersion } from '../../src/document/detect-version.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { resolveImports } from '../../src/imports/resolve-imports.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import type { WrittenCapability } from '../../src/normalize/written-capability.ts';
import { originOf } from '../../src/source/origin.ts';
import { isSourceFault, readSource } from '../../src/source/read-source.ts';
import { codesOf, firstConsumes } from '../normalize/normalized.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'imports-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function resolveIn(folder: string, main = 'main.yaml') {
  const { report, diagnostics } = collectDiagnostics();
  const reads: string[] = [];
  const load = async (path: string, to: Report): Promise<WrittenCapability | undefined> => {
    reads.push(relative(folder, path));
    const source = readSource(path);
    if (isSourceFault(source)) {
      to('wrong-type', originOf(path), source.message);
      return undefined;
    }
    const root = await parseDocument(source, to);
    const version = root === undefined ? undefined : detectVersion(root, to);
    return root === undefined || version === undefined ? undefined : normalize(root, version, path, dirname(path), to);
  };
  const written = await load(join(folder, main), report);
  reads.splice(0);
  if (written === undefined) throw new Error('the main document did not load');
  const capability = await resolveImports(written, load, report);
  return { capability, diagnostics, codes: codesOf(diagnostics), reads };
}

const adapter = (namespace: string, more = '') =>
  `{ type: http, namespace: ${namespace}, baseUri: "https://${namespace}.test"${more} }`;
const consumesFile = (...adapters: string[]) => `naftiko: 1.0.0-alpha2\nconsumes: [${adapters.join(', ')}]\n`;
const importing = (entry: string, rest = '') => `naftiko: 1.0.0-alpha2\n${rest}capability:\n  consumes: [${entry}]\n`;

describe('imports', () => {
  it.each([
    ['a relative path', (_folder: string) => 'location: ./lib/crm.yaml'],
    ['a path without ./', (_folder: string) => 'location: lib/crm.yaml'],
    ['the newer word', (_folder: string) => 'from: ./lib/crm.yaml'],
    ['an absolute path', (folder: string) => `from: "${join(folder, 'lib/crm.yaml')}"`],
    ['a file: URI', (folder: string) => `from: "${pathToFileURL(join(folder, 'lib/crm.yaml')).href}"`],
    ['a relative file: URI', (_folder: string) => 'location: file:///./lib/crm.yaml'],
  ])('are found by %s', async (_name, entry) => {
    const folder = await folderWith({ 'lib/crm.yaml': consumesFile(adapter('other'), adapter('crm')) });
    await writeFile(join(folder, 'main.yaml'), importing(`{ ${entry(folder)}, import: crm, as: crm-eu }`));
    const { capability, codes } = await resolveIn(folder);
    expect(codes).toEqual([]);
    expect(capability.consumes.map(({ namespace, baseUri }) => [namespace, baseUri])).toEqual([
      ['crm-eu', 'https://crm.test'],
    ]);
    expect(firstConsumes(capability).origin.pointer).toBe('/consumes/1');
    expect(firstConsumes(capability).origin.file).toBe(join(folder, 'lib/crm.yaml'));
    expect(firstConsumes(capability).folder).toBe(join(folder, 'lib'));
  });

  it('come from all four sections, the root first, and stand where their entries stand', async () => {
    const folder = await folderWith({
      'main.yaml': `
ikanos: 1.0.0-beta4
capability:
  binds: [{ from: lib.yaml, import: env, as: own }]
  consumes: [{ from: lib.yaml, import: api }, ${adapter('last')}]
  aggregates: [{ from: lib.yaml, import: agg, as: mine }]
  exposes: [{ from: lib.yaml, import: door, as: gate }, { type: rest, namespace: r, port: 2 }]
`,
      'lib.yaml': `
naftiko: 1.0.0-alpha2
consumes: [${adapter('api')}]
exposes: [{ type: rest, namespace: door, port: 1 }]
capability:
  binds: [{ namespace: env, keys: { A: A } }]
  consumes: [{ type: http, namespace: api, baseUri: https://wrong.test }]
  aggregates: [{ namespace: agg, functions: [{ name: f, outputParameters: [{ name: a, type: string, value: kept }] }] }]
  exposes: [{ type: rest, namespace: door, port: 9 }]
`,
    });
    const { capability, codes, reads } = await resolveIn(folder);
    expect(codes).toEqual([]);
    expect(reads).toEqual(['lib.yaml']);
    expect(capability.binds.map(({ namespace }) => namespace)).toEqual(['own']);
    expect(capability.consumes.map(({ baseUri }) => baseUri)[0]).toBe('https://api.test');
    expect(capability.aggregates[0]).toMatchObject({ namespace: 'mine', originalNamespace: 'agg' });
    expect(capability.aggregates[0]?.flows[0]?.outputParameters?.[0]?.value).toBe('kept');
    expect(capability.exposes.map(({ namespace, port }) => [namespace, port])).toEqual([
      ['gate', 1],
      ['r', 2],
    ]);
  });

  it('are followed through other files, each relative to the file that holds it', async () => {
    const folder = await folderWith({
      'main.yaml': importing('{ from: a/one.yaml, import: uno }'),
      'a/one.yaml': 'ikanos: 1.0.0-beta4\ncapability:\n  consumes: [{ from: ../b/two.yaml, import: crm, as: uno }]\n',
      'b/two.yaml': consumesFile(adapter('crm')),
    });
    const { capability, codes } = await resolveIn(folder);
    expect(codes).toEqual([]);
    expect(capability.consumes.map(({ namespace, baseUri }) => [namespace, baseUri])).toEqual([
      ['uno', 'https://crm.test'],
    ]);
  });

  it('that lead back to themselves are refused, also through a link', async () => {
    const folder = await folderWith({
      'main.yaml': importing('{ from: a.yaml, import: x }'),
      'a.yaml': 'ikanos: 1.0.0-beta4\nconsumes: [{ from: loop/b.yaml, import: x }]\n',
      'b.yaml': 'ikanos: 1.0.0-beta4\nconsumes: [{ from: loop/a.yaml, import: x }]\n',
    });
    await symlink('.', join(folder, 'loop'));
    expect((await resolveIn(folder)).codes).toEqual(['import-cycle']);
  });

  it('read each file once', async () => {
    const folder = await folderWith({
      'main.yaml': importing(
        '{ from: lib.yaml, import: a }, { from: ./lib.yaml, import: b }, { from: lib.yaml, import: a, as: c }',
      ),
      'lib.yaml': consumesFile(adapter('a'), adapter('b')),
    });
    const { capability, reads } = await resolveIn(folder);
    expect(reads).toEqual(['lib.yaml']);
    expect(capability.consumes.map(({ namespace }) => namespace)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['{ from: lib.yaml }', 'import-incomplete'],
    ['{ import: crm }', 'import-incomplete'],
    ['{ from: "", import: crm }', 'import-incomplete'],
    ['{ from: none.yaml, import: crm }', 'import-unreadable'],
    ['{ from: "https://x.test/a.yaml", import: crm }', 'import-unreadable'],
    ['{ from: ., import: crm }', 'import-unreadable'],
    ['{ from: lib.yaml, import: cmr }', 'import-not-found'],
  ])('%s is %s', async (entry, code) => {
    const folder = await folderWith({ 'main.yaml': importing(entry), 'lib.yaml': consumesFile(adapter('crm')) });
    const { codes, diagnostics } = await resolveIn(folder);
    expect(codes).toEqual([code]);
    expect(diagnostics[0]?.severity).toBe('fatal');
    if (code === 'import-not-found') expect(diagnostics[0]?.hint).toContain('crm');
  });

  it('of a control exposer take no other name', async () => {
    const folder = await folderWith({
      'main.yaml': 'ikanos: 1.0.0-beta4\ncapability:\n  exposes: [{ from: lib.yaml, import: control, as: admin }]\n',
      'lib.yaml': 'ikanos: 1.0.0-beta4\nexposes: [{ type: control, port: 1 }]\n',
    });
    expect((await resolveIn(folder)).codes).toEqual(['import-alias-control']);
  });

  it('report what is wrong in the part taken, not in the rest of its file', async () => {
    const folder = await folderWith({
      'main.yaml': importing('{ from: lib.yaml, import: good }, { from: lib.yaml, import: bad }'),
      'lib.yaml': consumesFile(
        '{ namespace: worse, description: [1] }',
        adapter('good'),
        '{ namespace: bad, baseUri: [1] }',
      ),
    });
    const { diagnostics } = await resolveIn(folder);
    expect(diagnostics.map(({ code, origin }) => [code, origin.pointer])).toEqual([
      ['wrong-type', '/consumes/2/baseUri'],
    ]);
  });
});

describe('bindings of an imported file', () => {
  const lib = (more: string) => `
naftiko: 1.0.0-alpha2
binds:
  - { namespace: env, location: "file:///./s.yaml", keys: { TOKEN: t, UNUSED: u } }
  - { namespace: host, keys: { REGION: R } }
consumes: [${adapter('api', more)}]
`;
  const needing = ', authentication: { type: bearer, token: "{{env.TOKEN}}" }, description: "{{UNUSED}}"';

  it('come along as far as the part needs them, with their folder', async () => {
    const folder = await folderWith({
      'main.yaml': importing('{ from: lib/l.yaml, import: api }'),
      'lib/l.yaml': lib(needing),
    });
    const { capability } = await resolveIn(folder);
    expect(capability.binds.map(({ namespace, keys }) => [namespace, keys.map(({ name }) => name)])).toEqual([
      ['env', ['TOKEN']],
    ]);
    expect(capability.binds[0]?.folder).toBe(join(folder, 'lib'));
  });

  it('stay behind where the document declares the variable', async () => {
    const rest = 'binds: [{ namespace: env, keys: { TOKEN: MINE } }]\n';
    const folder = await folderWith({
      'main.yaml': importing('{ from: l.yaml, import: api }', rest),
      'l.yaml': lib(needing),
    });
    const { capability } = await resolveIn(folder);
    expect(capability.binds.map(({ keys }) => keys[0]?.key)).toEqual(['MINE']);
  });

  it("stand in front of the document's own, so that its plain names win", async () => {
    const rest = 'binds: [{ namespace: mine, keys: { TOKEN: MINE } }]\n';
    const folder = await folderWith({
      'main.yaml': importing('{ from: l.yaml, import: api }', rest),
      'l.yaml': lib(needing),
    });
    const { capability } = await resolveIn(folder);
    expect(capability.binds.map(({ namespace }) => namespace)).toEqual(['env', 'mine']);
  });

  it('come from every file on the way, the nearest first', async () => {
    const folder = await folderWith({
      'main.yaml': importing('{ from: one.yaml, import: api }'),
      'one.yaml': `naftiko: 1.0.0-alpha2
binds: [{ namespace: one, keys: { TOKEN: FROM_ONE } }]
consumes: [{ from: two.yaml, import: api }]
`,
      'two.yaml': `naftiko: 1.0.0-alpha2
binds: [{ namespace: two, keys: { TOKEN: FROM_TWO, SECOND: S } }]
consumes: [${adapter('api', ', authentication: { type: basic, username: "{{TOKEN}}", password: "{{SECOND}}" }')}]
`,
    });
    const { capability, codes } = await resolveIn(folder);
    expect(codes).toEqual([]);
    expect(capability.binds.flatMap(({ keys }) => keys.map(({ key }) => key))).toEqual(['FROM_ONE', 'S']);
  });

  it('are found in data, base URIs and paths', async () => {
    const body =
      ', resources: [{ path: /a, operations: [{ name: o, method: POST, body: { type: json, data: { description: "{{host.REGION}}" } } }] }]';
    const folder = await folderWith({ 'main.yaml': importing('{ from: l.yaml, import: api }'), 'l.yaml': lib(body) });
    const { capability } = await resolveIn(folder);
    expect(capability.binds.map(({ namespace }) => namespace)).toEqual(['host']);
  });
});

describe('namespaces', () => {
  const sections: readonly (readonly [string, string, string])[] = [
    ['consumes', `[${adapter('a')}, ${adapter('a')}]`, 'consumes-namespace-repeated'],
    [
      'exposes',
      '[{ type: rest, namespace: a, port: 1 }, { type: mcp, namespace: a, port: 2 }]',
      'exposes-namespace-repeated',
    ],
    ['aggregates', '[{ namespace: a, flows: {} }, { namespace: a, flows: {} }]', 'namespace-repeated'],
    ['binds', '[{ namespace: a, keys: { A: A } }, { namespace: a, keys: { B: B } }]', 'namespace-repeated'],
  ];
  it.each(sections)('of %s are told apart', async (section, entries, code) => {
    const folder = await folderWith({ 'main.yaml': `ikanos: 1.0.0-beta4\ncapability:\n  ${section}: ${entries}\n` });
    expect((await resolveIn(folder)).codes).toEqual([code]);
  });

  it('count after aliasing', async () => {
    const folder = await folderWith({
      'main.yaml':
        'ikanos: 1.0.0-beta4\ncapability:\n  aggregates: [{ from: l.yaml, import: a, as: b }, { namespace: b, flows: {} }]\n',
      'l.yaml': 'ikanos: 1.0.0-beta4\naggregates: [{ display: A, namespace: a, flows: {} }]\n',
    });
    expect((await resolveIn(folder)).codes).toEqual(['namespace-repeated']);
  });

  it('of a root binding may be repeated by the capability', async () => {
    const folder = await folderWith({
      'main.yaml':
        'ikanos: 1.0.0-beta4\nbinds: [{ namespace: a, keys: { A: A } }]\ncapability:\n  binds: [{ namespace: a, keys: { A: B } }]\n',
    });
    expect((await resolveIn(folder)).codes).toEqual([]);
  });
});

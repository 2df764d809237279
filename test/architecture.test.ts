/** The rules of docs/architecture.md that a tool can check: layers, cycles, doors to dependencies, names. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The layers of docs/architecture.md section 3: a folder imports only itself and what stands before it. */
const layers: readonly string[] = layersOf(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));

/**
 * The only files that may import a package: a file, or a folder with everything in it. A package that is not listed may
 * not be used at all. CONTRIBUTING.md names the same doors, with the reason.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
  yaml: [
    'src/document/parse-yaml.ts',
    'src/formats/yaml-value.ts',
    'src/exposes/skill/frontmatter.ts',
    'src/cli/commands/upgrade/',
  ],
  ajv: ['src/exposes/mcp/schema-check.ts'],
  'ajv-formats': ['src/exposes/mcp/schema-check.ts'],
  undici: ['src/consumes/http/', 'src/authentication/authorization-server.ts'],
  'csv-parse': ['src/formats/csv-rows.ts'],
  saxes: ['src/formats/xml-value.ts'],
  protobufjs: ['src/formats/protobuf-message.ts'],
  marked: ['src/formats/markdown-parts.ts'],
  'node-html-parser': ['src/formats/html-tables.ts', 'src/formats/markdown-parts.ts'],
  jose: ['src/authentication/'],
  oauth4webapi: ['src/authentication/oauth2-token.ts'],
};

const files = sourcesIn(join(root, 'src'));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]));

test('every folder of src/ is in the list of layers', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).map(({ name }) => name.replace(/\.ts$/, ''));
  expect(folders.filter((name) => !layers.includes(name))).toEqual([]);
});

test('a folder imports only from folders above it', () => {
  const wrong = edges().filter(({ from, to }) => layers.indexOf(layerOf(to)) > layers.indexOf(layerOf(from)));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('every import names a file that exists', () => {
  const missing = edges().filter(({ to }) => !sources.has(to) && !to.includes('/validators/'));
  expect(missing.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no file imports itself through others, types included', () => {
  expect(cycles()).toEqual([]);
});

test('a dependency has one door', () => {
  const wrong = [...imports].flatMap(([file, { packages }]) =>
    packages
      .filter((name) => !(doors[name] ?? []).some((door) => file.startsWith(door)))
      .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('a door that nothing comes through is closed', () => {
  const open = Object.entries(doors).flatMap(([name, files]) => files.map((door) => ({ name, door })));
  const unused = open.filter(
    ({ name, door }) => ![...imports].some(([file, { packages }]) => file.startsWith(door) && packages.includes(name)),
  );
  expect(unused).toEqual([]);
});

describe('dependencies', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.entries(section(manifest, 'dependencies'));
  const forDevelopment = Object.entries(section(manifest, 'devDependencies'));
  const all = [...dependencies, ...forDevelopment];
  const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const reasons = new Map(rows.flatMap((row) => codesOf(row.split('|')[1]).map((name) => [name, row] as const)));

  test('are used', () => {
    const used = new Set([...imports.values()].flatMap(({ packages }) => packages));
    expect(dependencies.map(([name]) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('for development are used by a test, a bench, a script or the manifest, or are types', () => {
    const folders = ['test', 'bench', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(root, folder, name)),
    );
    const text = folders.map((file) => readFileSync(file, 'utf8')).join('\n');
    const commands: Readonly<Record<string, string>> = { typescript: 'tsc', oxlint: 'oxlint', oxfmt: 'oxfmt' };
    const scripts = Object.values(section(manifest, 'scripts')).join('\n');
    // The coverage of `vitest --coverage`, which the runner loads by itself.
    const loaded = new Set(['@types/node', '@vitest/coverage-v8']);
    const unused = forDevelopment
      .map(([name]) => name)
      .filter((name) => !loaded.has(name) && !scripts.includes(commands[name] ?? '\n'))
      .filter((name) => !new RegExp(`['/]${name}['/]`).test(text));
    expect(unused).toEqual([]);
  });

  test('have a reason in CONTRIBUTING.md, and their doors', () => {
    expect(all.map(([name]) => name).filter((name) => !reasons.has(name))).toEqual([]);
    const wrong = dependencies.filter(
      ([name]) => codesOf(reasons.get(name)?.split('|')[2]).join() !== (doors[name] ?? []).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('are ranges of one style', () => {
    expect(all.filter(([, range]) => !/^(?:\^|npm:.+@)\d+\.\d+\.\d+/.test(String(range)))).toEqual([]);
  });

  test('are locked without the address of a registry', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock.match(/"resolved": "(?!runtime")[^"]*"/g)).toBeNull();
    for (const name of Object.keys(
      section(JSON.parse(readFileSync(join(root, 'runtime/package.json'), 'utf8')), 'optionalDependencies'),
    )) {
      expect(lock).toContain(`"node_modules/${name}": {`);
    }
  });
});

describe('names and exports', () => {
  test('no file or folder is a drawer', () => {
    const drawers = /^(?:utils?|helpers?|common|misc|shared|lib)$/;
    const named = files.flatMap((file) => file.replace(/\.ts$/, '').split('/'));
    expect(named.filter((name) => drawers.test(name))).toEqual([]);
  });

  test('file names are kebab-case', () => {
    expect(files.filter((file) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(basename(file, '.ts')))).toEqual([]);
  });

  test('exports are named', () => {
    expect(matching(/^export default\b/m)).toEqual([]);
  });

  test('only erasable syntax, and no way around the types', () => {
    expect(matching(/^\s*(?:export )?(?:const )?enum \w|^\s*(?:export )?namespace \w|@ts-ignore|@ts-nocheck/m)).toEqual(
      [],
    );
  });

  test('each file opens with what is in it', () => {
    expect([...sources].filter(([, text]) => !text.startsWith('/**')).map(([file]) => file)).toEqual([]);
  });

  test('no file speaks of the machine it was written on', () => {
    expect(matching(/(?<![\w:/.{}*])\/(?:work|home|root|Users)\/\w/)).toEqual([]);
  });
});

interface Imports {
  /** Paths from the root of the project. */
  readonly files: readonly string[];
  /** Package names without subpaths. */
  readonly packages: readonly string[];
}

function importsOf(file: string, text: string): Imports {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:^\s*(?:import|export)\b[^'";]*?from\s*|^\s*import\s*|\bimport\(\s*)'([^']+)'/gm;
  const names = [...code.matchAll(pattern)].map((match) => match[1] ?? '');
  const builtins = new Set(builtinModules);
  return {
    files: names.filter((name) => name.startsWith('.')).map((name) => posix(join(dirname(file), name))),
    packages: names
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtins.has(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  };
}

function edges(): readonly { from: string; to: string }[] {
  return [...imports].flatMap(([from, { files }]) => files.map((to) => ({ from, to })));
}

/** Each cycle as the files on it, found by a walk that colours finished files. */
function cycles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push([...path.slice(at), file].join(' → '));
    if (at !== -1 || done.has(file)) return;
    path.push(file);
    for (const next of imports.get(file)?.files ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of files) visit(file);
  return found;
}

/** `src/model/info.ts` → `model`; `src/registry.ts` → `registry`. */
function layerOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}

function matching(pattern: RegExp): readonly string[] {
  return [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes(`validators${sep}`))
    .map((name) => posix(relative(root, join(folder, name))))
    .sort();
}

/** The list stands in one line, marked `Layers:`. */
function layersOf(page: string): readonly string[] {
  const line = /^Layers: (.+?)\.$/ms.exec(page)?.[1] ?? '';
  return line.split(/[,\s]+/).map((name) => name.replaceAll('`', ''));
}

/** The texts in back ticks. */
function codesOf(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function section(manifest: unknown, name: string): object {
  const found: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}

function posix(path: string): string {
  return path.replaceAll(sep, '/');
}

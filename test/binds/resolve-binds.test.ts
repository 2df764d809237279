import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundNames } from '../../src/binds/bound-names.ts';
import type { BindEnvironment } from '../../src/binds/bind-source.ts';
import { checkBinds } from '../../src/binds/check-binds.ts';
import { resolveBinds } from '../../src/binds/resolve-binds.ts';
import { usedVariables } from '../../src/binds/used-variables.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { resolveImports } from '../../src/imports/resolve-imports.ts';
import { codesOf, normalizeText } from '../normalize/normalized.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binds-'));
  await mkdir(join(folder, 'docs'));
  const files: Readonly<Record<string, string>> = {
    'docs/s.yaml':
      'token: s3cret\nn: 1.10\npin: 0123\non: yes\nnothing:\na: { b: deep, "c.d": x }\na.lit: literal\nlist: [1, { k: v }]\n',
    'docs/s.json': '{"token":"from-json","n":5,"big":12345678901234567890,"nil":null,"o":{"p":true}}',
    'docs/s.env': 'export TOKEN="a b"\n# c\nOTHER=plain # why\n',
    'docs/s.properties': 'TOKEN: colon\n',
    'docs/s.txt': '{"token":"any"}',
    'docs/broken.json': '{"token": "s3cret"',
    'docs/list.yaml': '- s3cret\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(async () => await rm(folder, { recursive: true }));

const nothing: BindEnvironment = {
  overrides: new Map(),
  variables: {},
  envFile: undefined,
  allowMissing: false,
  providers: new Map(),
};

async function capabilityOf(binds: string, uses = '"{{TOKEN}}"', more = '') {
  const text = `
ikanos: 1.0.0-beta4
binds: ${binds}
capability:
  consumes: [{ type: http, namespace: api, baseUri: https://a.test, inputParameters: { h: { in: header, value: ${uses} } } }]
  ${more}
`;
  const { written } = normalizeText(text, join(folder, 'docs/main.yaml'));
  return resolveImports(
    written,
    () => Promise.resolve(undefined),
    () => undefined,
  );
}

async function resolved(binds: string, environment: Partial<BindEnvironment> = {}, uses?: string, more?: string) {
  const capability = await capabilityOf(binds, uses, more);
  const { report, diagnostics } = collectDiagnostics();
  const bindings = await resolveBinds(capability, { ...nothing, ...environment }, report);
  return { bindings, diagnostics, codes: codesOf(diagnostics) };
}

describe('sources', () => {
  const env = '[{ namespace: env, keys: { TOKEN: MY_TOKEN } }]';
  const cases: readonly (readonly [string, Partial<BindEnvironment>, string | undefined])[] = [
    ['the process environment', { variables: { MY_TOKEN: 'p' } }, 'p'],
    ['an empty text, which is a value', { variables: { MY_TOKEN: '' } }, ''],
    ['the env-file after it', { variables: { MY_TOKEN: 'p' }, envFile: new Map([['MY_TOKEN', 'e']]) }, 'p'],
    ['the env-file', { envFile: new Map([['MY_TOKEN', 'e']]) }, 'e'],
    ['--bind before both', { overrides: new Map([['TOKEN', 'o']]), variables: { MY_TOKEN: 'p' } }, 'o'],
    [
      'a qualified --bind before a plain one',
      {
        overrides: new Map([
          ['TOKEN', 'o'],
          ['env.TOKEN', 'q'],
        ]),
      },
      'q',
    ],
    ['nothing by the name of the variable', { variables: { TOKEN: 'x' } }, undefined],
    ['nothing inherited', {}, undefined],
  ];
  it.each(cases)('%s', async (_name, environment, value) => {
    const { bindings } = await resolved(env, environment);
    expect([bindings.get('TOKEN'), bindings.get('env.TOKEN')]).toEqual([value, value]);
  });

  it('an inherited property of the environment object is no variable', async () => {
    const { bindings } = await resolved('[{ namespace: env, keys: { TOKEN: constructor } }]');
    expect(bindings.size).toBe(0);
  });

  const files: readonly (readonly [string, string, string | undefined])[] = [
    ['s.yaml', 'token', 's3cret'],
    ['s.yaml', 'n', '1.10'],
    ['s.yaml', 'pin', '0123'],
    ['s.yaml', 'on', 'yes'],
    ['s.yaml', 'nothing', undefined],
    ['s.yaml', 'a.b', 'deep'],
    ['s.yaml', 'a.lit', 'literal'],
    ['s.yaml', 'list', '[1,{"k":"v"}]'],
    ['s.json', 'token', 'from-json'],
    ['s.json', 'n', '5'],
    ['s.json', 'big', '12345678901234567890'],
    ['s.json', 'nil', undefined],
    ['s.json', 'o.p', 'true'],
    ['s.json', 'o', '{"p":true}'],
    ['s.env', 'TOKEN', 'a b'],
    ['s.env', 'OTHER', 'plain'],
    ['s.properties', 'TOKEN', 'colon'],
    ['s.txt', 'token', 'any'],
    ['broken.json', 'token', undefined],
    ['list.yaml', '0', undefined],
    ['none.yaml', 'token', undefined],
  ];
  it.each(files)('%s: %s', async (file, key, value) => {
    const { bindings, diagnostics } = await resolved(
      `[{ namespace: f, location: "file:///./${file}", keys: { TOKEN: "${key}" } }]`,
    );
    expect(bindings.get('f.TOKEN')).toBe(value);
    if (value === undefined) expect(diagnostics[0]?.message).toContain('"TOKEN" of binding "f"');
    expect(JSON.stringify(diagnostics.map(({ message, hint }) => [message, hint]))).not.toContain('s3cret');
  });

  it.each([['file://./s.yaml'], ['FILE:///./s.yaml'], ['file:///../docs/s.yaml']])(
    '%s is relative to the document',
    async (location) => {
      const { bindings } = await resolved(`[{ namespace: f, location: "${location}", keys: { TOKEN: token } }]`);
      expect(bindings.get('TOKEN')).toBe('s3cret');
    },
  );

  it('an absolute file URI', async () => {
    const location = pathToFileURL(join(folder, 'docs/s.yaml')).href;
    const { bindings } = await resolved(`[{ namespace: f, location: "${location}", keys: { TOKEN: token } }]`);
    expect(bindings.get('TOKEN')).toBe('s3cret');
  });

  it('a location keeps the environment out', async () => {
    const { bindings } = await resolved('[{ namespace: f, location: "file:///./s.yaml", keys: { TOKEN: HOME } }]', {
      variables: { HOME: '/root' },
    });
    expect(bindings.get('TOKEN')).toBeUndefined();
  });

  it('a registered provider', async () => {
    const read = (location: URL, keys: readonly string[]) =>
      Promise.resolve(new Map(keys.map((key) => [key, `${location.host}:${key}`])));
    const { bindings } = await resolved('[{ namespace: v, location: "vault://safe/x", keys: { TOKEN: k } }]', {
      providers: new Map([['vault', { read }]]),
    });
    expect(bindings.get('v.TOKEN')).toBe('safe:k');
  });

  it('a provider that fails gives no value and its words are not repeated', async () => {
    const read = () => Promise.reject(new Error('s3cret'));
    const { diagnostics } = await resolved('[{ namespace: v, location: "vault://safe/x", keys: { TOKEN: k } }]', {
      providers: new Map([['vault', { read }]]),
    });
    expect(diagnostics[0]?.message).toContain('the provider of "vault" failed');
    expect(diagnostics[0]?.message).not.toContain('s3cret');
  });

  it('a scheme without provider is named, with those there are', async () => {
    const { diagnostics } = await resolved('[{ namespace: v, location: "vault://safe/x", keys: { TOKEN: k } }]');
    expect(diagnostics[0]?.message).toContain('no provider for scheme "vault" (supported: file)');
  });

  it('the later of two bindings has the plain name', async () => {
    const { bindings } = await resolved(
      '[{ namespace: a, keys: { TOKEN: A } }, { namespace: b, keys: { TOKEN: B } }]',
      {
        variables: { A: '1', B: '2' },
      },
    );
    expect([bindings.get('TOKEN'), bindings.get('a.TOKEN'), bindings.get('b.TOKEN')]).toEqual(['2', '1', '2']);
  });
});

describe('missing values', () => {
  const binds = '[{ namespace: env, keys: { TOKEN: T, OTHER: O, IDLE: I } }]';

  it('that are used stop the start in one message, unused ones are a warning', async () => {
    const { diagnostics } = await resolved(binds, {}, '"{{TOKEN}} {{env.OTHER}}"');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['bind-missing', 'fatal'],
      ['bind-missing-unused', 'warning'],
    ]);
    const [missing, idle] = diagnostics;
    expect(missing?.message).toBe(
      '2 bound variables have no value: "TOKEN" of binding "env" (environment variable "T"), "OTHER" of binding "env" (environment variable "O").',
    );
    expect(idle?.message).toContain('"IDLE"');
  });

  it('may be allowed, but not for the guard of an exposer', async () => {
    const allowed = await resolved(binds, { allowMissing: true });
    expect(allowed.diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    const guard =
      'exposes: [{ type: rest, namespace: r, port: 1, authentication: { type: bearer, token: "{{env.OTHER}}" } }]';
    const guarded = await resolved(binds, { allowMissing: true }, undefined, guard);
    expect(guarded.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['bind-missing', 'fatal'],
      ['bind-missing', 'warning'],
      ['bind-missing-unused', 'warning'],
    ]);
    expect(guarded.diagnostics[0]?.message).toContain('"OTHER"');
  });
});

describe('usedVariables', () => {
  it.each([
    ['"{{TOKEN}}"', ['env.TOKEN']],
    ['"{{ env.TOKEN }}"', ['env.TOKEN']],
    ['"{{{TOKEN}}}"', ['env.TOKEN']],
    ['"{{#TOKEN}}x{{/TOKEN}}"', ['env.TOKEN']],
    ['"{{! TOKEN }}"', []],
    ['"{TOKEN}"', []],
    ['TOKEN', []],
    ['"{{other.TOKEN}}"', []],
  ])('%s', async (uses, expected) => {
    const capability = await capabilityOf('[{ namespace: env, keys: { TOKEN: T } }]', uses);
    expect([...usedVariables(capability).keys()]).toEqual(expected);
  });

  it('boundNames are plain and qualified', async () => {
    const capability = await capabilityOf('[{ namespace: env, keys: { TOKEN: T } }]');
    expect([...boundNames(capability)]).toEqual(['TOKEN', 'env.TOKEN']);
  });
});

describe('checkBinds', () => {
  it.each([
    [
      '[{ namespace: a, keys: { TOKEN: A } }, { namespace: b, keys: { TOKEN: B } }]',
      '"{{a.TOKEN}} {{b.TOKEN}}"',
      ['bind-variable-repeated'],
    ],
    ['[{ namespace: env, keys: { TOKEN: A } }]', '"{{TOKEN}} {{env.TOKNE}}"', ['bind-variable-unknown']],
    ['[{ namespace: env, keys: { TOKEN: A } }]', 'x', ['bind-not-sent']],
    ['[{ namespace: env, keys: { TOKEN: A } }]', '"{{TOKEN}}"', []],
  ])('%s with %s', async (binds, uses, codes) => {
    const { report, diagnostics } = collectDiagnostics();
    checkBinds(await capabilityOf(binds, uses), report);
    expect(codesOf(diagnostics)).toEqual(codes);
  });
});

/** A reference in an imported file means what it meant there, whatever aliases the importing documents give. */
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { folderOf } from '../support/documents.ts';
import { command } from '../support/in-process.ts';
import { startUpstream } from '../support/upstream.ts';

const one = await startUpstream({ json: { from: 'one' } });
const two = await startUpstream({ json: { from: 'two' } });
beforeEach(() => [one, two].forEach(({ requests }) => requests.splice(0)));
afterAll(async () => {
  await one.stop();
  await two.stop();
});

interface LibraryParts {
  readonly url?: string;
  readonly authentication?: string;
  readonly binds?: string;
  /** Of the mcp adapter. */
  readonly port?: number;
}

/** A file with an adapter `api`, an aggregate `agg`, and exposers `door` (rest) and `desk` (mcp) that use them. */
function library({ url = one.url, authentication, binds = '', port = 9090 }: LibraryParts = {}): string {
  return `ikanos: 1.0.0-beta4
${binds}
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: ${url}
      ${authentication === undefined ? '' : `authentication: ${authentication}`}
      resources:
        items:
          path: /items/{{id}}
          operations:
            get-item: { method: GET, inputParameters: { id: { in: path } } }
            put-item: { method: POST, inputParameters: { id: { in: path } }, body: { type: json, data: { n: "{{desk.note}}" } } }
  aggregates:
    - display: A
      namespace: agg
      flows:
        read:
          description: Reads
          inputParameters: { key: { type: string, description: Key } }
          call: api.get-item
          with: { id: agg.key }
  exposes:
    - type: rest
      namespace: door
      port: 8080
      resources:
        items:
          path: /items/{{number}}
          operations:
            get: { method: GET, call: api.get-item, with: { id: door.number } }
        all: { path: /all, forward: { targetNamespace: api } }
    - type: mcp
      namespace: desk
      port: ${port}
      tools:
        get-item:
          description: Gets
          inputParameters: { number: { type: string, description: N } }
          call: api.get-item
          with: { id: desk.number }
        put-item:
          description: Puts
          inputParameters: { note: { type: string, description: N } }
          call: api.put-item
          with: { id: 7 }
        stepped:
          description: Steps
          inputParameters: { number: { type: string, description: N } }
          steps: { first: { type: call, call: api.get-item, with: { id: $this.desk.number } } }
        referred:
          ref: agg.read
    - type: skill
      namespace: guide
      port: 9092
      skills:
        s: { description: S, tools: { t: { description: T, from: { sourceNamespace: desk, action: get-item } } } }
`;
}

async function called(folder: string, unit: string, input: object, env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await command(['call', join(folder, 'main.yaml'), unit, JSON.stringify(input)], {
    env,
  });
  expect({ unit, code, said: code === 0 ? '' : stderr }).toEqual({ unit, code: 0, said: '' });
  return JSON.parse(stdout) as unknown;
}

const everything = (from: string, suffix: string): string => `ikanos: 1.0.0-beta4
capability:
  consumes: [{ from: ${from}, import: api, as: api${suffix} }]
  aggregates: [{ from: ${from}, import: agg, as: agg${suffix} }]
  exposes:
    - { from: ${from}, import: door, as: door${suffix} }
    - { from: ${from}, import: desk, as: desk${suffix} }
    - { from: ${from}, import: guide, as: guide${suffix} }
`;
const chained = (from: string, before: string, suffix: string): string =>
  everything(from, suffix).replaceAll(/import: (\w+)/g, (_whole, name: string) => `import: ${name}${before}`);

const forms = {
  'one level': { files: { 'main.yaml': everything('lib.yaml', '-x'), 'lib.yaml': library() }, suffix: '-x' },
  'three levels': {
    files: {
      'main.yaml': chained('b.yaml', '-b', '-main'),
      'b.yaml': chained('a.yaml', '-a', '-b'),
      'a.yaml': everything('lib.yaml', '-a'),
      'lib.yaml': library(),
    },
    suffix: '-main',
  },
} as const;

test.each(Object.entries(forms))('aliases on %s', async (_name, { files, suffix }) => {
  const folder = await folderOf(files);
  const { diagnostics, capability } = await loadCapability(join(folder, 'main.yaml'));
  expect(diagnostics.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
  expect(capability?.exposes[0]).toMatchObject({
    namespace: `door${suffix}`,
    resources: [{}, { forward: { targetNamespace: `api${suffix}` } }],
  });
  for (const [unit, input] of [
    [`door${suffix}.get`, { number: '5' }],
    [`desk${suffix}.get-item`, { number: '5' }],
    [`desk${suffix}.stepped`, { number: '5' }],
    [`desk${suffix}.referred`, { key: '5' }],
  ] as const) {
    expect(await called(folder, unit, input)).toEqual({ from: 'one' });
    expect(one.requests.at(-1)?.url).toBe('/items/5');
  }
  await called(folder, `desk${suffix}.put-item`, { note: 'hello' });
  expect(one.requests.at(-1)).toMatchObject({ url: '/items/7', text: '{"n":"hello"}' });
});

test('two files with the same names stay apart', async () => {
  const folder = await folderOf({
    'main.yaml': `ikanos: 1.0.0-beta4
capability:
  consumes: [{ from: one.yaml, import: api }, { from: two.yaml, import: api, as: other }]
  aggregates: [{ from: one.yaml, import: agg }, { from: two.yaml, import: agg, as: agg-two }]
  exposes: [{ from: one.yaml, import: desk }, { from: two.yaml, import: desk, as: second }]
`,
    'one.yaml': library(),
    'two.yaml': library({ url: two.url, port: 9091 }),
  });
  for (const unit of ['get-item', 'referred']) {
    const input = unit === 'referred' ? { key: '1' } : { number: '1' };
    expect(await called(folder, `desk.${unit}`, input)).toEqual({ from: 'one' });
    expect(await called(folder, `second.${unit}`, input)).toEqual({ from: 'two' });
  }
});

test.each(['{{TOKEN}}', '{{env.TOKEN}}'])('a variable that two files bind differently: %s', async (template) => {
  const authentication = `{ type: bearer, token: "${template}" }`;
  const binds = (key: string): string => `binds: [{ namespace: env, keys: { TOKEN: ${key} } }]`;
  const folder = await folderOf({
    'main.yaml': `ikanos: 1.0.0-beta4
capability:
  consumes: [{ from: one.yaml, import: api, as: first }, { from: two.yaml, import: api, as: other }]
  aggregates: [{ from: one.yaml, import: agg, as: agg-one }, { from: two.yaml, import: agg, as: agg-two }]
  exposes: [{ from: one.yaml, import: desk, as: desk-one }, { from: two.yaml, import: desk, as: desk-two }]
`,
    'one.yaml': library({ authentication, binds: binds('KEY_ONE') }),
    'two.yaml': library({ url: two.url, port: 9091, authentication, binds: binds('KEY_TWO') }),
  });
  const env = { KEY_ONE: 'first', KEY_TWO: 'second' };
  await called(folder, 'desk-one.get-item', { number: '1' }, env);
  await called(folder, 'desk-two.get-item', { number: '1' }, env);
  expect(one.requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer first']);
  expect(two.requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer second']);
});

test('a missing consumed operation is reported at the flow and at each import entry', async () => {
  const folder = await folderOf({
    'main.yaml': `ikanos: 1.0.0-beta4
capability:
  aggregates: [{ from: lib.yaml, import: agg, as: a }]
  exposes:
    - { from: lib.yaml, import: desk }
    - { type: rest, namespace: own, port: 1, resources: { r: { path: /r, operations: { o: { method: GET, ref: a.read } } } } }
`,
    'lib.yaml': library(),
  });
  const { diagnostics } = await loadCapability(join(folder, 'main.yaml'));
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  expect(
    found.map(({ code, origin }) => `${code} ${origin.file.replace(`${folder}/`, '')} ${origin.pointer}`).toSorted(),
  ).toEqual([
    'call-target-exists lib.yaml /capability/aggregates/0/flows/read/call',
    'call-target-exists lib.yaml /capability/exposes/1/tools/get-item/call',
    'call-target-exists lib.yaml /capability/exposes/1/tools/put-item/call',
    'call-target-exists lib.yaml /capability/exposes/1/tools/stepped/steps/first/call',
    'import-call-missing main.yaml /capability/aggregates/0',
    'import-call-missing main.yaml /capability/exposes/0',
    'import-call-missing main.yaml /capability/exposes/0',
  ]);
});

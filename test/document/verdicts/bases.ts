/** A valid document of each version with one of every object, and the places in it that cases change. */
import type { JsonObject, JsonValue } from '../../../src/json/json-value.ts';
import { alpha1, listForm, type Version } from './verdict-case.ts';

/** Names of objects, as pointers in list form and in map form. */
const pointers = {
  root: ['', ''],
  info: ['/info', '/info'],
  person: ['/info/stakeholders/0', '/info/stakeholders/0'],
  bind: ['/binds/0', '/binds/0'],
  bindKeys: ['/binds/0/keys', '/binds/0/keys'],
  capability: ['/capability', '/capability'],
  consumes: ['/capability/consumes/0', '/capability/consumes/0'],
  import: ['/capability/consumes/1', '/capability/consumes/1'],
  resource: ['/capability/consumes/0/resources/0', '/capability/consumes/0/resources/r'],
  operation: ['/capability/consumes/0/resources/0/operations/0', '/capability/consumes/0/resources/r/operations/o'],
  consumedInput: [
    '/capability/consumes/0/resources/0/operations/0/inputParameters/0',
    '/capability/consumes/0/resources/r/operations/o/inputParameters/i',
  ],
  consumedOutput: [
    '/capability/consumes/0/resources/0/operations/0/outputParameters/0',
    '/capability/consumes/0/resources/r/operations/o/outputParameters/i',
  ],
  rest: ['/capability/exposes/0', '/capability/exposes/0'],
  restResource: ['/capability/exposes/0/resources/0', '/capability/exposes/0/resources/r'],
  called: ['/capability/exposes/0/resources/0/operations/0', '/capability/exposes/0/resources/r/operations/called'],
  stepped: ['/capability/exposes/0/resources/0/operations/1', '/capability/exposes/0/resources/r/operations/stepped'],
  exposedInput: [
    '/capability/exposes/0/resources/0/operations/0/inputParameters/0',
    '/capability/exposes/0/resources/r/operations/called/inputParameters/i',
  ],
  mapped: [
    '/capability/exposes/0/resources/0/operations/0/outputParameters/0',
    '/capability/exposes/0/resources/r/operations/called/outputParameters/0',
  ],
  forwarding: ['/capability/exposes/0/resources/1', '/capability/exposes/0/resources/f'],
  forward: ['/capability/exposes/0/resources/1/forward', '/capability/exposes/0/resources/f/forward'],
  mcp: ['/capability/exposes/1', '/capability/exposes/1'],
  tool: ['/capability/exposes/1/tools/0', '/capability/exposes/1/tools/called'],
  steppedTool: ['/capability/exposes/1/tools/1', '/capability/exposes/1/tools/stepped'],
  toolInput: [
    '/capability/exposes/1/tools/0/inputParameters/0',
    '/capability/exposes/1/tools/called/inputParameters/i',
  ],
  callStep: ['/capability/exposes/1/tools/1/steps/0', '/capability/exposes/1/tools/stepped/steps/one'],
  lookupStep: ['/capability/exposes/1/tools/1/steps/1', '/capability/exposes/1/tools/stepped/steps/two'],
  mapping: ['/capability/exposes/1/tools/1/mappings/0', '/capability/exposes/1/tools/stepped/mappings/0'],
  orchestrated: [
    '/capability/exposes/1/tools/1/outputParameters/0',
    '/capability/exposes/1/tools/stepped/outputParameters/i',
  ],
  mcpResource: ['/capability/exposes/1/resources/0', '/capability/exposes/1/resources/called'],
  fileResource: ['/capability/exposes/1/resources/1', '/capability/exposes/1/resources/file'],
  prompt: ['/capability/exposes/1/prompts/0', '/capability/exposes/1/prompts/p'],
  promptArgument: ['/capability/exposes/1/prompts/0/arguments/0', '/capability/exposes/1/prompts/p/arguments/a'],
  promptMessage: ['/capability/exposes/1/prompts/0/template/0', '/capability/exposes/1/prompts/p/template/0'],
  skillAdapter: ['/capability/exposes/2', '/capability/exposes/2'],
  skill: ['/capability/exposes/2/skills/0', '/capability/exposes/2/skills/s'],
  skillTool: ['/capability/exposes/2/skills/0/tools/0', '/capability/exposes/2/skills/s/tools/t'],
  skillFrom: ['/capability/exposes/2/skills/0/tools/0/from', '/capability/exposes/2/skills/s/tools/t/from'],
  control: ['/capability/exposes/3', '/capability/exposes/3'],
  management: ['/capability/exposes/3/management', '/capability/exposes/3/management'],
  scripting: ['/capability/exposes/3/management/scripting', '/capability/exposes/3/management/scripting'],
  observability: ['/capability/exposes/3/observability', '/capability/exposes/3/observability'],
  aggregate: ['/capability/aggregates/0', '/capability/aggregates/0'],
  flow: ['/capability/aggregates/0/functions/0', '/capability/aggregates/0/flows/read'],
} as const;
export type PlaceName = keyof typeof pointers;

/** Where an object is in the documents of a version. */
export function pointerOf(place: PlaceName, version: Version): string {
  return pointers[place][listForm(version) ? 0 : 1];
}

/** Objects that alpha1 does not have. */
export const newerPlaces: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'control',
  'management',
  'scripting',
  'observability',
  'aggregate',
  'flow',
]);

/** The base document of a version: every case changes one thing of it. */
export function baseOf(version: Version): JsonObject {
  const isList = listForm(version);
  const [key = '', number = ''] = version.split(' ');
  const label = isList ? 'label' : 'display';
  // Named things: a list with `name`, or a map.
  const named = (things: Readonly<Record<string, JsonObject>>): JsonValue =>
    isList ? Object.entries(things).map(([name, thing]) => Object.assign({ name }, thing)) : { ...things };
  const input = { type: 'string', description: 'I' };
  const document: JsonObject = {
    [key]: number,
    info: { [label]: 'L', description: 'D', stakeholders: [{ role: 'owner', fullName: 'A B' }] },
    binds: [{ namespace: 'env', keys: { TOKEN: 'token' } }],
    capability: {
      consumes: [
        {
          type: 'http',
          namespace: 'api',
          baseUri: 'https://api.test',
          resources: named({
            r: {
              path: '/r',
              operations: named({
                o: {
                  method: 'GET',
                  inputParameters: named({ i: { in: 'query' } }),
                  outputParameters: named({ i: { type: 'string', value: '$.i' } }),
                },
              }),
            },
          }),
        },
        { [isList ? 'location' : 'from']: './shop.yaml', import: 'shop' },
      ],
      exposes: [
        {
          type: 'rest',
          namespace: 'door',
          port: 8080,
          resources: named({
            r: {
              path: '/r',
              operations: named({
                called: {
                  method: 'GET',
                  call: 'api.o',
                  inputParameters: named({ i: { in: 'query', ...input } }),
                  outputParameters: [{ type: 'string', mapping: '$.i' }],
                },
                stepped: {
                  method: 'POST',
                  steps: named({ one: { type: 'call', call: 'api.o' } }),
                  outputParameters: named({ i: { type: 'string' } }),
                },
              }),
            },
            f: { path: '/f', forward: { targetNamespace: 'api' } },
          }),
        },
        {
          type: 'mcp',
          namespace: 'desk',
          port: 9090,
          tools: named({
            called: {
              description: 'D',
              call: 'api.o',
              inputParameters: named({ i: input }),
              outputParameters: [{ type: 'string', mapping: '$.i' }],
            },
            stepped: {
              description: 'D',
              steps: named({
                one: { type: 'call', call: 'api.o' },
                two: { type: 'lookup', index: 'one', match: 'i', lookupValue: 'x', outputParameters: ['i'] },
              }),
              mappings: [{ [isList ? 'targetName' : 'target']: 'i', value: '$.one.i' }],
              outputParameters: named({ i: { type: 'string' } }),
            },
          }),
          resources: named({
            called: { [label]: 'L', uri: 'api://r', description: 'D', call: 'api.o' },
            file: { [label]: 'L', uri: 'api://f', description: 'D', location: 'file:///tmp' },
          }),
          prompts: named({
            p: {
              [label]: 'L',
              description: 'D',
              arguments: named({ a: { description: 'D' } }),
              template: [{ role: 'user', content: 'Hi' }],
            },
          }),
        },
        {
          type: 'skill',
          namespace: 'guide',
          port: 4000,
          skills: named({
            s: {
              description: 'D',
              tools: named({ t: { description: 'D', from: { sourceNamespace: 'desk', action: 'called' } } }),
            },
          }),
        },
        ...(alpha1(version)
          ? []
          : [{ type: 'control', port: 9999, management: { scripting: {} }, observability: {} } satisfies JsonObject]),
      ],
      ...(alpha1(version)
        ? {}
        : {
            aggregates: [
              {
                [label]: 'L',
                namespace: 'agg',
                [isList ? 'functions' : 'flows']: named({ read: { description: 'D', call: 'api.o' } }),
              },
            ],
          }),
    },
  };
  return document;
}

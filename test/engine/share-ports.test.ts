import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { type StartableDocument, sharePorts } from '../../src/engine/share-ports.ts';
import type { ExposerPlan } from '../../src/exposes/exposer.ts';
import type { Authentication } from '../../src/model/authentication.ts';
import type { Exposes } from '../../src/model/exposes.ts';
import type { RuntimeOptions } from '../../src/operation/call-context.ts';
import { originOf } from '../../src/source/origin.ts';
import { runtimeOptions } from '../support/runtime-options.ts';
import { mcpExposes, planOf, restExposes, skillExposes } from './exposes.ts';

/** A plan that can be joined, unless it is of a type that can not. */
function plan(exposes: Exposes): ExposerPlan {
  return {
    exposes,
    operations: new Map(),
    answers: true,
    start: () => Promise.reject(new Error('never started here')),
    ...(exposes.type === 'skill' ? {} : { join: () => ({ start: () => Promise.resolve([]) }) }),
  };
}

function document(
  exposes: readonly Exposes[],
  bindings: Readonly<Record<string, string>> = {},
  options: Partial<RuntimeOptions> = {},
): StartableDocument {
  return {
    plan: planOf(exposes.map(plan)),
    bindings: new Map(Object.entries(bindings)),
    options: runtimeOptions(options),
  };
}

function shared(documents: readonly StartableDocument[]) {
  const { report, diagnostics } = collectDiagnostics();
  const ports = sharePorts(documents, report);
  return {
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    groups: ports.map(({ members }) => members.map(({ plan: { exposes } }) => exposes.namespace)),
  };
}

const rest = (namespace: string, port: number, more: Partial<Exposes> = {}) =>
  restExposes(namespace, { port, ...more } as Parameters<typeof restExposes>[1]);
const bearer = (token: string): Authentication => ({ type: 'bearer', token, origin: originOf('x.yaml') });
const apikey = (key: string, value: string): Authentication => ({
  type: 'apikey',
  keys: [{ key, value, placement: 'header' }],
  origin: originOf('x.yaml'),
});

describe('adapters that share a port', () => {
  const cases: readonly [name: string, documents: StartableDocument[], groups: string[][]][] = [
    ['of two documents', [document([rest('a', 8080)]), document([rest('b', 8080)])], [['a', 'b']]],
    ['of three', ['a', 'b', 'c'].map((name) => document([rest(name, 1)])), [['a', 'b', 'c']]],
    [
      'of each type its own',
      ['a', 'b'].map((name) => document([rest(`${name}-r`, 1), mcpExposes(`${name}-m`, { port: 2 })])),
      [
        ['a-r', 'b-r'],
        ['a-m', 'b-m'],
      ],
    ],
    ['over stdio', ['a', 'b'].map((name) => document([mcpExposes(name, { transport: 'stdio' })])), [['a', 'b']]],
    [
      'moved together',
      [
        document([rest('a', 8080)], {}, { ports: new Map([['b', 8080]]) }),
        document([rest('b', 9)], {}, { ports: new Map([['b', 8080]]) }),
      ],
      [['a', 'b']],
    ],
    ['different ports', [document([rest('a', 1)]), document([rest('b', 2)])], []],
    ['any free port', [document([rest('a', 0)]), document([rest('b', 0)])], []],
    [
      'loopback in two spellings',
      [document([rest('a', 1)]), document([rest('b', 1, { address: 'localhost' })])],
      [['a', 'b']],
    ],
    [
      'addresses that do not meet',
      [document([rest('a', 1, { address: '127.0.0.2' })]), document([rest('b', 1, { address: '127.0.0.3' })])],
      [],
    ],
    [
      'the same secret under two names',
      [
        document([rest('a', 1, { authentication: bearer('{{ONE}}') })], { ONE: 's3cret' }),
        document([rest('b', 1, { authentication: bearer('{{TWO}}') })], { TWO: 's3cret' }),
      ],
      [['a', 'b']],
    ],
  ];
  test.each(cases)('%s', (_name, documents, groups) => {
    const found = shared(documents);
    expect(found.codes).toEqual([]);
    expect(found.groups).toEqual(groups);
  });
});

describe('adapters that can not', () => {
  const cases: readonly [name: string, documents: StartableDocument[], codes: string[]][] = [
    ['in one document', [document([rest('a', 1), rest('b', 1)])], ['port-taken-twice']],
    [
      'three in one document',
      [document([rest('a', 1), rest('b', 1), rest('c', 1)])],
      ['port-taken-twice', 'port-taken-twice'],
    ],
    [
      'in the second document',
      [document([rest('a', 1)]), document([rest('b', 1), rest('c', 1)])],
      ['port-taken-twice'],
    ],
    [
      'stdio twice in one document',
      [document([mcpExposes('a', { transport: 'stdio' }), mcpExposes('b', { transport: 'stdio' })])],
      ['two-stdio-adapters'],
    ],
    ['types', [document([rest('a', 1)]), document([mcpExposes('b', { port: 1 })])], ['shared-port-types']],
    ['skills', ['a', 'b'].map((name) => document([skillExposes(name, { port: 1 })])), ['port-taken-twice']],
    [
      'every address beside loopback',
      [document([rest('a', 1)]), document([rest('b', 1, { address: '0.0.0.0' })])],
      ['shared-port-address'],
    ],
    [
      'open beside closed',
      [document([rest('a', 1)]), document([rest('b', 1, { authentication: bearer('t') })])],
      ['shared-port-authentication'],
    ],
    [
      'two schemes',
      [
        document([rest('a', 1, { authentication: apikey('K', 't') })]),
        document([rest('b', 1, { authentication: bearer('t') })]),
      ],
      ['shared-port-authentication'],
    ],
    [
      'one variable with two values',
      [
        document([rest('a', 1, { authentication: apikey('K', '{{T}}') })], { T: 'one-secret' }),
        document([rest('b', 1, { authentication: apikey('K', '{{T}}') })], { T: 'other-secret' }),
      ],
      ['shared-port-authentication'],
    ],
  ];
  test.each(cases)('%s', (_name, documents, codes) => {
    const found = shared(documents);
    expect(found.codes).toEqual(codes);
    expect(found.diagnostics.every(({ severity }) => severity === 'fatal')).toBe(true);
    expect(JSON.stringify(found.diagnostics)).not.toContain('-secret"');
  });

  test('both places are named', () => {
    const { diagnostics } = shared([document([rest('a', 8080)]), document([mcpExposes('b', { port: 8080 })])]);
    expect(diagnostics).toMatchObject([{ origin: { file: 'b.yaml' }, related: [{ origin: { file: 'a.yaml' } }] }]);
    expect(diagnostics[0]?.message).toContain('rest adapter "a"');
    expect(diagnostics[0]?.message).toContain('mcp adapter "b"');
  });
});

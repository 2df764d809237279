/** Outputs of every shape in the map form. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { upgradeText } from '../../src/cli/commands/upgrade/upgrade-text.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { SourceFile } from '../../src/source/source-file.ts';

/** The outputs of one consumed operation, and of a tool with or without a call, after the upgrade. */
function upgraded(outputs: string, tool = ''): unknown {
  const text = `naftiko: 1.0.0-alpha1
info: { label: L, description: D }
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: https://up.test
      resources: [{ name: r, path: /r, operations: [{ name: o, method: GET${tool === '' ? `, outputParameters: ${outputs}` : ''} }] }]
  exposes:
    - { type: mcp, namespace: m, port: 1, tools: [{ name: t, description: T${tool === '' ? ', call: up.o' : `, ${tool}, outputParameters: ${outputs}`} }] }
`;
  const { report, diagnostics } = collectDiagnostics();
  const result = upgradeText(new SourceFile('x.yaml', '/x.yaml', text), report, () => undefined);
  if (result === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { capability } = parse(result);
  const operation = capability.consumes[0].resources.r.operations.o;
  return tool === '' ? operation.outputParameters : capability.exposes[0].tools.t.outputParameters;
}

describe('of a consumed operation', () => {
  test.each<[string, unknown]>([
    ['[{ name: a, type: string, value: $.a }]', { a: { type: 'string', value: '$.a' } }],
    ['[{ name: a, type: string, const: x }]', { a: { type: 'string', value: 'x' } }],
    ['[{ name: a, type: array, const: x }]', { a: { type: 'array', const: 'x' } }],
    ['[{ name: a, type: string, const: x, value: y }]', { a: { type: 'string', const: 'x', value: 'y' } }],
    ['[]', []],
    // What can not be a map stays a list.
    ['[{ type: string, value: $.a }]', [{ type: 'string', value: '$.a' }]],
    [
      '[{ name: a, type: string }, { name: a, type: number }]',
      [
        { name: 'a', type: 'string' },
        { name: 'a', type: 'number' },
      ],
    ],
    [
      '[{ name: l, type: array, value: $.l, items: [{ type: string, value: $.x }] }]',
      { l: { type: 'array', value: '$.l', items: { type: 'string', value: '$.x' } } },
    ],
    [
      '[{ name: l, type: array, items: [{ name: x, type: string }, { name: y, type: string }] }]',
      { l: { type: 'array', items: { x: { type: 'string' }, y: { type: 'string' } } } },
    ],
    [
      '[{ name: l, type: array, items: { type: object, properties: [{ name: x, type: string, const: c }] } }]',
      { l: { type: 'array', items: { type: 'object', properties: { x: { type: 'string', value: 'c' } } } } },
    ],
    [
      '[{ name: o, type: object, properties: { k: { name: real, type: string }, n: { type: number } } }]',
      { o: { type: 'object', properties: { real: { type: 'string' }, n: { type: 'number' } } } },
    ],
  ])('%s', (before, after) => {
    expect(upgraded(before)).toEqual(after);
  });
});

describe('beside a call they stay a list', () => {
  test.each<[string, unknown]>([
    [
      '[{ type: array, mapping: $.l, items: [{ type: string, const: x }] }]',
      [{ type: 'array', mapping: '$.l', items: { type: 'string', value: 'x' } }],
    ],
    [
      '[{ type: object, properties: { a: { type: string, const: x }, b: { type: array, items: [{ type: number }] } } }]',
      [{ type: 'object', properties: { a: { type: 'string', value: 'x' }, b: { type: 'array', items: { type: 'number' } } } }],
    ],
    [
      '[{ type: array, items: [{ name: x, type: string }, { name: y, type: string }] }]',
      [{ type: 'array', items: { x: { type: 'string' }, y: { type: 'string' } } }],
    ],
    ['[{ type: object, mapping: $. }]', [{ type: 'object', mapping: '$.' }]],
  ])('%s', (before, after) => {
    expect(upgraded(before, 'call: up.o')).toEqual(after);
  });
});

test('of a mock they become a map', () => {
  expect(upgraded('[{ name: a, type: string, const: x }]', 'hints: {}')).toEqual({ a: { type: 'string', value: 'x' } });
});

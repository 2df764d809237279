import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { checkPorts, portOf } from '../../src/engine/ports.ts';
import type { Exposes, McpExposes, RestExposes } from '../../src/model/exposes.ts';
import { originOf } from '../../src/source/origin.ts';

function rest(namespace: string, port?: number): RestExposes {
  return {
    type: 'rest',
    namespace,
    ...(port === undefined ? {} : { port }),
    folder: '.',
    inputParameters: [],
    resources: [],
    origin: originOf(`${namespace}.yaml`),
  };
}

function stdio(namespace: string): McpExposes {
  return {
    type: 'mcp',
    namespace,
    transport: 'stdio',
    folder: '.',
    tools: [],
    resources: [],
    prompts: [],
    ttlMs: 0,
    cacheScope: 'private',
    origin: originOf(`${namespace}.yaml`),
  };
}

describe('the port an adapter asks for', () => {
  const cases: readonly [
    exposes: Exposes,
    ports: [string, number][],
    portOffset: number,
    expected: number | undefined,
  ][] = [
    [rest('a', 8080), [], 0, 8080],
    [rest('a', 8080), [], 100, 8180],
    [rest('a', 8080), [['a', 9000]], 100, 9000],
    [rest('a', 8080), [['a', 0]], 100, 0],
    [rest('a', 0), [], 100, 0],
    [rest('a'), [], 100, 0],
    [stdio('a'), [], 100, undefined],
  ];
  test.each(cases)('%#', (exposes, ports, portOffset, expected) => {
    expect(portOf(exposes, { ports: new Map(ports), portOffset })).toBe(expected);
  });
});

describe('adapters that can not be started together', () => {
  const cases: readonly [name: string, exposes: Exposes[], ports: [string, number][], codes: string[]][] = [
    ['the same port', [rest('a', 8080), rest('b', 8080)], [], ['port-taken-twice']],
    [
      'three times the same port',
      [rest('a', 1), rest('b', 1), rest('c', 1)],
      [],
      ['port-taken-twice', 'port-taken-twice'],
    ],
    ['different ports', [rest('a', 8080), rest('b', 8081)], [], []],
    ['any free port', [rest('a', 0), rest('b', 0), rest('c')], [], []],
    ['moved apart', [rest('a', 8080), rest('b', 8080)], [['b', 8081]], []],
    ['moved together', [rest('a', 8080), rest('b', 8081)], [['b', 8080]], ['port-taken-twice']],
    ['stdio and http', [stdio('a'), rest('b', 8080)], [], []],
    ['two stdio', [stdio('a'), stdio('b')], [], ['two-stdio-adapters']],
  ];
  test.each(cases)('%s', (_name, exposes, ports, codes) => {
    const { report, diagnostics } = collectDiagnostics();
    checkPorts(exposes, report, { ports: new Map(ports), portOffset: 0 });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test('both places are named, and nothing is served', () => {
    const { report, diagnostics } = collectDiagnostics();
    checkPorts([rest('a', 8080), rest('b', 8080)], report);
    expect(diagnostics).toMatchObject([
      { severity: 'fatal', origin: { file: 'b.yaml' }, related: [{ origin: { file: 'a.yaml' } }] },
    ]);
  });
});

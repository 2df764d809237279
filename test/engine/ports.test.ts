import { describe, expect, test } from 'vitest';
import { portOf } from '../../src/engine/ports.ts';
import type { Exposes } from '../../src/model/exposes.ts';
import { mcpExposes, restExposes } from './exposes.ts';

describe('the port an adapter asks for', () => {
  const cases: readonly [
    exposes: Exposes,
    ports: [string, number][],
    portOffset: number,
    expected: number | undefined,
  ][] = [
    [restExposes('a', { port: 8080 }), [], 0, 8080],
    [restExposes('a', { port: 8080 }), [], 100, 8180],
    [restExposes('a', { port: 8080 }), [['a', 9000]], 100, 9000],
    [restExposes('a', { port: 8080 }), [['a', 0]], 100, 0],
    [restExposes('a', { port: 0 }), [], 100, 0],
    [restExposes('a'), [], 100, 0],
    [mcpExposes('a', { transport: 'stdio' }), [], 100, undefined],
  ];
  test.each(cases)('%#', (exposes, ports, portOffset, expected) => {
    expect(portOf(exposes, { ports: new Map(ports), portOffset })).toBe(expected);
  });
});

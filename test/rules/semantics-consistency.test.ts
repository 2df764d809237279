/** What hints and methods say against what the flow they run says. */
import { expect, test } from 'vitest';
import { load } from '../support/documents.ts';

async function said(semantics: string, hints: string, method: string): Promise<readonly string[]> {
  const { diagnostics } = await load(
    `
ikanos: 1.0.0-beta4
info: { display: D, description: D }
capability:
  consumes:
    - { type: http, namespace: up, description: U, baseUri: "https://up.test", resources: { r: { path: /r, operations: { read: { method: GET } } } } }
  aggregates:
    - { namespace: agg, display: A, flows: { read: { description: R, semantics: ${semantics}, call: up.read } } }
  exposes:
    - { type: mcp, namespace: tools, port: 1, tools: { read: { description: R, hints: ${hints}, ref: agg.read } } }
    - { type: rest, namespace: routes, port: 2, resources: { r: { path: /r, operations: { read: { method: ${method}, ref: agg.read } } } } }
`,
    { check: true },
  );
  return diagnostics
    .filter(({ code }) => code === 'aggregate-semantics-consistency')
    .map(({ message }) =>
      message.replace(/^The (?:hint )?"?(.*?)"? contradicts the flow "agg\.read", which is (.*)\.$/, '$1: $2'),
    );
}

test.each<[string, string, string, readonly string[]]>([
  ['{ safe: true }', '{ readOnly: false }', 'GET', ['readOnly: false: safe']],
  ['{ safe: true }', '{ destructive: true }', 'HEAD', ['destructive: true: safe']],
  ['{ safe: true }', '{ readOnly: true, destructive: false }', 'POST', ['method POST: safe']],
  ['{ safe: false }', '{ readOnly: true }', 'GET', ['readOnly: true: not safe', 'method GET: not safe']],
  ['{ safe: false }', '{ readOnly: false }', 'HEAD', []],
  [
    '{ idempotent: true }',
    '{ idempotent: false }',
    'POST',
    ['idempotent: false: idempotent', 'method POST: idempotent'],
  ],
  ['{ idempotent: false }', '{ idempotent: true }', 'PUT', ['idempotent: true: not idempotent']],
  ['{ idempotent: false }', '{}', 'PUT', []],
  ['{ cacheable: true }', '{ readOnly: true }', 'POST', []],
])('a flow %s with hints %s and %s', async (semantics, hints, method, expected) => {
  expect(await said(semantics, hints, method)).toEqual(expected);
});

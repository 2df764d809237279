/** Findings that no case folder can show: about running rather than the document, hidden behind others, or about files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naftiko-findings-'));
  mkdirSync(join(folder, 'order-lookup'));
  writeFileSync(join(folder, 'order-lookup/SKILL.md'), '---\nname: order-lookup\ndescription: Something else\n---\n');
  mkdirSync(join(folder, 'no-header'));
  writeFileSync(join(folder, 'no-header/SKILL.md'), '# Orders\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const consumes = `
  consumes:
    - type: http
      namespace: orders
      baseUri: https://orders.test
      resources: [{ name: order, path: /orders, operations: [{ name: list-orders, method: GET }] }]`;
const mcp = (tool: string): string => `
  exposes:
    - type: mcp
      namespace: orders-mcp
      port: 0
      tools: [{ name: list-orders, description: Lists orders, ${tool} }]`;
const served = mcp('call: orders.list-orders');
const skill = (name: string, tool: string): string => `
    - type: skill
      namespace: orders-skill
      port: 0
      skills:
        - name: ${name}
          description: Looks up orders
          location: "${pathToFileURL(join(folder, name)).href}"
          tools: [{ name: list-orders, description: Lists orders, ${tool} }]`;

/** The codes that a load of the document for `run` reports. */
async function codesOf(capability: string): Promise<readonly string[]> {
  const file = join(folder, 'document.yaml');
  writeFileSync(file, `naftiko: 1.0.0-alpha2\ncapability:${capability}\n`);
  const { diagnostics } = await loadCapability(file, {});
  return diagnostics.map(({ code }) => code);
}

test.each([
  ['nothing-exposed', () => consumes],
  ['nothing-answers', () => consumes + mcp('call: orders.nothing')],
  ['control-not-served', () => `${consumes + served}\n    - { type: control, port: 0 }`],
  ['mcp-call-and-steps', () => consumes + mcp('call: orders.list-orders, steps: [{ name: a, type: call, call: orders.list-orders }]')],
  ['skill-instruction-exists', () => consumes + served + skill('order-lookup', 'instruction: missing.md')],
  ['skill-md-differs', () => consumes + served + skill('order-lookup', 'instruction: SKILL.md')],
  ['skill-md-format', () => consumes + served + skill('no-header', 'instruction: SKILL.md')],
])('%s', async (code, capability) => {
  expect(await codesOf(capability())).toContain(code);
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { SharedImports } from '../../src/engine/shared-imports.ts';
import { folderOf } from '../support/documents.ts';

const importing = (name: string): string => `ikanos: 1.0.0-beta4
info: {display: ${name}, description: Uses what is shared}
capability:
  consumes: [{from: ./shared.yaml, import: shop}]
  exposes:
    - type: rest
      namespace: ${name}
      port: 0
      resources:
        item: {path: /item, operations: {get: {method: GET, call: shop.get-item}}}
`;

const shared = `ikanos: 1.0.0-beta4
consumes:
  - type: http
    namespace: shop
    baseUri: https://shop.test
    resources:
      item: {path: /item, operations: {get-item: {method: GET, inputParameters: {q: {in: query, misspelt: 1}}}}}
`;

test('a file that several documents import is read once, and each document has its findings and its text', async () => {
  const folder = await folderOf({ 'a.yaml': importing('a'), 'b.yaml': importing('b'), 'shared.yaml': shared });
  const imports = new SharedImports();
  const first = await loadCapability(join(folder, 'a.yaml'), { imports });
  await rm(join(folder, 'shared.yaml'));
  const second = await loadCapability(join(folder, 'b.yaml'), { imports });
  const source = join(folder, 'shared.yaml');
  for (const { plan, diagnostics, sources } of [first, second]) {
    expect(plan?.capability.consumes).toHaveLength(1);
    expect(diagnostics.filter(({ origin }) => origin.file === source).map(({ code }) => code)).toContain('unknown-key');
    expect(sources.get(source)?.text).toBe(shared);
  }
  expect((await loadCapability(join(folder, 'b.yaml'))).plan).toBeUndefined();
});

test('what can not be read is told to each document that imports it', async () => {
  const folder = await folderOf({ 'a.yaml': importing('a'), 'b.yaml': importing('b') });
  const imports = new SharedImports();
  for (const file of ['a.yaml', 'b.yaml']) {
    const { diagnostics } = await loadCapability(join(folder, file), { imports });
    const told = diagnostics.filter(({ code }) => code === 'import-unreadable');
    expect(told.map(({ origin }) => origin.file)).toEqual([join(folder, file)]);
  }
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Linker, linkerOf } from '../../src/compile/link.ts';
import { load, operation } from '../support/documents.ts';

const text = `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: shop
      baseUri: http://127.0.0.1:1
      resources:
        - name: items
          path: /items
          operations: [{ name: list, method: GET }, { name: add.many, method: POST }]
        - name: orders
          path: /orders
          operations: [{ name: list-orders, method: GET }]
    - type: http
      namespace: shop
      baseUri: http://127.0.0.1:2
      resources:
        - { name: more, path: /more, operations: [{ name: refund, method: POST }, { name: list, method: GET }] }
    - type: http
      namespace: shop.eu
      baseUri: http://127.0.0.1:3
      resources:
        - { name: eu, path: /eu, operations: [{ name: list, method: GET }] }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /a
          operations:
            - { method: GET, name: three-parts, call: shop.items.list }
            - { method: PUT, name: blanks, call: " shop.list " }
            - { method: POST, name: near, call: shop.lsit }
`;

let linker: Linker;
beforeAll(async () => {
  linker = linkerOf((await load(text)).plan?.consumers ?? []);
});

describe('a call', () => {
  it.each([
    ['shop.list', 'shop.list', '/items', true],
    ['shop.refund', 'shop.refund', '/more', true],
    ['shop.eu.list', 'shop.eu.list', '/eu', true],
    ['shop.items.list', 'shop.list', '/items', false],
    ['shop.more.refund', 'shop.refund', '/more', false],
    ['shop.add.many', 'shop.add.many', '/items', true],
  ])('%s names %s of %s', (call, id, path, exact) => {
    const found = linker.find(call);
    expect([found?.operation.id, found?.operation.operation.path, found?.exact]).toEqual([id, path, exact]);
  });

  it.each([
    'shop',
    'shop.',
    '.list',
    'list',
    'shop.nothing',
    'Shop.list',
    'shop.nothing.list',
    'shop.items',
    'shop.items.list.x',
  ])('%s names nothing', (call) => {
    expect(linker.find(call)).toBeUndefined();
  });

  it('could have any of these names', () => {
    expect(linker.targets).toEqual(
      expect.arrayContaining(['shop.list', 'shop.list-orders', 'shop.refund', 'shop.eu.list']),
    );
  });
});

describe('in a document', () => {
  it('three parts are a warning, and name the operation', async () => {
    const loaded = await load(text);
    expect(operation(loaded, 'desk.three-parts').calls).toBe('shop.list');
    expect(loaded.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'call-three-parts', severity: 'warning', hint: 'write "shop.list"' }),
    );
  });

  it('blanks around a name do not count', async () => {
    expect(operation(await load(text), 'desk.blanks').mode).toBe('call');
  });

  it('a name that is nearly right comes with a suggestion', async () => {
    const loaded = await load(text);
    expect(operation(loaded, 'desk.near').mode).toBe('disabled');
    expect(loaded.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'call-target-exists', hint: expect.stringContaining('shop.list') }),
    );
  });
});

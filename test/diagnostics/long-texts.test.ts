/** Findings about names and values of any length stay short enough to be read. */
import { describe, expect, it } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { documentOf } from '../support/documents.ts';

const long = 'q'.repeat(100_000);

describe('a message is short', () => {
  it.each([
    ['an alias', 'label: Time', `label: *${long}`],
    ['a tag', 'label: Time', `label: !${long} x`],
    ['a version', '1.0.0-alpha2', long],
    ['a type', 'type: http', `type: ${long}`],
    ['a call', 'call: clock.now', `call: clock.${long}`],
    ['a name of two halves', 'label: Time', `"${'😀'.repeat(50_000)}": x`],
  ])('for %s of 100,000 characters', async (_what, from, to) => {
    const { diagnostics } = await loadCapability(await documentOf(document.replace(from, to)));
    const found = diagnostics.filter(({ severity }) => severity !== 'warning');
    expect(found).not.toEqual([]);
    for (const { message, hint = '' } of diagnostics) {
      expect(message.length).toBeLessThan(1100);
      expect(hint.length).toBeLessThan(1100);
      expect(message.isWellFormed()).toBe(true);
    }
  });
});

const document = `
naftiko: 1.0.0-alpha2
info: { label: Time, description: Time }
capability:
  consumes:
    - { type: http, namespace: clock, baseUri: "http://localhost:9", resources: [{ name: now, path: /now, operations: [{ name: now, method: GET }] }] }
  exposes:
    - type: rest
      namespace: time
      port: 8080
      resources:
        - { name: now, path: /now, description: Now, operations: [{ name: now, method: GET, description: Now, call: clock.now }] }
`;

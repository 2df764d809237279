/** Verdicts that depend on how something is written: scalars (document.md 2), version keys, words of 0.4 and 0.5. */
import { expect, test } from 'vitest';
import { findings } from '../reading.ts';

const document = (version: string, changes: Readonly<Record<string, string>> = {}): string => `${version}
info:
  label: ${changes['label'] ?? 'L'}
  description: ${changes['description'] ?? 'D'}
${changes['root'] ?? ''}
capability:
  exposes:
    - type: ${changes['type'] ?? 'rest'}
      namespace: r
      port: ${changes['port'] ?? '8080'}
      resources:
        - path: /r
          operations:
            - method: GET
              inputParameters:
                - { name: q, in: query, type: string, description: D, value: ${changes['value'] ?? 'x'} }
              outputParameters: ${changes['outputs'] ?? '[]'}
    - type: mcp
      namespace: m
      port: 9090
      tools:
        - name: t
          description: D
          call: a.b
          inputParameters: [{ name: i, type: string, description: D, required: ${changes['required'] ?? 'true'} }]
`;
const alpha2 = 'naftiko: 1.0.0-alpha2';

async function isValid(text: string): Promise<boolean> {
  const found = await findings(text, { official: true });
  return found.every(({ severity }) => severity === 'warning' || severity === 'note');
}

const texts: readonly (readonly [key: string, written: string, valid: boolean])[] = [
  ['label', '"yes"', true],
  ['label', "'5'", true],
  ['label', '2026-05-20', true],
  ['label', '12:30:45', true],
  ['label', 'y', true],
  ['label', 'No way', true],
  ['label', '>-\n    folded\n    text', true],
  ['label', 'yes', false],
  ['label', 'OFF', false],
  ['label', 'True', false],
  ['label', '5', false],
  ['label', '1.10', false],
  ['label', '0x1F', false],
  ['label', '017', false],
  ['label', '1_000', false],
  ['label', '', false],
  ['label', '~', false],
  ['label', 'null', false],
  ['label', '[a]', false],
  ['description', '2026-05-20', true],
  ['description', 'on', false],
  ['value', '"true"', true],
  ['value', 'true', false],
  ['value', '1.10', false],
  ['port', '0x50', true],
  ['port', '017', true],
  ['port', '1_000', true],
  ['port', '"8080"', false],
  ['port', '8080.5', false],
  ['port', '00', false],
  ['port', '12:30', false],
  ['required', 'yes', true],
  ['required', 'Off', true],
  ['required', 'y', false],
  ['required', '1', false],
  ['required', '"true"', false],
];

test.each(texts)('%s: %s → %s', async (key, written, valid) => {
  expect(await isValid(document(alpha2, { [key]: written }))).toBe(valid);
});

const versions: readonly (readonly [version: string, valid: boolean])[] = [
  ['naftiko: 1.0.0-alpha2', true],
  ['naftiko: "1.0.0-alpha2"', true],
  ['naftiko: 1.0.0-alpha3', true],
  ['naftiko: "0.5"', true],
  ['naftiko: "0.4"', true],
  ['naftiko: 0.5', true],
  ['naftiko: 1.0.0-alpha4', false],
  ['naftiko: 1.0.0-beta4', false],
  ['naftiko: 1.0.0', false],
  ['naftiko: "0.3"', false],
  ['naftiko: ', false],
  ['naftiko: [1.0.0-alpha2]', false],
  ['naftiko: 1.0.0-alpha2\nikanos: 1.0.0-beta4', false],
  ['Naftiko: 1.0.0-alpha2', false],
];
test.each(versions)('%s → %s', async (version, valid) => {
  expect(await isValid(document(version))).toBe(valid);
});

const oldWords: readonly (readonly [what: string, changes: Readonly<Record<string, string>>])[] = [
  ['type: api', { type: 'api' }],
  ['externalRefs', { root: 'externalRefs: [{ name: e, type: environment, resolution: runtime, keys: { A: A } }]' }],
  ['items as a list of one', { outputs: '[{ type: array, items: [{ type: string, mapping: $ }] }]' }],
  ['a lone const', { outputs: '[{ type: string, const: x }]' }],
];
test.each(oldWords)('%s belongs to 0.4 and 0.5 only', async (_what, changes) => {
  expect(await isValid(document('naftiko: "0.4"', changes))).toBe(true);
  expect(await isValid(document('naftiko: "0.5"', changes))).toBe(true);
  expect(await isValid(document(alpha2, changes))).toBe(false);
});

/** Each sentence of docs/spec/document.md 4 to 14 about what is valid, against every version: base document, one change. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInvalid } from '../../../src/diagnostics/order.ts';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import { folderOf } from '../../support/documents.ts';
import { changed } from '../documents.ts';
import { findings } from '../reading.ts';
import { baseOf, newerPlaces, pointerOf } from './bases.ts';
import { bodiesOfUnits } from './bodies-of-units.ts';
import { exposers } from './exposers.ts';
import { outerObjects } from './outer-objects.ts';
import { alpha1, always, type VerdictCase, type Version, versions } from './verdict-case.ts';

async function isValid(text: string): Promise<boolean> {
  const found = await findings(text, { official: true });
  return found.every(({ severity }) => severity === 'warning' || severity === 'note');
}

function textOf(version: Version, [place, change]: VerdictCase): string {
  const pointer = pointerOf(place, version);
  return changed(
    baseOf(version),
    Object.fromEntries(
      Object.entries(change).map(([key, value]) => [`${pointer}/${key.replaceAll('/', '~1')}`, value]),
    ),
  );
}

describe.each([
  ['root, info, binds, imports, consumes', outerObjects],
  ['exposers', exposers],
  ['aggregates, steps and outputs', bodiesOfUnits],
])('%s', (_name, cases) => {
  test.each(
    cases.map(
      (each) =>
        [`${each[0]} ${JSON.stringify(each[1], (_key, value: unknown) => value ?? '∅')}`.slice(0, 150), each] as const,
    ),
  )('%s', async (_title, each) => {
    const [place, , accepts, within = always] = each;
    const judged = versions.filter((version) => within(version) && !(alpha1(version) && newerPlaces.has(place)));
    const valid: Version[] = [];
    for (const version of judged) if (await isValid(textOf(version, each))) valid.push(version);
    expect(valid).toEqual(judged.filter(accepts));
  });
});

// Findings of later stages replace those of the schema where they know more, and hide what only follows from another.
test.each(['naftiko 1.0.0-alpha2', 'ikanos 1.0.0-beta4'] as const)(
  'what the schema of %s refuses is invalid in the end, with a keyword of the schema',
  async (version) => {
    const file = join(await folderOf({}), 'document.yaml');
    const wrong: string[] = [];
    for (const each of [...outerObjects, ...exposers, ...bodiesOfUnits]) {
      const [, change, accepts, within = always] = each;
      if (!within(version) || accepts(version)) continue;
      await writeFile(file, textOf(version, each));
      const { diagnostics } = await loadCapability(file, { check: true, official: true });
      const isRefused = diagnostics.some((diagnostic) => isInvalid(diagnostic) && diagnostic.keyword !== undefined);
      if (!isRefused) wrong.push(`${each[0]} ${JSON.stringify(change)}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

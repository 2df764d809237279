import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isConventionalName } from '../../src/exposes/skill/frontmatter.ts';
import { slugOf } from '../../src/skills/slug.ts';

test.each([
  ['FusionAuth API — Logout', 'fusion-auth-api-logout'],
  ['Parcel Desk', 'parcel-desk'],
  ['Café Über 9', 'cafe-uber-9'],
  ['--a__b--', 'a-b'],
  ['GET /orders/{id}', 'get-orders-id'],
  ['日本', ''],
  ['', ''],
])('%j is %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('any text gives a name by the convention, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugOf(text);
      expect(slug === '' || isConventionalName(slug)).toBe(true);
    }),
  );
});

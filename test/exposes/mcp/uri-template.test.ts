import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileUriTemplate } from '../../../src/exposes/mcp/uri-template.ts';
import { bounded } from '../../support/work.ts';

const templates = [
  'item://{a}',
  'x://{a}/b/{c}',
  'x://{a}-{b}',
  'x://{a}-{b}.{c}/t',
  'x://{a}{b}',
  'x://p{a}q{b}q',
  'x://{a}ab{b}',
  'x://plain',
];

/** The same by a regular expression, for short texts. */
function byExpression(template: string, uri: string): readonly string[] | undefined {
  const literals = template.split(/\{\w+\}/).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${literals.join('([^/]+)')}$`, 's').exec(uri)?.slice(1);
}

test.each(templates)('%s takes the values that a greedy match gives', (template) => {
  const compiled = compileUriTemplate(template);
  const piece = fc.constantFrom('a', 'b', '-', '.', '/', 'p', 'q', 'ab', 't', '');
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => `x://${pieces.join('')}`),
    fc.array(piece, { minLength: 6, maxLength: 6 }).map((pieces) => {
      const values = [...pieces];
      return template.replace(/\{\w+\}/g, () => values.pop() ?? 'v');
    }),
  );
  fc.assert(
    fc.property(text, (uri) => {
      const found = compiled.match(uri);
      expect(found === undefined ? undefined : compiled.names.map((name) => found[name])).toEqual(
        byExpression(template, uri),
      );
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a URI of nothing but separators is matched soon', async () => {
  const { match } = compileUriTemplate('x://{a}-{b}-{c}-{d}.{e}');
  expect(await bounded(() => match(`x://${'-'.repeat(100_000)}`))).toBeUndefined();
});

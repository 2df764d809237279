import { expect, it } from 'vitest';
import { derivedSources, type Feeds } from '../../src/compile/rest-sources.ts';
import type { Place } from '../../src/expressions/reference.ts';

/** The rows of the table of docs/spec/rest.md section 5.2. */
const rows: readonly {
  readonly when: string;
  readonly method?: string;
  readonly place?: Place;
  readonly written?: readonly string[];
  readonly feeds?: Feeds;
  readonly whole?: boolean;
  readonly name?: string;
  readonly expected: readonly string[];
}[] = [
  { when: 'a variable of the path', name: 'id', feeds: { kind: 'header' }, expected: ['path id'] },
  { when: 'a place that is written', place: 'header', written: ['x'], expected: ['header x'] },
  { when: 'a place with a dotted name', place: 'query', written: ['a', 'b'], expected: ['query a.b'] },
  { when: 'a member of the body', place: 'body', written: ['a', 'b'], expected: ['body a.b'] },
  { when: 'a header', feeds: { kind: 'header' }, expected: ['header x', 'query x'] },
  { when: 'a cookie', feeds: { kind: 'cookie' }, expected: ['cookie x', 'query x'] },
  { when: 'the only body', feeds: { kind: 'body', scalar: false }, expected: ['whole body'] },
  { when: 'the only body, a scalar', feeds: { kind: 'body', scalar: true }, expected: ['body x', 'whole body'] },
  { when: 'one of several body fields', feeds: { kind: 'bodyField' }, expected: ['body x', 'query x'] },
  { when: 'anything else of a POST', method: 'POST', expected: ['query x', 'body x'] },
  { when: 'anything else beside a whole body', method: 'POST', whole: true, expected: ['query x'] },
  { when: 'anything else of a GET', method: 'GET', expected: ['query x'] },
  { when: 'anything else of a DELETE', method: 'DELETE', expected: ['query x'] },
];
it.each(rows)(
  '$when',
  ({ method = 'PUT', place, written, feeds = { kind: 'other' }, whole = false, name = 'x', expected }) => {
    const surface = { method, variables: ['id'], wholeBodyTaken: whole };
    const sources = derivedSources(name, written ?? [name], place, feeds, surface).map((source) => {
      if (source.in !== 'body') return `${source.in} ${source.name}`;
      if (source.whole) return 'whole body';
      return `body ${'field' in source ? source.field.join('.') : source.path.text}`;
    });
    expect(sources).toEqual(expected);
  },
);

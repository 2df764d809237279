import { describe, expect, it } from 'vitest';
import { declaredArguments, declaredRestInputs, schemaInputs } from '../../src/compile/declared-inputs.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { ExposedInputParameter } from '../../src/model/parameters.ts';
import type { InputSource } from '../../src/operation/input-plan.ts';
import { originOf } from '../../src/source/origin.ts';

const { report } = collectDiagnostics();

function parameter(name: string, more: Partial<ExposedInputParameter> = {}): ExposedInputParameter {
  return { name, schema: {}, origin: originOf('test.yaml'), ...more };
}

/** A source as a short text: `query q`, `body .a.b`, `body whole`, `body whole unless object`, `body $.a`. */
function shown(source: InputSource): string {
  if (source.in !== 'body') return `${source.in} ${source.name}`;
  if (source.whole) return source.unlessObject ? 'body whole unless object' : 'body whole';
  return 'field' in source ? `body .${source.field.join('.')}` : `body ${source.path.text}`;
}

function sources(...parameters: readonly ExposedInputParameter[]): Readonly<Record<string, readonly string[]>> {
  const inputs = declaredRestInputs([parameters], report);
  return Object.fromEntries(inputs.map((input) => [input.name, input.sources.map(shown)]));
}

describe('a REST input', () => {
  it('is read where it says', () => {
    expect(
      sources(parameter('q', { in: 'query' }), parameter('H', { in: 'header' }), parameter('c', { in: 'cookie' })),
    ).toEqual({
      q: ['query q'],
      H: ['header H'],
      c: ['cookie c'],
    });
  });

  it.each([
    [
      'called body, any type',
      [parameter('body', { in: 'body', type: 'string' })],
      { body: ['body .body', 'body whole'] },
    ],
    ['the only one, an object', [parameter('p', { in: 'body', type: 'object' })], { p: ['body .p', 'body whole'] }],
    ['the only one, no type', [parameter('p')], { p: ['body .p', 'body whole'] }],
    [
      'the only one, a text',
      [parameter('p', { in: 'body', type: 'string' })],
      { p: ['body .p', 'body whole unless object'] },
    ],
    [
      'one of two',
      [parameter('p', { in: 'body', type: 'object' }), parameter('r', { in: 'body' })],
      { p: ['body .p'], r: ['body .r'] },
    ],
    ['with a path', [parameter('p', { in: 'body', value: '$.a.b' })], { p: ['body $.a.b'] }],
  ])('of the body, %s', (_case, parameters, expected) => {
    expect(sources(...parameters)).toEqual(expected);
  });

  it('is tried at the inner level first, then at the outer', () => {
    const levels = [
      [parameter('id', { in: 'query', type: 'integer', description: 'outer' })],
      [parameter('id', { in: 'header', description: 'inner' })],
    ];
    const [id, ...more] = declaredRestInputs(levels, report);
    expect(more).toEqual([]);
    expect(id?.sources.map(shown)).toEqual(['header id', 'query id']);
    expect([id?.description, id?.type]).toEqual(['inner', 'string']);
  });

  it('is optional unless it says otherwise or stands in the path', () => {
    const inputs = declaredRestInputs(
      [
        [
          parameter('a', { in: 'query' }),
          parameter('b', { in: 'query', required: true }),
          parameter('c', { in: 'path', required: false }),
        ],
      ],
      report,
    );
    expect(inputs.map(({ name, required }) => [name, required])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it.each([
    ['a constant', { in: 'query', value: '20' }, true],
    ['a template', { in: 'header', value: '{{a}}' }, true],
    ['a `$` text outside the body', { in: 'query', value: '$.a' }, true],
    ['a path into the body', { in: 'body', value: ' $.a' }, false],
    ['no value', { in: 'query' }, false],
  ] as const)('has a fixed value: %s', (_case, more, fixed) => {
    expect(declaredRestInputs([[parameter('x', more)]], report)[0]?.fixed !== undefined).toBe(fixed);
  });

  it('has the schema of its type, description, pattern and extras', () => {
    const [input] = declaredRestInputs(
      [
        [
          parameter('x', {
            in: 'query',
            type: 'array',
            description: 'Many',
            pattern: '^a',
            schema: { default: ['a'] },
          }),
        ],
      ],
      report,
    );
    expect(input?.schema).toEqual({ type: 'array', description: 'Many', pattern: '^a', default: ['a'], items: {} });
  });
});

describe('an argument of a tool or flow', () => {
  it('is a required text unless it says otherwise', () => {
    const inputs = declaredArguments(
      [parameter('a'), parameter('b', { type: 'integer', required: false }), parameter('a', { description: 'later' })],
      report,
    );
    expect(
      inputs.map(({ name, type, required, description, sources: places }) => [
        name,
        type,
        required,
        description,
        places,
      ]),
    ).toEqual([
      ['a', 'string', true, 'later', []],
      ['b', 'integer', false, undefined, []],
    ]);
  });
});

describe('a raw inputSchema', () => {
  it('gives its properties, unchecked', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' }, b: true }, required: ['b'] };
    expect(
      schemaInputs(schema).map(({ name, required, checked, schema: own }) => [name, required, checked, own]),
    ).toEqual([
      ['a', false, false, { type: 'string' }],
      ['b', true, false, {}],
    ]);
  });

  it.each([{}, { properties: 5 }, { properties: ['a'] }])('without properties gives none: %j', (schema) => {
    expect(schemaInputs(schema)).toEqual([]);
  });
});

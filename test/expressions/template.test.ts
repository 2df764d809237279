import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { Scope } from '../../src/expressions/scope.ts';
import { compileTemplate, type Template, type TemplateOptions } from '../../src/expressions/template.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { originOf } from '../../src/source/origin.ts';

function compiled(text: string, options?: TemplateOptions): Template & { codes: string[] } {
  const { report, diagnostics } = collectDiagnostics();
  const template = compileTemplate(text, originOf('document.yaml'), report, options);
  return { ...template, codes: diagnostics.map((found) => found.code) };
}

const scope = new Scope({
  x: 'a&b',
  n: 5,
  list: ['a', 'b'],
  m: { k: 'v' },
  deep: { in: { z: 'D' } },
  t: true,
  f: false,
  e: '',
  none: [],
  nil: null,
  'a.b': 'exact',
  tag: '{{y}}',
  y: 'never',
  items: [{ k: 1, in: { q: 2 } }, { k: 3 }],
});

/** consume.md 11: every row, TS rules applied. */
const table: [string, string][] = [
  ['{{x}}', 'a&b'],
  ['{{{x}}}', 'a&b'],
  ['{{&x}}', 'a&b'],
  ['{{ x }}', 'a&b'],
  ['{{n}}', '5'],
  ['{{t}}', 'true'],
  ['{{list}}', '["a","b"]'],
  ['{{m}}', '{"k":"v"}'],
  ['{{deep.in.z}}', 'D'],
  ['{{u}}{{u.v}}{{deep.none.z}}', ''],
  ['{{a.b}}', 'exact'],
  ['{{#t}}A{{/t}}{{^t}}B{{/t}}', 'A'],
  ['{{#f}}A{{/f}}{{^f}}B{{/f}}', 'B'],
  ['{{#u}}A{{/u}}{{^nil}}B{{/nil}}', 'B'],
  ['{{#e}}A{{/e}}{{#none}}B{{/none}}{{^none}}C{{/none}}', 'AC'],
  ['{{#list}}<{{.}}>{{/list}}', '<a><b>'],
  ['{{#items}}{{k}}{{in.q}}{{x}};{{/items}}', '12a&b;3a&b;'],
  ['{{#deep}}{{in.z}}{{#in}}{{z}}{{/in}}{{/deep}}', 'DD'],
  ['a{{! note {x} }}b', 'ab'],
  ['{{x', '{{x'],
  ['x}}', 'x}}'],
  ['{x}', '{x}'],
  ['a{{{{x}}}}', 'a{{{{x}}}}'],
  ['{{tag}} {{{tag}}}', '{{y}} {{y}}'],
  ['{"a":{{n}}}', '{"a":5}'],
  ['{"a":{"b":{{n}}}}', '{"a":{"b":5}}'],
  ['{{x {{n}}', '{{x 5'],
  ['a\n  {{#t}}\nb\n  {{/t}}\nc', 'a\nb\nc'],
  ['', ''],
];

describe('templates', () => {
  it.each(table)('%j renders %j', (text, expected) => {
    const template = compiled(text);
    expect(template.codes).toEqual([]);
    expect(template.render(scope)).toBe(expected);
    let walked = '';
    template.walk(scope, {
      text: (part) => (walked += part),
      value: (value) =>
        (walked += typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)),
    });
    expect(walked).toBe(expected);
  });

  it.each([
    '{{>p}}',
    '{{=<% %>=}}',
    '{{#x}}',
    '{{^x}}a',
    '{{/x}}',
    '{{}}',
    '{{ }}',
    '{{{}}}',
    '{{#}}{{/}}',
    '{{#a}}{{#b}}{{/a}}{{/b}}',
  ])('%s is refused', (text) => {
    expect(compiled(text).codes).toEqual(['invalid-template']);
  });

  it.each<[string, JsonValue | undefined]>([
    ['{{n}}', 5],
    [' {{list}} ', ['a', 'b']],
    ['{{{m}}}', { k: 'v' }],
    ['{{u}}', undefined],
    ['{{nil}}', null],
    ['{{n}}!', '5!'],
    ['plain', 'plain'],
  ])('%j evaluates with its type', (text, expected) => {
    expect(compiled(text).evaluate(scope)).toEqual(expected);
  });

  it('tells names, constants and single tags', () => {
    const template = compiled('{{b}}{{#a}}{{b}}{{c.d}}{{.}}{{/a}}');
    expect(template.names.map((name) => name.text)).toEqual(['b', 'a', 'c.d']);
    expect(template.constant).toBeUndefined();
    expect(compiled('a{{! c }}b').constant).toBe('ab');
    expect(compiled(' {{a.b}} ').single?.segments).toEqual(['a', 'b']);
    expect(compiled('{{a}}{{b}}').single).toBeUndefined();
    expect(compiled('{{#a}}{{/a}}').single).toBeUndefined();
  });

  it('reads single braces where they are placeholders', () => {
    const template = compiled('/a/{x}/{{n}}/{}/{?q}', { singleBraces: true });
    expect(template.names.map((name) => name.text)).toEqual(['x', 'n', '?q']);
    expect(compiled('/a/{ x }', { singleBraces: true }).render(scope)).toBe('/a/a&b');
  });

  it('passes every inserted text, and nothing else, through the encoder', () => {
    const template = compiled('&{{x}}&{{{x}}}&{{&x}}');
    expect(template.render(scope, (text, raw) => (raw ? text : `<${text}>`))).toBe('&<a&b>&a&b&a&b');
  });

  it('never reads a value as a template', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(compiled('[{{v}}]').render(new Scope({ v: text }))).toBe(`[${text}]`);
      }),
    );
  });

  it('reads any text without throwing, and text without braces as itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', 'x', '#', '/', '^', '!', '&', ' ', '\n', '.') }),
        (text) => {
          const template = compiled(text, { singleBraces: true });
          template.render(scope);
          if (!text.includes('{')) expect(template.constant).toBe(text);
        },
      ),
    );
  });
});

import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { docsPage, docsPagePolicy } from '../../src/openapi/docs-page.ts';
import type { OpenapiDocument, OpenapiOperation } from '../../src/openapi/openapi-document.ts';
import { exported, restDocument } from './documents.ts';

function documentOf(operation: Partial<OpenapiOperation>, path = '/a'): OpenapiDocument {
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    servers: [{ url: '/' }],
    paths: { [path]: { get: { operationId: 'op', responses: {}, ...operation } } },
    components: { schemas: {}, responses: {} },
  };
}

describe('the policy', () => {
  it('names the digests of the one script and the one style of the page', () => {
    const page = docsPage(documentOf({}));
    for (const tag of ['script', 'style']) {
      const [found, ...more] = [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
      expect(more).toEqual([]);
      const digest = createHash('sha256')
        .update(found?.[1] ?? '')
        .digest('base64');
      expect(docsPagePolicy).toContain(`${tag}-src 'sha256-${digest}'`);
    }
    expect(docsPagePolicy).not.toMatch(/unsafe|\*|http/);
  });

  it('has nothing to load from elsewhere', () => {
    expect(docsPage(documentOf({}))).not.toMatch(/<link|<img|<iframe|@import|url\(|\ssrc=|https?:\/\//);
  });
});

describe('a page', () => {
  it('has a field for each parameter and for the body', async () => {
    const document = await exported(
      restDocument(`
- path: /t/{id}
  operations:
    - method: PATCH
      name: change
      call: up.patch
      inputParameters:
        - { name: many, in: query, type: array }
        - { name: X-Kind, in: header, type: string, enum: [a, "<b>"], required: true }
        - { name: size, in: body, type: integer, required: true, description: How big }`),
    );
    const form = parse(docsPage(document)).querySelector('#change form');
    expect(form?.getAttribute('data-method')).toBe('PATCH');
    expect(form?.getAttribute('data-path')).toBe('/t/{id}');
    const fields = form
      ?.querySelectorAll('[data-in]')
      .map((field) => `${field.tagName} ${field.getAttribute('data-in') ?? ''}`);
    expect(fields).toEqual(['INPUT path', 'TEXTAREA query', 'SELECT header']);
    expect(form?.querySelectorAll('option').map((option) => option.text)).toContain('<b>');
    expect(JSON.parse(form?.querySelector('[data-body]')?.text ?? '')).toEqual({ size: 0 });
  });

  it('has a field for the credential', async () => {
    const document = await exported(
      restDocument(
        `- { path: /a, operations: [{ method: GET, call: up.get, with: { id: x } }] }`,
        'authentication: { type: bearer, token: t }',
      ),
    );
    const field = parse(docsPage(document)).querySelector('.credentials input');
    expect([field?.getAttribute('data-name'), field?.getAttribute('data-before')]).toEqual([
      'Authorization',
      'Bearer ',
    ]);
  });

  it('has a field for an API key in its place, and none for what a browser asks for itself', () => {
    const page = parse(
      docsPage({
        ...documentOf({}),
        components: {
          schemas: {},
          responses: {},
          securitySchemes: {
            header: { type: 'apiKey', in: 'header', name: 'X-"Key"' },
            query: { type: 'apiKey', in: 'query', name: 'key' },
            token: { type: 'oauth2', flows: {} },
            basic: { type: 'http', scheme: 'basic' },
          },
        },
      }),
    );
    expect(
      page
        .querySelectorAll('.credentials input')
        .map((field) => [field.getAttribute('data-in'), field.getAttribute('data-name')]),
    ).toEqual([
      ['header', 'X-"Key"'],
      ['query', 'key'],
      ['header', 'Authorization'],
    ]);
  });

  it('says what a field takes', () => {
    const page = parse(
      docsPage(
        documentOf({
          parameters: [
            { name: 'either', in: 'query', schema: { type: ['string', 'null'], default: 7 } },
            { name: 'kind', in: 'query', schema: { enum: ['a', 'b', 3], default: 'b' } },
            { name: 'shape', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } },
            { name: 'bare', in: 'header' },
            { name: 'many', in: 'query', schema: { enum: Array.from({ length: 201 }, (_, index) => index) } },
          ],
        }),
      ),
    );
    expect(page.querySelectorAll('label.field small').map(({ text }) => text)).toEqual([
      'query · string or null',
      'query',
      'query · object as JSON',
      'header',
      'query',
    ]);
    expect(page.querySelector('[data-name=either]')?.getAttribute('value')).toBe('7');
    expect(page.querySelector('[data-name=kind] option[selected]')?.text).toBe('b');
    expect(
      page
        .querySelector('[data-name=kind]')
        ?.querySelectorAll('option')
        .map(({ text }) => text),
    ).toEqual(['', 'a', 'b', '3']);
    // A choice of hundreds is a text field.
    expect(page.querySelector('[data-name=many]')?.tagName).toBe('INPUT');
  });

  it('lists the members of a body, and says where a browser sends none', () => {
    const requestBody = {
      required: false,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['a'],
            properties: { a: { type: 'string', description: 'First' }, b: { type: ['integer', 'null'] }, c: true },
          },
        },
        '*/*': {},
      },
    };
    const api = documentOf({});
    const paths = {
      '/a': {
        post: { operationId: 'send', responses: {}, requestBody },
        get: { operationId: 'read', responses: {}, requestBody },
      },
      '/b': { put: { operationId: 'bytes', responses: {}, requestBody: { content: { '*/*': {} } } } },
      '/c': {
        put: {
          operationId: 'odd',
          responses: {},
          requestBody: { content: { 'application/json': { schema: { properties: { x: true } } } } },
        },
      },
    };
    const page = parse(docsPage({ ...api, paths }));
    const send = page.querySelector('#send');
    expect(send?.querySelectorAll('.field code').map(({ text }) => text)).toEqual(['a', 'b']);
    expect(send?.querySelector('.field code.required')?.text).toBe('a');
    expect(send?.querySelectorAll('div.field .dim').map(({ text }) => text)).toEqual([
      'string · First',
      'integer or null',
    ]);
    expect(send?.querySelectorAll('[data-type] option').map(({ text }) => text)).toEqual([
      'application/json',
      'application/octet-stream',
    ]);
    expect(page.querySelector('#read')?.text).toContain('Browsers send no body with this method.');
    expect(page.querySelector('#read [data-body]')).toBeNull();
    expect(page.querySelector('#bytes [data-body]')?.text).toBe('');
    expect(page.querySelector('#odd')?.querySelectorAll('div.field')).toEqual([]);
  });

  it('shows operations by their first tag with its description', () => {
    const api = documentOf({ tags: ['ships'] });
    const page = parse(docsPage({ ...api, tags: [{ name: 'ships', description: 'All ships' }] }));
    expect(page.querySelector('section h2')?.text).toBe('ships');
    expect(page.querySelector('section p')?.text).toBe('All ships');
  });

  it('cuts very long texts', () => {
    const page = docsPage(documentOf({ description: 'x'.repeat(1_000_000) }));
    expect(page.length).toBeLessThan(30_000);
  });

  it('shows every text of the document as text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '</script><script>x()</script>',
        '"><img src=x onerror=x()>',
        "' onfocus='x()",
        '<!--',
        '&lt;',
        '\u0000',
        '\uD800',
      ),
    );
    const plain = docsPage(
      documentOf({
        summary: '',
        description: '-',
        tags: ['-'],
        parameters: [{ name: '-', in: 'query', description: '-', schema: { enum: ['-'] } }],
      }),
    );
    // What a browser would make of the page without the style and script, which are always the same.
    const shape = (page: string): readonly string[] =>
      parse(page.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>'))
        .querySelectorAll('*')
        .map(({ tagName, attributes }) => `${tagName} ${Object.keys(attributes).join(' ')}`);
    const expected = shape(plain);
    fc.assert(
      fc.property(hostile, hostile, hostile, (first, second, third) => {
        const page = docsPage(
          documentOf({
            operationId: first,
            summary: second,
            description: `-${third}`,
            tags: [first],
            parameters: [{ name: second, in: 'query', description: third, schema: { enum: [`-${first}`] } }],
          }),
        );
        expect(shape(page)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

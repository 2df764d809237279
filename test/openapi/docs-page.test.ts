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

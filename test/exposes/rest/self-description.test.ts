import { afterEach, describe, expect, it } from 'vitest';
import type { RuntimeOptions } from '../../../src/operation/call-context.ts';
import { restDocument } from '../../openapi/documents.ts';
import { start, type Started } from '../../support/started.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const mock = (path: string, method = 'GET'): string =>
  `- { path: '${path}', operations: [{ method: ${method}, outputParameters: [{ name: own, type: string, value: yes }] }] }`;

async function serve(resources: string, more = '', runtime: Partial<RuntimeOptions> = {}): Promise<Started['rest']> {
  started = await start(restDocument(resources, more), undefined, { runtime });
  return started.rest;
}

describe('/openapi.json and /docs', () => {
  it('are served beside the routes of the document', async () => {
    const rest = await serve(mock('/a'));
    const json = await rest('shop', 'GET', '/openapi.json');
    expect([json.status, json.headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(json.text)).toMatchObject({ openapi: '3.1.0', servers: [{ url: started?.url('shop') }] });
    const page = await rest('shop', 'GET', '/docs');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(page.text).toContain('<code>/a</code>');
    expect((await rest('shop', 'GET', '/a')).text).toBe('{"own":"yes"}');
  });

  it.each(['/openapi.json', '/docs'])('%s answers HEAD, conditions, other methods and OPTIONS', async (path) => {
    const rest = await serve(mock('/a'));
    const { headers, text } = await rest('shop', 'GET', path);
    const head = await rest('shop', 'HEAD', path);
    expect([head.status, head.text, head.headers['content-length'], head.headers['etag']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(text)),
      headers['etag'],
    ]);
    const etag = String(headers['etag']);
    expect((await rest('shop', 'GET', path, undefined, { 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
    expect((await rest('shop', 'GET', path, undefined, { 'if-none-match': '"x"' })).status).toBe(200);
    const post = await rest('shop', 'POST', path);
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await rest('shop', 'OPTIONS', path)).status).toBe(204);
    expect((await rest('shop', 'GET', `${path}/`)).status).toBe(404);
  });

  it.each([
    ['the path itself', '/docs', '/docs'],
    ['a variable', '/{x}', '/docs'],
    ['a tail', '/{path}', '/openapi.json'],
    ['a variable within', '/open{x}.json', '/openapi.json'],
  ])('give way to a route of the document: %s', async (_name, route, path) => {
    const rest = await serve(mock(route));
    expect((await rest('shop', 'GET', path)).text).toBe('{"own":"yes"}');
  });

  it('give way to a route of the document with another method', async () => {
    const rest = await serve(mock('/docs', 'POST'));
    expect((await rest('shop', 'GET', '/docs')).status).toBe(405);
    expect((await rest('shop', 'GET', '/openapi.json')).status).toBe(200);
  });

  it('are switched off by --no-docs', async () => {
    const rest = await serve(mock('/a'), '', { docs: false });
    expect([(await rest('shop', 'GET', '/docs')).status, (await rest('shop', 'GET', '/openapi.json')).status]).toEqual([
      404, 404,
    ]);
  });

  it('stand behind the guard', async () => {
    const rest = await serve(mock('/a'), 'authentication: { type: bearer, token: letmein }');
    for (const path of ['/docs', '/openapi.json']) {
      expect((await rest('shop', 'GET', path)).status).toBe(401);
      const admitted = await rest('shop', 'GET', path, undefined, { authorization: 'Bearer letmein' });
      expect([admitted.status, admitted.text.includes('letmein')]).toEqual([200, false]);
    }
  });

  it('name the public address where one is given', async () => {
    const rest = await serve(mock('/a'), '', { publicUrls: new Map([['shop', 'https://api.test/shop']]) });
    expect(JSON.parse((await rest('shop', 'GET', '/openapi.json')).text)).toMatchObject({
      servers: [{ url: 'https://api.test/shop' }],
    });
  });

  it('give their own place where others can reach it', async () => {
    const rest = await serve(mock('/a'), 'address: 0.0.0.0');
    expect(JSON.parse((await rest('shop', 'GET', '/openapi.json')).text)).toMatchObject({ servers: [{ url: '/' }] });
  });

  it('answer a preflight of a listed origin', async () => {
    const rest = await serve(mock('/a'), '', { allowOrigins: ['https://app.test'] });
    const asked = await rest('shop', 'OPTIONS', '/openapi.json', undefined, {
      origin: 'https://app.test',
      'access-control-request-method': 'GET',
    });
    expect([asked.status, asked.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

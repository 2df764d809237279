/** `GET /openapi.json` and `GET /docs`: what a REST exposer says about itself. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { newInputs, Scope } from '../../expressions/scope.ts';
import { compileTemplate } from '../../expressions/template.ts';
import { stringifyJson } from '../../json/json-text.ts';
import type { RestDescription } from '../../openapi/rest-description.ts';
import type { Runtime } from '../../operation/call-context.ts';
import { sendBytes, sendEmpty } from '../send.ts';
import type { Routes, Routing } from './routes.ts';

/** The pages by their path. */
export type SelfDescription = ReadonlyMap<string, Page>;

/** One page; made at its first request. */
export interface Page {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** A request that a page answers. */
export interface PageRouting {
  readonly kind: 'page';
  readonly page: Page;
}

interface Made {
  readonly bytes: Buffer;
  readonly headers: OutgoingHttpHeaders;
  readonly etag: string;
}

const allow = 'GET, HEAD, OPTIONS';

/**
 * The pages of an exposer. Neither costs anything before it is asked for; then it is kept.
 * @param address the exposer's own address, once it listens, where only this machine can reach it
 * @see docs/openapi.md
 */
export function selfDescription(
  description: RestDescription,
  runtime: Runtime,
  address: () => string | undefined,
): SelfDescription {
  const document = once(() => openapiOf(description, runtime, address()));
  const json = once(async () => made(stringifyJson(await document()), { 'content-type': 'application/json' }));
  const html = once(async () => {
    const { docsPage, docsPagePolicy } = await import('../../openapi/docs-page.ts');
    return made(docsPage(await document()), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': docsPagePolicy,
      'referrer-policy': 'no-referrer',
    });
  });
  return new Map([
    ['/openapi.json', { serve: async (request, response) => serve(request, response, await json()) }],
    ['/docs', { serve: async (request, response) => serve(request, response, await html()) }],
  ]);
}

/** The routes of the document, and the pages where no route of it has that path. */
export function withPages(
  routes: Routes,
  pages: SelfDescription,
): (method: string, path: string) => Routing | PageRouting {
  return (method, path) => {
    const routing = routes(method, path);
    const page = routing.kind === 'unknown' ? pages.get(path) : undefined;
    if (page === undefined) return routing;
    if (method === 'GET' || method === 'HEAD') return { kind: 'page', page };
    return { kind: method === 'OPTIONS' ? 'options' : 'method', allow };
  };
}

async function openapiOf(description: RestDescription, runtime: Runtime, address: string | undefined) {
  const { exportOpenapi } = await import('../../openapi/export-openapi.ts');
  const { exposes } = description;
  const scope = new Scope(newInputs(), runtime.bindings);
  return exportOpenapi(description, {
    servers: [runtime.options.publicUrls.get(exposes.namespace) ?? address ?? '/'],
    keyName: (text) =>
      compileTemplate(text, exposes.origin, () => undefined)
        .render(scope)
        .trim(),
  });
}

/** A failed attempt is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

function made(text: string, headers: OutgoingHttpHeaders): Made {
  const bytes = Buffer.from(text);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  return {
    bytes,
    headers: { ...headers, etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' },
    etag,
  };
}

function serve(request: IncomingMessage, response: ServerResponse, { bytes, headers, etag }: Made): void {
  const asked = request.headers['if-none-match'];
  const same = asked?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  if (same === true) sendEmpty(response, 304, { ...headers });
  else sendBytes(response, 200, { ...headers }, bytes);
}

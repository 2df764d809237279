// What an adapter's `authentication` must put on the wire, in every spelling that documents use.
import { isMap, mapOf } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { lookUp, render, templateNames } from './scope.ts';
import type { Scope } from './scope.ts';

/** The expected credentials of a request, or why the call must fail. */
export interface Credentials {
  readonly headers: ReadonlyMap<string, string>;
  readonly query: readonly (readonly [string, string])[];
  readonly cookies: readonly (readonly [string, string])[];
  readonly path: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, string>;
  /** Set: the call must fail with this word in its message (a scheme, or nothing available). */
  readonly failure: string | undefined;
}

const NOTHING: Credentials = {
  headers: new Map(),
  query: [],
  cookies: [],
  path: new Map(),
  body: new Map(),
  failure: undefined,
};
const SILENT = new Set(['digest', 'oauth2']);

/**
 * @see docs/spec/consume.md 6, docs/spec/versions.md 4.3
 */
export function expectedCredentials(authentication: JsonMap | undefined, scope: Scope): Credentials {
  if (authentication === undefined) return NOTHING;
  const type = String(authentication['type'] ?? '').toLowerCase();
  if (SILENT.has(type)) return NOTHING;
  const words = ['basic', 'bearer', 'apikey', 'header', 'query'];
  if (!words.includes(type)) return { ...NOTHING, failure: String(authentication['type'] ?? '') };
  const missing = unresolved(authentication, scope);
  if (missing) return { ...NOTHING, failure: 'credential' };
  const text = (key: string): string => render(written(authentication[key]), scope);
  if (type === 'basic') {
    const pair = Buffer.from(`${text('username')}:${text('password')}`, 'utf8').toString('base64');
    return { ...NOTHING, headers: new Map([['authorization', `Basic ${pair}`]]) };
  }
  if (type === 'bearer') {
    const token = text('token');
    return token === '' ? NOTHING : { ...NOTHING, headers: new Map([['authorization', `Bearer ${token}`]]) };
  }
  if (type === 'header') return { ...NOTHING, headers: new Map([[text('header').toLowerCase(), text('value')]]) };
  if (type === 'query') return { ...NOTHING, query: queryPairs(authentication['parameters'], scope) };
  return apiKey(authentication, scope);
}

function written(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function unresolved(value: Json, scope: Scope): boolean {
  if (typeof value === 'string') return templateNames(value).some((name) => lookUp(name, scope) === undefined);
  if (Array.isArray(value)) return value.some((item) => unresolved(item, scope));
  return isMap(value) && Object.values(value).some((item) => unresolved(item, scope));
}

function queryPairs(value: Json | undefined, scope: Scope): [string, string][] {
  const items = Array.isArray(value) ? value.map(mapOf) : [];
  return items.map((item) => [written(item['name']), render(written(item['value']), scope)]);
}

function apiKey(authentication: JsonMap, scope: Scope): Credentials {
  const headers = authentication['headers'];
  if (isMap(headers)) {
    const pairs = Object.entries(headers).map(
      ([name, value]) => [name.toLowerCase(), render(written(value), scope)] as const,
    );
    return { ...NOTHING, headers: new Map(pairs) };
  }
  const key = render(written(authentication['key'] ?? authentication['name']), scope);
  const value = render(written(authentication['value']), scope);
  const placement = written(authentication['placement'] ?? authentication['in'] ?? 'header').toLowerCase();
  if (placement === 'header') return { ...NOTHING, headers: new Map([[key.toLowerCase(), value]]) };
  if (placement === 'query') return { ...NOTHING, query: [[key, value]] };
  if (placement === 'cookie') return { ...NOTHING, cookies: [[key, value]] };
  if (placement === 'path') return { ...NOTHING, path: new Map([[key, value]]) };
  if (placement === 'body') return { ...NOTHING, body: new Map([[key, value]]) };
  return { ...NOTHING, failure: placement };
}

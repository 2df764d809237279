/** The base URI of a consumed adapter: written, templated, or given from outside. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import type { Name, Scope } from '../../expressions/scope.ts';
import { compileTemplate, type Template, type TemplateSink } from '../../expressions/template.ts';
import { textOf } from '../../json/json-text.ts';
import type { JsonValue } from '../../json/json-value.ts';
import type { ConsumesHttp } from '../../model/consumes.ts';
import type { RuntimeOptions } from '../../operation/call-context.ts';
import { encodeDocumentText, encodeValue, hasControls, isUnfitSegment } from './url-text.ts';

/** An absolute base, taken apart. */
export interface Base {
  /** `https://api.test:8443`, as a pool is keyed. */
  readonly origin: string;
  /** Host name without port, lower case; an IPv6 address without brackets. */
  readonly host: string;
  /** Path without trailing slash: `/v2`, or ''. */
  readonly prefix: string;
  /** Query text of the base, or ''. */
  readonly query: string;
  /** Whether a value of the caller is part of the host: then only public addresses are reached. */
  readonly guarded: boolean;
}

/** Gives the base of one call. @throws NAF_ERR_DOCUMENT, NAF_ERR_INVALID_INPUT */
export type BaseOf = (scope: Scope) => Base;

/** A compiled base URI. */
export interface BaseUriPlan {
  readonly names: readonly Name[];
  /** Applies `--base-uri` and `NAFTIKO_BASE_URI_<NAMESPACE>` (both are in `options.baseUris`). */
  open(options: RuntimeOptions): BaseOf;
}

const absolute = /^(https?):\/\/([^/?#\\]*)([^?#]*)(?:\?([^#]*))?/i;
const plainAuthority = /^[A-Za-z0-9.-]+(?::\d+)?$/;
/** What a caller's value may be: part of a host, or, where the whole base is left to it, a URL without query. */
const hostText = /^[A-Za-z0-9.:-]+$/;
const wholeUrl = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[\w.~%/-]*)?$/i;
const unfitInPath = 'must not be empty, "." or "..", nor contain control characters';
const maxKept = 1000;

/**
 * Compiles the base URI. Reports `base-uri-unset` when it is empty or no URL, or names a variable that nothing binds.
 * @see docs/spec/consume.md section 4.1, docs/spec/versions.md section 4.2 row 10
 */
export function compileBaseUri(consumes: ConsumesHttp, boundNames: ReadonlySet<string>, report: Report): BaseUriPlan {
  const { namespace, origin } = consumes;
  const template = compileTemplate(consumes.baseUri, origin, report, { singleBraces: true });
  const written = template.constant === undefined ? undefined : parseBase(template.constant, false);
  const unbound = template.names.filter((name) => !boundNames.has(name.text)).map((name) => name.text);
  const hint = `give one with --base-uri ${namespace}=<url>`;
  if (template.constant !== undefined && written === undefined) {
    report('base-uri-unset', origin, `the base URI "${consumes.baseUri}" of "${namespace}" is no absolute URL.`, {
      hint,
    });
  } else if (unbound.length > 0) {
    const names = unbound.map((name) => `"${name}"`).join(', ');
    report('base-uri-unset', origin, `the base URI of "${namespace}" needs ${names}, which no bind defines.`, { hint });
  }
  return { names: template.names, open: (options) => openBase(consumes, template, written, options) };
}

/** Takes an absolute http(s) URL apart, or undefined. Its path is kept as written (`/a/../b` too). */
export function parseBase(text: string, guarded: boolean): Base | undefined {
  const match = absolute.exec(text.trim());
  const [, scheme, authority, path = '', query = ''] = match ?? [];
  if (scheme === undefined || authority === undefined || authority === '') return undefined;
  const url = URL.parse(`${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}`);
  if (url === null || url.hostname === '') return undefined;
  return {
    origin: url.origin,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    prefix: encodeDocumentText(path.replace(/\/+$/, '')),
    query: encodeDocumentText(query),
    guarded,
  };
}

function openBase(
  { namespace }: ConsumesHttp,
  template: Template,
  written: Base | undefined,
  options: RuntimeOptions,
): BaseOf {
  const given = options.baseUris.get(namespace);
  const fixed = given === undefined ? written : parseBase(given, false);
  if (fixed !== undefined) return () => fixed;
  if (given !== undefined || template.constant !== undefined) {
    return () => {
      throw unset(namespace, 'is not an absolute http or https URL');
    };
  }
  return templatedBase(namespace, template);
}

/** Renders per call; parsed bases are kept by their text, since few differ. */
function templatedBase(namespace: string, template: Template): BaseOf {
  const kept = new Map<string, Base>();
  return (scope) => {
    const sink = new BaseSink(scope);
    template.walk(scope, sink);
    if (sink.missing !== undefined) throw unset(namespace, `needs "${sink.missing}", which has no value`);
    if (sink.unfit !== undefined) throw unfitValue(namespace, sink.unfit, 'must be a host name');
    const unfitPart = sink.unfitInPath();
    if (unfitPart !== undefined) throw unfitValue(namespace, unfitPart, unfitInPath);
    const key = `${sink.guarded}${sink.written}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [, , authority = ''] = absolute.exec(sink.written) ?? [];
    const base = plainAuthority.test(authority) ? parseBase(sink.written, sink.guarded) : undefined;
    if (base === undefined) {
      if (sink.hostName !== undefined) throw unfitValue(namespace, sink.hostName, 'must be a host name');
      throw unset(namespace, 'is not an absolute http or https URL with these values');
    }
    if (kept.size >= maxKept) kept.clear();
    kept.set(key, base);
    return base;
  };
}

/** Text up to the end of the host is inserted as it is (and checked), what follows encoded like a path. */
class BaseSink implements TemplateSink {
  written = '';
  missing: string | undefined;
  /** The first value of the caller that is part of the host. */
  hostName: string | undefined;
  /** A value of the caller that is no part of a host name. */
  unfit: string | undefined;
  readonly #scope: Scope;
  /** Values of the caller behind the host, and where in `written` they begin. */
  readonly #inPath: { readonly name: string; readonly text: string; readonly at: number }[] = [];

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  text(text: string): void {
    this.written += text;
  }

  value(value: JsonValue | undefined, _raw: boolean, name: Name): void {
    if (value === undefined || value === null) {
      this.missing ??= name.text;
      return;
    }
    const isBound = this.#scope.bindings.has(name.text);
    if (this.#inHost()) {
      const text = textOf(value);
      if (!isBound) this.hostName ??= name.text;
      if (!isBound && !(this.written === '' ? wholeUrl : hostText).test(text)) this.unfit ??= name.text;
      this.written += text;
    } else {
      const text = textOf(value);
      if (!isBound) this.#inPath.push({ name: name.text, text, at: this.written.length });
      this.written += encodeValue(text);
    }
  }

  /** Whether a value of the caller is part of the host. */
  get guarded(): boolean {
    return this.hostName !== undefined;
  }

  /** The name of a caller's value that leads out of the path as written, as in any path (consume.md 4.1). */
  unfitInPath(): string | undefined {
    const end = this.written.search(/[?#]|$/);
    return this.#inPath.find(({ text, at }) => {
      if (at > end) return false;
      const from = this.written.lastIndexOf('/', at - 1) + 1;
      const [segment = ''] = this.written.slice(from, end).split('/', 1);
      return hasControls(text) || isUnfitSegment(segment);
    })?.name;
  }

  #inHost(): boolean {
    return !/^[a-z]+:\/\/[^/]*\//i.test(this.written);
  }
}

function unfitValue(namespace: string, name: string, message: string): NaftikoError {
  return new NaftikoError('NAF_ERR_INVALID_INPUT', `${namespace}: "${name}" ${message}`, {
    faults: [{ name, message }],
  });
}

function unset(namespace: string, reason: string): NaftikoError {
  return new NaftikoError(
    'NAF_ERR_DOCUMENT',
    `the base URI of "${namespace}" ${reason}; give one with --base-uri ${namespace}=<url>`,
    { hint: `--base-uri ${namespace}=<url>` },
  );
}

/** Header and cookie parameters, and the headers that every upstream request has. */
import { createRequire } from 'node:module';
import type { Scope } from '../../expressions/scope.ts';
import { textOf } from '../../json/json-text.ts';
import { isJsonList, type JsonValue } from '../../json/json-value.ts';
import { invalidInput } from './faults.ts';
import type { ParameterPlan } from './parameters.ts';

/** Names and values in turn, as undici takes them. */
export type HeaderList = string[];

/** What the header parameters of one call come to. */
export interface HeaderPlan {
  /** Writes all headers but `Content-Type` and trace headers; gives the declared Content-Type, if it has a value. */
  write(scope: Scope, headers: HeaderList): string | undefined;
  /** Lower-case names of headers whose value holds a bound secret: they stay on the origin. */
  readonly secret: ReadonlySet<string>;
}

export interface HeaderSources {
  readonly operation: string;
  readonly parameters: readonly ParameterPlan[];
  readonly boundNames: ReadonlySet<string>;
  /** Header names that the credentials write: a parameter of that name gives way. */
  readonly credentialHeaders: ReadonlySet<string>;
}

/**
 * Headers that this engine or the protocol writes; a parameter of that name is never sent.
 * @see docs/spec/consume.md section 4.3
 */
export const neverSent: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'expect',
  // No client can send these over HTTP/1.1 connections that it shares.
  'keep-alive',
  'upgrade',
]);

// `..` leads from src/consumes/http and from dist/consumes/http alike.
const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }; // our own file

const defaults: readonly (readonly [string, string])[] = [
  ['accept', '*/*'],
  ['accept-encoding', 'gzip, deflate, br'],
  ['user-agent', `naftiko-ts/${version}`],
];

/** The headers where no parameter is one. */
const defaultHeaders: HeaderPlan = {
  secret: new Set(),
  write: (_scope, headers) => {
    for (const [name, value] of defaults) headers.push(name, value);
    return undefined;
  },
};

const tokenName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const unfitValue = /[^\t\x20-\x7e\x80-\xff]/;
const nonAscii = /\P{ASCII}/u;
const cookieUnsafe = /[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/gu;
const breaks = /[\r\n\0]/;

/** Whether a text can be a header name. */
export function isHeaderName(name: string): boolean {
  return tokenName.test(name);
}

/** Compiles header and cookie parameters. @see docs/spec/consume.md sections 3.2 and 4.3 */
export function compileHeaders({ operation, parameters, boundNames, credentialHeaders }: HeaderSources): HeaderPlan {
  if (!parameters.some((plan) => plan.in === 'header' || plan.in === 'cookie')) return defaultHeaders;
  const declared = parameters.filter((plan) => plan.in === 'header' && isSent(plan, credentialHeaders));
  const names = new Set(declared.map((plan) => plan.name.toLowerCase()));
  const type = declared.find((plan) => plan.name.toLowerCase() === 'content-type');
  const cookie = compileCookies(operation, parameters);
  const plain = declared.filter((plan) => plan !== type && plan.name.toLowerCase() !== 'cookie');
  const always = defaults.filter(([name]) => !names.has(name)).flat();
  const fallbacks = new Map(defaults.filter(([name]) => names.has(name)));
  return {
    secret: new Set(declared.filter((plan) => isBound(plan, boundNames)).map((plan) => plan.name.toLowerCase())),
    write: (scope, headers) => {
      for (const text of always) headers.push(text);
      for (const plan of plain) {
        const value = headerText(operation, plan, scope) ?? fallbacks.get(plan.name.toLowerCase());
        if (value !== undefined) headers.push(plan.name, value);
      }
      const cookies = cookie?.(scope);
      if (cookies !== undefined) headers.push('cookie', cookies);
      return type === undefined ? undefined : headerText(operation, type, scope);
    },
  };
}

/** The text form of a header value, or undefined when nothing is sent. @throws NAF_ERR_INVALID_INPUT */
export function headerText(operation: string, plan: ParameterPlan, scope: Scope): string | undefined {
  const value = plan.constant ?? plan.read(scope);
  if (value === undefined || value === null) return undefined;
  const text = headerForm(value);
  if (breaks.test(text)) throw invalidInput(operation, plan.in, plan.name, 'must not contain line breaks or NUL');
  const bytes = headerBytes(text);
  if (bytes === undefined) throw invalidInput(operation, plan.in, plan.name, 'must not contain control characters');
  return bytes;
}

/** A header value in its wire form: UTF-8 bytes, one character each; undefined when it holds control characters. */
export function headerBytes(text: string): string | undefined {
  const bytes = nonAscii.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
  return unfitValue.test(bytes) ? undefined : bytes;
}

/** One cookie. What could end it or begin another is percent-encoded. */
export function cookiePair(name: string, value: string): string {
  return `${name.replace(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]/gu, encodeCharacter)}=${value.replace(cookieUnsafe, encodeCharacter)}`;
}

function isSent(plan: ParameterPlan, credentialHeaders: ReadonlySet<string>): boolean {
  const name = plan.name.toLowerCase();
  return !neverSent.has(name) && !credentialHeaders.has(name) && isHeaderName(plan.name);
}

function isBound(plan: ParameterPlan, boundNames: ReadonlySet<string>): boolean {
  return plan.template?.names.some((name) => boundNames.has(name.text)) ?? false;
}

function headerForm(value: JsonValue): string {
  return isJsonList(value) ? value.map((item) => textOf(item)).join(', ') : textOf(value);
}

/** A declared `Cookie` header first, then cookie parameters in order. */
function compileCookies(
  operation: string,
  parameters: readonly ParameterPlan[],
): ((scope: Scope) => string | undefined) | undefined {
  const cookies = parameters.filter((plan) => plan.in === 'cookie');
  const header = parameters.find((plan) => plan.in === 'header' && plan.name.toLowerCase() === 'cookie');
  if (cookies.length === 0 && header === undefined) return undefined;
  const whole = header === undefined ? undefined : { ...header, read: cookieHeaderReader(header) };
  return (scope) => {
    const pairs: string[] = [];
    const declared = whole === undefined ? undefined : headerText(operation, whole, scope);
    if (declared !== undefined && declared !== '') pairs.push(declared);
    for (const plan of cookies) {
      const value = plan.read(scope);
      if (value === undefined || value === null) continue;
      const text = textOf(value);
      if (breaks.test(text)) throw invalidInput(operation, 'cookie', plan.name, 'must not contain line breaks or NUL');
      pairs.push(cookiePair(plan.name, text));
    }
    return pairs.length === 0 ? undefined : pairs.join('; ');
  };
}

/**
 * A caller's value that fills a part of a `Cookie` header can not add a cookie; one that fills all of it is the whole
 * header. Bound values are the operator's word.
 */
function cookieHeaderReader({ template, read }: ParameterPlan): ParameterPlan['read'] {
  if (template === undefined || template.single !== undefined) return read;
  return (scope) => {
    let header = '';
    template.walk(scope, {
      text: (text) => {
        header += text;
      },
      value: (value, _raw, name) => {
        const text = textOf(value);
        header += scope.bindings.has(name.text) ? text : text.replace(/[;,]/g, encodeCharacter);
      },
    });
    return header;
  };
}

function encodeCharacter(character: string): string {
  return encodeURIComponent(character.toWellFormed()).replace(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A request for people (`call --explain`, `--dry-run`): as it is sent, with every secret replaced by •••. */
import type { DescribedRequest } from '../../operation/call-context.ts';
import type { Bindings } from '../../expressions/scope.ts';
import type { BuiltRequest } from './request.ts';
import { encodeForm, encodeValue } from './url-text.ts';

const mask = '•••';

/** Shorter values than this would mask innocent text. */
const minSecretLength = 3;

/** `secretHeaders`: lower-case names whose values are credentials. `secretQuery`: names of query keys. */
export function describeRequest(
  operation: string,
  request: BuiltRequest,
  secretHeaders: ReadonlySet<string>,
  bindings: Bindings,
): DescribedRequest {
  const hide = masker(bindings);
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < request.headers.length; index += 2) {
    const name = request.headers[index] ?? '';
    const value = request.headers[index + 1] ?? '';
    headers.push([name, secretHeaders.has(name.toLowerCase()) ? maskedCredential(value) : hide(value)]);
  }
  const { body } = request;
  const described = { operation, method: request.method, url: hide(request.origin + request.target), headers };
  if (body === null) return described;
  return { ...described, body: hide(typeof body === 'string' ? body : Buffer.from(body).toString('utf8')) };
}

/** `Bearer •••`: the scheme is no secret. */
function maskedCredential(value: string): string {
  const scheme = /^(Basic|Bearer|Digest)\s/i.exec(value)?.[1];
  return scheme === undefined ? mask : `${scheme} ${mask}`;
}

/** Replaces bound values in all the forms in which they can stand in a request. */
function masker(bindings: Bindings): (text: string) => string {
  const forms = new Set<string>();
  for (const value of bindings.values()) {
    if (value.length < minSecretLength) continue;
    for (const form of [value, encodeValue(value), encodeForm(value), JSON.stringify(value).slice(1, -1)])
      forms.add(form);
  }
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((hidden, form) => hidden.replaceAll(form, mask), text);
}

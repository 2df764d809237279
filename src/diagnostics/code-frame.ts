/** The line around an origin, with carets under what is meant. */
import type { Origin } from '../source/origin.ts';
import type { SourceFile } from '../source/source-file.ts';
import { flattenControls } from './escape.ts';
import { hideQueryKeys } from './url-credentials.ts';

/** Widest excerpt, in characters; a longer line is cut around the place. */
const maxWidth = 120;

/** A value that stands after a word for a secret, in quotes or plain, unless it is a placeholder. */
const secretValue =
  /((?:password|passwd|pwd|passphrase|pas+w?o?r+[dt]|token|secret|api-?_?key)["']?\s*:\s*)(?:(["'])(?!\{\{|\$)((?:(?!\2).)+)|(?!["'{[\s&*|>]|\{\{|\$)([^,}\s]+))/gi;
const credentialValue = new RegExp(secretValue.source.replace('password|', 'password|value|'), 'gi');

/**
 * The first line of the origin and a line of carets, both with a margin:
 * ```
 *   62 |         call: orders.list-order
 *      |               ^^^^^^^^^^^^^^^^^
 * ```
 * Undefined when the line does not exist. Literal passwords and tokens are shown as bullets.
 * @see docs/architecture.md section 5
 */
export function codeFrame(source: SourceFile, origin: Origin): readonly string[] | undefined {
  const { start, end } = origin;
  const raw = source.line(start.line);
  if (raw === undefined || raw.trim() === '') return undefined;
  const line = flattenControls(withoutSecrets(raw, origin.pointer)).trimEnd();
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length;
  const shift = line.length <= maxWidth ? 0 : Math.max(0, Math.min(from - 30, line.length - maxWidth));
  const shown = line.slice(shift, shift + maxWidth);
  const carets = '^'.repeat(Math.max(1, Math.min(to, shift + maxWidth) - from));
  const margin = String(start.line);
  return [`${margin} | ${shown}`, `${' '.repeat(margin.length)} | ${' '.repeat(from - shift)}${carets}`];
}

/** `//user:password@host`, as many bullets as characters, so that carets stay in place. */
function hideUserInfo(line: string): string {
  return line.replace(
    /(:\/\/)([^\s/?#"'<>]*)@/g,
    (_whole, before: string, user: string) => `${before}${'•'.repeat(user.length)}@`,
  );
}

/** `Authorization … Bearer <token>`: the scheme is no secret, and words of prose are not meant. */
function hideAuthorization(line: string): string {
  if (!/authorization/i.test(line)) return line;
  return line.replace(
    /(\b(?:Basic|Bearer|Token|ApiKey)\s+)([\w.~+/=-]+)(?=\s*["'}]|\s*$)/gi,
    (_whole, scheme: string, token: string) => scheme + '•'.repeat(token.length),
  );
}

/** How names of variables are written. */
const variableName = /^[A-Z][A-Z0-9_]*$/;

/** Inside authentication, `value` is a secret too; inside binds, the name of a variable is none. */
function withoutSecrets(line: string, pointer: string): string {
  const isCredential = /\/auth(?:entication)?(?:\/|$)/.test(pointer);
  const isBind = /\/binds(?:\/|$)/.test(pointer);
  const bullets = (text: string): string => '•'.repeat(text.length);
  const shown = hideQueryKeys(hideAuthorization(hideUserInfo(line)), bullets);
  return shown.replace(
    isCredential ? credentialValue : secretValue,
    (_whole, before: string, quote = '', quoted: string | undefined = '', plain: string | undefined = '') =>
      before + quote + (isBind && variableName.test(quoted + plain) ? quoted + plain : bullets(quoted + plain)),
  );
}

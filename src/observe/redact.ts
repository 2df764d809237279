/** Keeps secrets out of everything that is printed: known values and telling field names become •••. */

/** What stands where a secret was. */
export const hidden = '•••';

/** Field and header names whose value is a credential, whatever it is. */
const secretName =
  /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$|password|passphrase|secret|token$|api[-_]?key$|credential/i;
/** Words that look secret and are not. */
const openNames: ReadonlySet<string> = new Set(['tokenendpoint', 'progresstoken', 'secretname']);
/** A value this long is hidden inside any text; a shorter one only where it stands as a word of its own. */
const distinctiveLength = 4;
/** Lists and maps of log fields deeper than this are cut: they are for people. */
const maxDepth = 8;

/** Hides secrets in texts and values. */
export interface Redactor {
  /** Registers values that must never be printed: every bound value, every credential of the command line. */
  add(values: Iterable<string>): void;
  /** The text with each registered value, also in its URL-encoded, JSON and base64 form, replaced. */
  text(text: string): string;
  /** A value for a log field or a description: texts as `text`, members with a telling name hidden whole. */
  value(value: unknown): unknown;
}

/** A new redactor that knows no value yet. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  let pattern: RegExp | undefined;

  const add = (values: Iterable<string>): void => {
    for (const value of values) for (const form of formsOf(value)) secrets.add(form);
    pattern = patternOf(secrets);
  };
  const text = (input: string): string => (pattern === undefined ? input : input.replace(pattern, hidden));
  const value = (input: unknown, depth = 0): unknown => {
    if (typeof input === 'string') return text(input);
    if (input instanceof Error) return text(describeError(input));
    if (typeof input !== 'object' || input === null) return input;
    if (depth >= maxDepth) return '…';
    if (Array.isArray(input)) return input.map((item: unknown) => value(item, depth + 1));
    return Object.fromEntries(
      Object.entries(input).map(([name, item]) => [
        text(name),
        isSecretName(name) && item !== undefined && item !== null ? hidden : value(item, depth + 1),
      ]),
    );
  };
  return { add, text, value: (input) => value(input) };
}

/** Whether a field, header or parameter of that name holds a credential. */
export function isSecretName(name: string): boolean {
  return secretName.test(name) && !openNames.has(name.toLowerCase());
}

/** An error with its stack and, below it, its causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by: ${describeError(error.cause)}`;
}

/** The forms in which a value can turn up in a URL, a JSON text or an `Authorization` header. */
function formsOf(value: string): string[] {
  if (value.trim() === '') return [];
  const forms = [value, JSON.stringify(value).slice(1, -1)];
  if (value.isWellFormed())
    forms.push(encodeURIComponent(value), new URLSearchParams({ v: value }).toString().slice(2));
  if (value.length >= distinctiveLength) forms.push(Buffer.from(value).toString('base64').replace(/=+$/, ''));
  return forms;
}

/** One expression for all secrets, longest first, so that a secret inside another one does not leave its rest. */
function patternOf(secrets: ReadonlySet<string>): RegExp | undefined {
  const alternatives = [...secrets]
    .sort((left, right) => right.length - left.length)
    .map((secret) =>
      secret.length >= distinctiveLength
        ? escapePattern(secret)
        : `(?<![\\p{L}\\p{N}])${escapePattern(secret)}(?![\\p{L}\\p{N}])`,
    );
  return alternatives.length === 0 ? undefined : new RegExp(alternatives.join('|'), 'gu');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

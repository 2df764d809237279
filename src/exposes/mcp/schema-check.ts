/** Checks of values against written JSON Schemas. The one door to ajv at run time, loaded only when a document needs it. */
import { createRequire } from 'node:module';
import type { Ajv as AjvClass, ErrorObject, Options, ValidateFunction } from 'ajv';
import type { FormatsPlugin } from 'ajv-formats';
import { compileBoundedPattern } from '../../expressions/bounded-pattern.ts';
import { TimeLimitError, withinTime } from '../../expressions/time-limit.ts';
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue } from '../../json/json-value.ts';

/** What is wrong with a value, one phrase per mistake; empty when it fits. */
export type SchemaCheck = (value: JsonValue) => readonly string[];

/** A dialect of JSON Schema that inputs may be written in. */
type Dialect = '2020-12' | '2019-09' | 'draft-07';

const dialects: Readonly<Record<string, Dialect>> = {
  'https://json-schema.org/draft/2020-12/schema': '2020-12',
  'https://json-schema.org/draft/2019-09/schema': '2019-09',
  'http://json-schema.org/draft-07/schema': 'draft-07',
  'https://json-schema.org/draft-07/schema': 'draft-07',
};

/** The dialect that `$schema` names; 2020-12 where there is none, undefined for one that is not known. */
export function dialectOf(written: string | undefined): Dialect | undefined {
  return written === undefined ? '2020-12' : dialects[written.replace(/#$/, '')];
}

// ajv is CommonJS and heavy: a synchronous require keeps compiling synchronous without loading it for every document.
const load = createRequire(import.meta.url);
const modules: Readonly<Record<Dialect, string>> = {
  '2020-12': 'ajv/dist/2020.js',
  '2019-09': 'ajv/dist/2019.js',
  'draft-07': 'ajv',
};

/**
 * Compiles a schema.
 * @param formats whether `format` is checked (questions) or only an annotation (arguments, as 2020-12 has it)
 * @throws Error with ajv's reason for a schema that is none
 */
export function compileSchema(schema: JsonSchema, dialect: Dialect, formats: boolean): SchemaCheck {
  // `require` gives any; ajv's modules export the class as `default`.
  const { default: Ajv } = load(modules[dialect]) as { default: new (options: Options) => AjvClass };
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: formats,
    logger: false,
    messages: true,
    code: { regExp: boundedRegExp },
  });
  if (formats) {
    const { default: addFormats } = load('ajv-formats') as { default: FormatsPlugin };
    addFormats(ajv);
  }
  const validate: ValidateFunction = ajv.compile(schema);
  const check = (value: JsonValue): readonly string[] => (validate(value) ? [] : phrases(validate.errors ?? []));
  return (value) => (hasMoreParts(value, unwatchedParts) ? checkInTime(check, value) : check(value));
}

/** Values of fewer parts are checked without a watch, which would take longer than the check. */
const unwatchedParts = 1000;
/** Milliseconds for one check. @see docs/spec/cli.md section 2.1 */
const maxCheckMs = 1000;

/** `uniqueItems` compares each item with each other, and a million mistakes are a million objects. */
function checkInTime(check: SchemaCheck, value: JsonValue): readonly string[] {
  try {
    return withinTime(maxCheckMs, () => check(value));
  } catch (error) {
    if (error instanceof TimeLimitError) return ['the arguments take too long to check'];
    throw error;
  }
}

/** Whether a value is made of more than so many values. Looks at no more than that. */
function hasMoreParts(root: JsonValue, limit: number): boolean {
  const open: JsonValue[] = [root];
  for (let seen = 0; seen <= limit; seen += 1) {
    const value = open.pop();
    if (value === undefined) return false;
    const parts = isJsonList(value) ? value : isJsonObject(value) ? Object.values(value) : [];
    if (parts.length > limit) return true;
    for (const part of parts) open.push(part);
  }
  return true;
}

/** ajv's `pattern` and `patternProperties`: a pattern of the document never stalls on a value of a caller. */
const boundedRegExp = Object.assign(
  // ajv keeps one expression per text that it prints as.
  (pattern: string) => ({ ...compileBoundedPattern(pattern), toString: () => pattern }),
  // Only ajv's own stand-alone code generator reads it.
  { code: 'compileBoundedPattern' },
);

/** At most so many mistakes are named. */
const phrasesShown = 5;

function phrases(errors: readonly ErrorObject[]): readonly string[] {
  const own = errors.filter(({ keyword }) => keyword !== 'if');
  return [...new Set((own.length > 0 ? own : errors).map(phraseOf))].slice(0, phrasesShown);
}

function phraseOf({ instancePath, keyword, params, message }: ErrorObject): string {
  const place =
    instancePath === '' ? '' : instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return `"${place === '' ? name : `${place}.${name}`}" is required`;
  }
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    return `"${place === '' ? name : `${place}.${name}`}" is not known`;
  }
  const allowed = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
  return `${place === '' ? 'the arguments' : `"${place}"`} ${message ?? 'do not fit'}${allowed}`;
}

/** schemas/*.json → src/document/validators/: one compiled validator per version that differs, and the known keys. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SchemaEnv } from 'ajv/dist/compile/index.js';
import type { AnyValidateFunction } from 'ajv/dist/types/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  member,
} from '../src/json/json-value.ts';

/** Validator file → schema and the version it is cut for. Later versions of a vocabulary equal the last one listed. */
const validators = [
  { name: 'alpha1', schema: 'naftiko', version: '1.0.0-alpha1' },
  { name: 'alpha2', schema: 'naftiko', version: '1.0.0-alpha2' },
  { name: 'ikanos-alpha3', schema: 'ikanos', version: '1.0.0-alpha3' },
  { name: 'beta1', schema: 'ikanos', version: '1.0.0-beta1' },
  { name: 'beta4', schema: 'ikanos', version: '1.0.0-beta4' },
] as const;

/** All versions in the order of their release; a position in it is what `x-since` and `x-until` compare. */
const releases = [
  '1.0.0-alpha1',
  '1.0.0-alpha2',
  '1.0.0-alpha3',
  '1.0.0-alpha4',
  '1.0.0-beta1',
  '1.0.0-beta2',
  '1.0.0-beta3',
  '1.0.0-beta4',
  '1.0.0-beta5',
];

const header = '/** Generated from schemas/ by `npm run generate-validators`. Do not edit. */\n';

/** The generated files: name → text. */
export async function generateValidators(): Promise<Map<string, string>> {
  const schemas = { naftiko: await readSchema('naftiko'), ikanos: await readSchema('ikanos') };
  const files = new Map<string, string>();
  for (const { name, schema, version } of validators) {
    files.set(`${name}.js`, compile(cut(schemas[schema], version)));
    files.set(
      `${name}.d.ts`,
      `${header}import type { CompiledValidator } from '../compiled-validator.ts';\n\nexport declare const validate: CompiledValidator;\n`,
    );
  }
  const keys = { naftiko: knownKeys(schemas.naftiko), ikanos: knownKeys(schemas.ikanos) };
  const words = { naftiko: unionWords(schemas.naftiko), ikanos: unionWords(schemas.ikanos) };
  const tables = `export const knownKeys = ${JSON.stringify(keys)};\nexport const unionWords = ${JSON.stringify(words)};\n`;
  files.set('known-keys.js', header + tables.replaceAll('},"', '},\n"'));
  const types = `import type { KnownKeys, UnionWords } from '../compiled-validator.ts';\n\nexport declare const knownKeys: KnownKeys;\nexport declare const unionWords: UnionWords;\n`;
  files.set('known-keys.d.ts', header + types);
  return files;
}

async function readSchema(name: string): Promise<JsonObject> {
  const text = await readFile(new URL(`../schemas/${name}.json`, import.meta.url), 'utf8');
  // Our own file: anything but an object fails in Ajv with a clear message.
  return JSON.parse(text) as JsonObject;
}

/** The schema as one version has it. The version itself is checked by detect-version.ts, which knows better words. */
function cut(schema: JsonObject, version: string): JsonSchema {
  const cutSchema = cutValue(schema, releases.indexOf(version));
  if (!isJsonObject(cutSchema)) throw new Error('the schema is no object');
  const properties = cutSchema['properties'];
  if (!isJsonObject(properties)) throw new Error('the schema has no properties');
  const root = Object.entries(properties).map(
    ([key, part]) => [key, key === 'naftiko' || key === 'ikanos' ? {} : part] as const,
  );
  return { ...cutSchema, properties: Object.fromEntries(root) };
}

function cutValue(value: JsonValue, version: number): JsonValue | undefined {
  if (isJsonList(value)) return value.map((item) => cutValue(item, version)).filter((item) => item !== undefined);
  if (!isJsonObject(value)) return value;
  const since = member(value, 'x-since');
  const until = member(value, 'x-until');
  if (typeof since === 'string' && releases.indexOf(since) > version) return undefined;
  if (typeof until === 'string' && releases.indexOf(until) < version) return undefined;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    if (key === 'x-since' || key === 'x-until' || key === 'x-since-values') return [];
    const kept = key === 'enum' ? cutEnum(item, value['x-since-values'], version) : cutValue(item, version);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
}

function cutEnum(values: JsonValue, since: JsonValue | undefined, version: number): JsonValue {
  if (!isJsonList(values) || !isJsonObject(since)) return values;
  return values.filter((value) => {
    const from = typeof value === 'string' ? member(since, value) : undefined;
    return typeof from !== 'string' || releases.indexOf(from) <= version;
  });
}

function compile(schema: JsonSchema): string {
  const ajv = new Ajv2020({
    allErrors: true,
    // The words of our messages are in schema-messages.ts.
    messages: false,
    discriminator: true,
    inlineRefs: false,
    // Every `required` names keys that stand in the enclosing definition, which these two checks do not see.
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  const validate = ajv.compile(schema);
  const code = pathsOnly(nameDefinitions(standalone.default(ajv, validate), definitionsByFunction(validate)));
  // The only thing Ajv takes from its package: the length of a text in code points.
  const selfContained = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', '(text) => [...text].length');
  if (selfContained.includes('require(')) throw new Error('the generated validator needs another module of Ajv');
  return header + selfContained.replace(/export default [^;]+;/, '');
}

/**
 * Ajv's functions call each other with an object of five members, of which our schemas use one: the path. Passed by
 * itself it needs no object for each value of a document.
 */
function pathsOnly(code: string): string {
  const paths = code
    .replaceAll(
      '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}',
      'instancePath=""',
    )
    .replaceAll(
      /\{instancePath(?::(.+?))?,parentData[^,]*,parentDataProperty[^,]*,rootData,dynamicAnchors\}/g,
      (_whole, path = 'instancePath') => path,
    );
  if (/parentData|rootData|dynamicAnchors/.test(paths))
    throw new Error('the generated validator needs more than paths');
  return paths;
}

/** Name of a generated function → the definition it checks. */
function definitionsByFunction(validate: AnyValidateFunction): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [ref, target] of Object.entries(validate.schemaEnv?.root.refs ?? {})) {
    const definition = /#\/\$defs\/(.+)$/.exec(ref)?.[1];
    if (definition !== undefined && target instanceof SchemaEnv) names.set(String(target.validateName), definition);
  }
  return names;
}

/** Ajv's schema paths start at the function they are in; ours start at the document's schema. */
function nameDefinitions(code: string, definitions: ReadonlyMap<string, string>): string {
  return code
    .split(/^(?=function validate\d+\()/m)
    .map((part) => {
      const name = /^function (validate\d+)\(/.exec(part)?.[1];
      const definition = name === undefined ? undefined : definitions.get(name);
      return definition === undefined ? part : part.replaceAll('schemaPath:"#/', `schemaPath:"#/$$defs/${definition}/`);
    })
    .join('');
}

/** Definition → key → the version that brought it (null: all versions of the vocabulary). */
function knownKeys(schema: JsonObject): JsonObject {
  const definitions = schema['$defs'];
  const known: Record<string, JsonValue> = { '': keysOf(schema) };
  if (!isJsonObject(definitions)) return known;
  for (const [name, definition] of Object.entries(definitions)) {
    if (!isJsonObject(definition)) continue;
    if (isJsonObject(definition['properties'])) known[name] = keysOf(definition);
    else if ('discriminator' in definition) known[name] = keysOfBranches(definition, definitions);
  }
  return known;
}

/** The keys of all branches of a discriminated definition. */
function keysOfBranches(definition: JsonObject, definitions: JsonObject): JsonObject {
  const branches = isJsonList(definition['oneOf']) ? definition['oneOf'] : [];
  const keys: Record<string, JsonValue> = {};
  for (const branch of branches) {
    const target = isJsonObject(branch) ? definitions[String(branch['$ref']).replace('#/$defs/', '')] : undefined;
    if (isJsonObject(target)) Object.assign(keys, keysOf(target));
  }
  return keys;
}

/** Discriminated definition → the words its discriminator knows. */
function unionWords(schema: JsonObject): JsonObject {
  const words: Record<string, JsonValue> = {};
  const definitions = schema['$defs'];
  if (!isJsonObject(definitions)) return words;
  for (const [name, definition] of Object.entries(definitions)) {
    const branches = isJsonObject(definition) && 'discriminator' in definition ? definition['oneOf'] : undefined;
    if (isJsonList(branches)) words[name] = branches.flatMap((branch) => wordsOf(branch, definitions));
  }
  return words;
}

function wordsOf(branch: JsonValue, definitions: JsonObject): JsonValue[] {
  const target = isJsonObject(branch) ? String(branch['$ref']).replace('#/$defs/', '') : '';
  const definition = definitions[target];
  const properties = isJsonObject(definition) ? definition['properties'] : undefined;
  const type = isJsonObject(properties) ? properties['type'] : undefined;
  if (!isJsonObject(type)) return [];
  const words = type['const'] ?? type['enum'] ?? [];
  return isJsonList(words) ? [...words] : [words];
}

function keysOf(definition: JsonObject): JsonObject {
  const properties = definition['properties'];
  if (!isJsonObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      (isJsonObject(schema) ? member(schema, 'x-since') : undefined) ?? null,
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../src/document/validators/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of await generateValidators()) await writeFile(join(folder, name), text);
}

/** Reads input parameters (consumed and exposed) and `with` blocks. */
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import { isJsonList, setMember } from '../json/json-value.ts';
import type {
  ConsumedInputParameter,
  ConsumedPlace,
  ExposedInputParameter,
  ExposedPlace,
  InputType,
  WithEntry,
} from '../model/parameters.ts';
import type { LocatedEntry } from '../document/located-node.ts';
import { toJson } from '../document/node-value.ts';
import { type MapReader, type Named, nothing, readEach } from './reader.ts';

const inputTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);
const exposedPlaces: ReadonlySet<string> = new Set(['query', 'header', 'path', 'cookie', 'body']);
const schemaKeys = [
  'items',
  'properties',
  'enum',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'format',
] as const;

/** The `inputParameters` of a consumed adapter, resource or operation. @see docs/spec/consume.md section 3 */
export function readConsumedParameters(at: MapReader): readonly ConsumedInputParameter[] {
  return readEach(at.named('inputParameters', 'parameter'), readConsumedParameter);
}

function readConsumedParameter({ name, key, at }: Named): ConsumedInputParameter {
  const enumeration = at.json('enum');
  return {
    name: name || key,
    in: consumedPlace(at.word('in')),
    // `template` is the old spelling of `value` (consume.md 3.1).
    value: at.looseText('value') ?? at.looseText('template'),
    type: readInputType(at),
    description: at.text('description'),
    required: at.boolean('required'),
    items: at.json('items'),
    enum: isJsonList(enumeration) ? enumeration : undefined,
    default: at.json('default'),
    origin: at.origin,
  };
}

/** An absent or unknown place is read like `body` (consume.md 3.2). */
function consumedPlace(word: string | undefined): ConsumedPlace {
  return word === 'environment' ? word : (exposedPlace(word) ?? 'body');
}

function exposedPlace(word: string | undefined): ExposedPlace | undefined {
  // `in` is lower-cased and checked against the five words of ExposedPlace.
  return word !== undefined && exposedPlaces.has(word) ? (word as ExposedPlace) : undefined;
}

/** A type word in any case, the first of a list of types; an unknown word is `string` (mcp.md 6.2 I2). */
function readInputType(at: MapReader): InputType | undefined {
  const node = at.member('type');
  const written = node?.kind === 'list' ? toJson(node) : at.word('type');
  const word = isJsonList(written) ? written.find((item) => item !== 'null' && item !== null) : written;
  if (word === undefined) return undefined;
  // Checked against the six words of InputType.
  return typeof word === 'string' && inputTypes.has(word.toLowerCase()) ? (word.toLowerCase() as InputType) : 'string';
}

/**
 * Declared inputs of a REST exposer, resource or operation, an MCP tool or a flow.
 * Reports `exposed-environment-parameter`. @see docs/spec/rest.md section 5.1, docs/spec/mcp.md section 6.2
 */
export function readExposedParameters(at: MapReader): readonly ExposedInputParameter[] {
  return readEach(at.named('inputParameters', 'parameter'), readExposedParameter);
}

function readExposedParameter({ name, key, at }: Named): ExposedInputParameter {
  const place = at.word('in');
  if (place === 'environment') {
    at.report(
      'exposed-environment-parameter',
      at.raw('in')?.origin ?? at.origin,
      `The exposed parameter "${name || key}" has "in: environment".`,
      { hint: 'Bind the variable under `binds` and use it on the consumes side.' },
    );
  }
  return {
    name: name || key,
    in: place === undefined ? undefined : (exposedPlace(place) ?? 'body'),
    type: readInputType(at),
    description: at.text('description'),
    required: at.boolean('required'),
    value: at.looseText('value') ?? at.looseText('template'),
    pattern: at.text('pattern'),
    schema: readSchema(at),
    origin: at.origin,
  };
}

function readSchema(at: MapReader): JsonObject {
  const schema: Record<string, JsonValue> = {};
  for (const key of schemaKeys) {
    const value = at.json(key);
    if (value !== undefined) setMember(schema, key, value);
  }
  return schema;
}

/** The entries of `with`. Reports `with-null`. @see docs/spec/consume.md section 12 */
export function readWith(at: MapReader): readonly WithEntry[] {
  const map = at.mapNode('with');
  if (map === undefined) return nothing;
  const written = [...map.entries.values()];
  const nulls = written.filter(isNull);
  for (const { name, value } of nulls) {
    at.report('with-null', value.origin, `"${name}" in \`with\` of ${at.what} is null.`, {
      hint: 'Remove the entry, or give it a value.',
    });
  }
  const given = nulls.length === 0 ? written : written.filter((entry) => !isNull(entry));
  return readEach(given, ({ name, value }) => ({ name, value: toJson(value), origin: value.origin }));
}

const isNull = ({ value }: LocatedEntry): boolean => value.kind === 'scalar' && value.value === null;

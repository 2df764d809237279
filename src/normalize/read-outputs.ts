/** Reads `outputParameters` of every family, list form and map form, into one shape. */
import type { LocatedMap, LocatedNode } from '../document/located-node.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { MapReader } from './reader.ts';
import { oneLine } from './unique-names.ts';

/** What differs between places that hold outputs. */
export interface OutputContext {
  /** Outputs of a consumed operation: their `value: $.x` is a path. */
  readonly consumed: boolean;
  /** A lone `const` is the value: documents of alpha1 and before. */
  readonly constIsValue: boolean;
}

/**
 * The entries of `outputParameters`, `undefined` when the key is absent.
 * @see docs/spec/document.md section 14, docs/spec/rest.md section 8.1
 */
export function readOutputs(at: MapReader, context: OutputContext): OutputParameter[] | undefined {
  const node = at.member('outputParameters');
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return at.wrong('outputParameters', node, 'a list or a map');
  return namedOutputs(node, at, context).map(({ entry }) => entry);
}

interface NamedOutput {
  readonly name: string;
  readonly entry: OutputParameter;
}

/** Map form: name → entry. List form: entries with `name`, or one-key maps (rest.md 8.1). */
function namedOutputs(node: LocatedNode, at: MapReader, context: OutputContext): NamedOutput[] {
  if (node.kind === 'map') {
    return [...node.entries.values()].flatMap(({ name, value }) => {
      if (value.kind === 'map') return [{ name: oneLine(name), entry: readOutput(value, oneLine(name), at, context) }];
      at.wrong(name, value, 'a map');
      return [];
    });
  }
  if (node.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    if (item.kind !== 'map') {
      at.wrong('outputParameters', item, 'a map in each element');
      return [];
    }
    return isOneKeyMap(item) ? namedOutputs(item, at, context) : [unnamed(readOutput(item, undefined, at, context))];
  });
}

const unnamed = (entry: OutputParameter): NamedOutput => ({ name: entry.name ?? '', entry });

/** `- id: {type: string}`: neither `type` nor `mapping` nor `value`, but a name with an entry. */
function isOneKeyMap(map: LocatedMap): boolean {
  const [only] = map.entries.values();
  return map.entries.size === 1 && only?.value.kind === 'map' && !structuralKeys.has(only.name);
}

const structuralKeys: ReadonlySet<string> = new Set(['properties', 'items', 'values']);

function readOutput(
  map: LocatedMap,
  key: string | undefined,
  parent: MapReader,
  context: OutputContext,
): OutputParameter {
  const subject = { word: 'output parameter', name: key ?? nameIn(map) ?? '', of: parent };
  const at = new MapReader(map, subject, parent.report);
  // The name inside an entry replaces its key (rest.md 8.2).
  const name = (at.node.entries.has('name') ? oneLine(at.text('name') ?? '') : '') || key;
  const written = at.word('type');
  const type = written === 'integer' ? 'number' : written;
  const mapping = at.text('mapping');
  const value = readValue(at, type, mapping, context);
  const isPath =
    context.consumed && value !== undefined && (mapping === undefined || value !== '') && value.startsWith('$');
  const properties = readProperties(at, context);
  const items = readItems(at, context);
  const values = at.member('values');
  return {
    name,
    type,
    mapping: isPath ? value : mapping,
    value: isPath ? undefined : value,
    properties,
    items,
    values: values?.kind === 'map' ? readOutput(values, undefined, at, context) : undefined,
    maxLength: at.integer('maxLength'),
    description: at.text('description'),
    origin: map.origin,
  };
}

function nameIn(map: LocatedMap): string | undefined {
  const node = map.entries.get('name')?.value;
  return node?.kind === 'scalar' ? node.text : undefined;
}

function readValue(
  at: MapReader,
  type: string | undefined,
  mapping: string | undefined,
  context: OutputContext,
): string | undefined {
  const value = at.looseText('value');
  if (value !== undefined || mapping !== undefined || !context.constIsValue) return value;
  if (type === 'object' || type === 'array') return undefined;
  return at.looseText('const');
}

function readProperties(at: MapReader, context: OutputContext): NamedOutput[] | undefined {
  const node = at.member('properties');
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return at.wrong('properties', node, 'a map');
  return namedOutputs(node, at, context).map(({ name, entry }) => ({ name: entry.name ?? name, entry }));
}

/**
 * `items`: one entry (mapped outputs), or the members of each element (orchestrated outputs: a list of named entries, in
 * map form a map of them). A list of one nameless entry is that entry (alpha1).
 */
function readItems(at: MapReader, context: OutputContext): OutputParameter | undefined {
  const node = at.member('items');
  if (node === undefined || node.kind === 'scalar') return undefined;
  if (node.kind === 'map' && isEntry(node)) return readOutput(node, undefined, at, context);
  if (node.kind === 'list' && node.items.length === 0) return undefined;
  const members = namedOutputs(node, at, context);
  const [first] = members;
  if (members.length === 1 && first !== undefined && first.name === '') return first.entry;
  const properties = members.map(({ name, entry }) => ({ name: entry.name ?? name, entry }));
  return { type: 'object', properties, origin: node.origin };
}

/** Whether a map under `items` is one entry rather than a map of named ones. */
function isEntry(map: LocatedMap): boolean {
  for (const [key, { value }] of map.entries) if (value.kind === 'scalar' || structuralKeys.has(key)) return true;
  return map.entries.size === 0;
}

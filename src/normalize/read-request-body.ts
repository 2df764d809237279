/** Reads the request body of a consumed operation in all its spellings. */
import type { LocatedNode } from '../document/located-node.ts';
import type { MultipartPart, RequestBody } from '../model/consumes.ts';
import { toJson } from '../document/node-value.ts';
import { looseTextOf, type MapReader } from './reader.ts';

/**
 * The body, `undefined` when none is written. Reports `body-type` for a bare list, number or boolean.
 * @see docs/spec/consume.md section 5
 */
export function readRequestBody(operation: MapReader): RequestBody | undefined {
  const node = operation.member('body');
  if (node === undefined) return undefined;
  const { origin } = node;
  if (node.kind === 'scalar' && typeof node.value === 'string') return { type: 'raw', data: node.text, origin };
  if (node.kind !== 'map') {
    const kind = node.kind === 'list' ? 'a bare list' : `"${node.text}"`;
    operation.report('body-type', origin, `The body of ${operation.what} is ${kind}.`, {
      hint: 'Write `body: {type: json, data: …}`.',
    });
    return undefined;
  }
  const data = node.entries.get('data')?.value;
  if (data === undefined) return { type: 'caller', origin };
  if (data.kind === 'scalar' && data.value === null) return { type: 'none', origin };
  const body = operation.map('body');
  return readData(body?.word('type') ?? 'json', data, operation);
}

const textKinds: Readonly<Record<string, { kind: 'text' | 'xml' | 'sparql'; mediaType: string }>> = {
  text: { kind: 'text', mediaType: 'text/plain' },
  xml: { kind: 'xml', mediaType: 'application/xml' },
  sparql: { kind: 'sparql', mediaType: 'application/sparql-query' },
  yaml: { kind: 'text', mediaType: 'application/yaml' },
};

function readData(type: string, data: LocatedNode, operation: MapReader): RequestBody {
  const { origin } = data;
  if (type === 'json') {
    return data.kind === 'scalar' && typeof data.value === 'string'
      ? { type: 'raw', data: data.text, origin }
      : { type: 'json', data: toJson(data), origin };
  }
  if (type === 'formurlencoded' || type === 'form') return { type: 'formUrlEncoded', data: readForm(data), origin };
  if (type === 'multipartform' || type === 'multipart')
    return { type: 'multipartForm', data: readParts(data, operation), origin };
  const known = Object.hasOwn(textKinds, type) ? textKinds[type] : undefined;
  return { type: 'text', ...(known ?? { kind: 'text', mediaType: 'text/plain' }), data: looseTextOf(data), origin };
}

function readForm(data: LocatedNode): string | (readonly [string, string])[] {
  if (data.kind === 'map')
    return [...data.entries.values()].map(({ name, value }) => [name, looseTextOf(value)] as const);
  if (data.kind === 'list') return data.items.flatMap((item) => readPair(item));
  return looseTextOf(data);
}

/** An element of a form given as a list: `{name, value}`, or a map of one or more fields. */
function readPair(item: LocatedNode): (readonly [string, string])[] {
  if (item.kind !== 'map') return [];
  const name = item.entries.get('name')?.value;
  const value = item.entries.get('value')?.value;
  if (name !== undefined && value !== undefined) return [[looseTextOf(name), looseTextOf(value)]];
  return [...item.entries.values()].map((entry) => [entry.name, looseTextOf(entry.value)] as const);
}

/** Parts as a list, or (dialect) a map: one part per member. */
function readParts(data: LocatedNode, operation: MapReader): MultipartPart[] {
  if (data.kind === 'map') {
    return [...data.entries.values()].map(({ name, value }) => ({ name, value: looseTextOf(value) }));
  }
  if (data.kind === 'scalar') {
    operation.report(
      'wrong-type',
      data.origin,
      `"data" of the multipart body of ${operation.what} must be a list of parts, but is text.`,
    );
    return [];
  }
  const body = operation.map('body');
  return (body?.maps('data', 'a part of a multipart body') ?? []).map(readPart);
}

function readPart(part: MapReader): MultipartPart {
  return {
    name: part.text('name') ?? '',
    value: part.looseText('value') ?? '',
    filename: part.text('filename'),
    contentType: part.text('contentType'),
  };
}

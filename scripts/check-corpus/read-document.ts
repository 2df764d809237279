// A file to a CapabilityDocument, or to the reason why it can not be started (`versions.md` 4.4).
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  Adapter,
  AggregateFunction,
  Bind,
  CapabilityDocument,
  Exposer,
  Operation,
  Parameter,
  Unit,
} from './document.ts';
import { isMap, listOf, mapOf } from './json.ts';
import type { Json, JsonMap } from './json.ts';
import { readYaml } from './read-yaml.ts';

/** A document, or the kind of refusal the specification asks for. */
export type ReadDocument =
  | { readonly kind: 'document'; readonly document: CapabilityDocument }
  | { readonly kind: 'refused'; readonly reason: string };

/** Thrown while reading; becomes the reason of a refusal. */
class Refused extends Error {}

/**
 * Reads one file with the checker's own rules.
 * @see docs/spec/versions.md 3 and 4, docs/spec/document.md 3, 10 and 13
 */
export function readDocument(file: string): ReadDocument {
  try {
    return { kind: 'document', document: readCapability(file) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.message };
    return { kind: 'refused', reason: `not readable: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function readCapability(file: string): CapabilityDocument {
  const root = readYaml(readFileSync(file, 'utf8'));
  if (!isMap(root) || (root['naftiko'] === undefined && root['ikanos'] === undefined)) {
    throw new Refused('not a capability document');
  }
  const capability = mapOf(root['capability']);
  const binds: JsonMap[] = [];
  const section = (name: string): JsonMap[] => {
    const written = [...asEntries(capability[name]), ...(name === 'exposes' ? [] : asEntries(root[name]))];
    return written.flatMap((entry) => imported(entry, name, file, binds, 0));
  };
  const consumes = section('consumes').filter((entry) => (entry['type'] ?? 'http') === 'http');
  binds.unshift(...section('binds'), ...asEntries(root['externalRefs']));
  const aggregates = section('aggregates');
  if (root['naftiko'] !== undefined) oldOutputs(root);
  const exposes = section('exposes');
  if (exposes.length === 0) throw new Refused('nothing exposed');
  return {
    binds: binds.flatMap(readBind),
    adapters: consumes.map(readAdapter),
    exposers: exposes.map(readExposer),
    functions: aggregates.flatMap(readFunctions),
  };
}

/** Older list-form documents write a lone `const` for `value`, and `items` as a list of one. @see docs/spec/versions.md 1 */
function oldOutputs(node: Json): void {
  if (Array.isArray(node)) for (const item of node) oldOutputs(item);
  if (!isMap(node)) return;
  const { items } = node;
  const [only] = listOf(items);
  const isOutput =
    node['type'] !== undefined &&
    Array.isArray(items) &&
    items.length === 1 &&
    isMap(only) &&
    only['name'] === undefined;
  if (isOutput && only !== undefined) node['items'] = only;
  const isLone = node['value'] === undefined && node['mapping'] === undefined;
  if (node['const'] !== undefined && node['type'] !== undefined && isLone) node['value'] = node['const'];
  for (const member of Object.values(node)) oldOutputs(member);
}

/** A list or a map of named things as a list whose items carry `name`; the order is kept. */
function asEntries(value: Json | undefined): JsonMap[] {
  if (Array.isArray(value)) return value.filter((item) => isMap(item));
  return Object.entries(mapOf(value)).map(([name, item]) => withMember(item, 'name', name));
}

/** A copy of a map with one member more. */
function withMember(value: Json, name: string, member: Json): JsonMap {
  return { ...mapOf(value), [name]: member };
}

function imported(entry: JsonMap, section: string, file: string, binds: JsonMap[], depth: number): JsonMap[] {
  const from = entry['from'] ?? (section === 'binds' ? undefined : entry['location']);
  if (typeof from !== 'string' || entry['import'] === undefined || entry['baseUri'] !== undefined) return [entry];
  if (depth > 20) throw new Refused('import: cycle');
  const source = resolve(dirname(file), from.startsWith('file:') ? importPath(from) : from);
  let root: JsonMap;
  try {
    root = mapOf(readYaml(readFileSync(source, 'utf8')));
  } catch {
    throw new Refused('import: file not found');
  }
  const found = [...asEntries(root[section]), ...asEntries(mapOf(root['capability'])[section])];
  const match = found.find((item) => (item['as'] ?? item['namespace'] ?? item['import']) === entry['import']);
  if (match === undefined) throw new Refused('import: namespace not found');
  binds.push(...asEntries(root['binds']), ...asEntries(mapOf(root['capability'])['binds']));
  const namespace = entry['as'] ?? entry['import'] ?? '';
  return imported(match, section, source, binds, depth + 1).map((item) => withMember(item, 'namespace', namespace));
}

function importPath(uri: string): string {
  return /^file:\/\/\/?\.\.?\//.test(uri) ? uri.replace(/^file:\/\/\/?/, '') : fileURLToPath(uri);
}

function readBind(entry: JsonMap): Bind[] {
  const namespace = text(entry['namespace'] ?? entry['name']) ?? '';
  return Object.keys(mapOf(entry['keys'])).map((variable) => ({ namespace, variable }));
}

function readAdapter(entry: JsonMap): Adapter {
  const namespace = text(entry['namespace']) ?? '';
  const written = entry['authentication'] ?? entry['auth'];
  const authentication = isMap(written) ? written : undefined;
  const resources = asEntries(entry['resources']);
  const replaces = resources.some((resource) =>
    asEntries(resource['operations']).some((operation) => {
      const base = text(resource['path']) ?? '';
      return base !== '/' && base !== '' && (text(operation['path']) ?? '').startsWith(base);
    }),
  );
  const operations = resources.flatMap((resource) =>
    asEntries(resource['operations']).map((operation): Operation => {
      const parameters = [entry, resource, operation].map((level) =>
        asEntries(level['inputParameters']).map(readParameter),
      );
      const method = (text(operation['method']) ?? 'GET').toUpperCase();
      const path = operationPath(text(resource['path']) ?? '', text(operation['path']), replaces);
      return {
        namespace,
        resource: text(resource['name']) ?? path,
        name: text(operation['name']) ?? `${method} ${path}`,
        method,
        path,
        parameters: mergeParameters(parameters.flat()),
        body: operation['body'],
        format: (text(operation['outputRawFormat']) ?? 'json').toLowerCase(),
        authentication,
        outputs: outputEntries(operation['outputParameters']),
      };
    }),
  );
  return { namespace, authentication, operations };
}

/** The resource's path and the operation's own, by the rule of `versions.md` 4.2 row 11. */
function operationPath(base: string, own: string | undefined, replaces: boolean): string {
  if (own === undefined) return withSlash(base);
  if (replaces || base === '/' || base === '') return withSlash(own);
  return own === '/' ? withSlash(base) : withSlash(base) + withSlash(own);
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

/** One parameter per name and location; a later level replaces an earlier one, in the earlier one's place. */
function mergeParameters(parameters: readonly Parameter[]): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const folded = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    merged.set(`${parameter.in ?? 'body'} ${folded}`, parameter);
  }
  return [...merged.values()];
}

function readParameter(entry: JsonMap): Parameter {
  const name = (text(entry['name']) ?? '').split(/[\r\n]/, 1)[0] ?? '';
  return {
    name,
    in: text(entry['in']),
    type: text(entry['type'])?.toLowerCase(),
    required: typeof entry['required'] === 'boolean' ? entry['required'] : undefined,
    value: scalarText(entry['value'] ?? entry['template']),
    enum: Array.isArray(entry['enum']) ? entry['enum'] : undefined,
    pattern: text(entry['pattern']),
  };
}

function scalarText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? '' : String(value);
}

function readFunctions(entry: JsonMap): AggregateFunction[] {
  const namespace = text(entry['namespace'] ?? entry['name']) ?? '';
  return asEntries(entry['functions'] ?? entry['flows']).map((written) => ({
    namespace,
    name: text(written['name']) ?? '',
    inputs: asEntries(written['inputParameters']).map(readParameter),
    written,
  }));
}

/** The outputs of a unit, list form or map form, each with its name if it has one. */
export function outputsOf(written: JsonMap): JsonMap[] {
  return outputEntries(written['outputParameters']);
}

/** Named things below a key, list form or map form. */
export function entriesOf(written: JsonMap, key: string): JsonMap[] {
  return asEntries(written[key]);
}

function readExposer(entry: JsonMap): Exposer {
  const type = text(entry['type']) ?? '';
  const exposer: Exposer = {
    type: type === 'api' ? 'rest' : type,
    namespace: text(entry['namespace']) ?? '',
    transport: text(entry['transport']) ?? 'http',
    authentication: isMap(entry['authentication']) ? entry['authentication'] : undefined,
    units: [],
  };
  if (exposer.type === 'rest') exposer.units.push(...restUnits(entry, exposer));
  if (exposer.type === 'mcp') {
    const tools = asEntries(entry['tools']);
    exposer.units.push(...tools.map((tool) => readUnit(tool, 'tool', exposer, [], '')));
  }
  return exposer;
}

function restUnits(entry: JsonMap, exposer: Exposer): Unit[] {
  return asEntries(entry['resources']).flatMap((resource) => {
    const outer = [...asEntries(entry['inputParameters']), ...asEntries(resource['inputParameters'])].map(
      readParameter,
    );
    const path = withSlash(text(resource['path']) ?? '');
    return asEntries(resource['operations']).map((operation) => readUnit(operation, 'rest', exposer, outer, path));
  });
}

function readUnit(entry: JsonMap, kind: Unit['kind'], exposer: Exposer, outer: Parameter[], path: string): Unit {
  const call = entry['call'];
  const calls = isMap(call) ? call : {};
  const method = (text(entry['method']) ?? 'GET').toUpperCase();
  return {
    kind,
    name: text(entry['name']) ?? (kind === 'rest' ? `${method} ${path}` : ''),
    exposer,
    method,
    path,
    inputs: [...outer, ...asEntries(entry['inputParameters']).map(readParameter)],
    call: text(call) ?? text(calls['operation']),
    with: { ...mapOf(entry['with']), ...mapOf(calls['with']) },
    outputs: outputEntries(entry['outputParameters']),
    written: entry,
  };
}

function outputEntries(value: Json | undefined): JsonMap[] {
  return Array.isArray(value) ? listOf(value).map(mapOf) : asEntries(value);
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

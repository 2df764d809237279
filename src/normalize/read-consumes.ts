/** Reads one entry of `consumes`. */
import type { LocatedNode } from '../document/located-node.ts';
import type { ConsumedHttpOperation, ConsumedHttpResource, ConsumesHttp, Tunnel } from '../model/consumes.ts';
import { parseBinarySize } from './binary-size.ts';
import { joinPaths, operationPathReplaces, withLeadingSlash } from './paths.ts';
import { readAuthentication } from './read-authentication.ts';
import { type OutputContext, readOutputs } from './read-outputs.ts';
import { readConsumedParameters } from './read-parameters.ts';
import { readRequestBody } from './read-request-body.ts';
import { type MapReader, type Named, nothing, readEach } from './reader.ts';

/**
 * An adapter. `ConsumedHttpOperation.key` is the name here; operations of one name are told apart when all adapters of
 * the capability are known (repeated-operations.ts).
 * @see docs/spec/document.md section 6, docs/spec/versions.md section 4.2
 */
export function readConsumes(at: MapReader, folder: string): ConsumesHttp {
  const resources = at.named('resources', 'consumed resource');
  const replaces = operationPathReplaces(resources.map(pathsOf));
  return {
    type: 'http',
    namespace: at.text('namespace')?.trim() ?? '',
    baseUri: readBaseUri(at),
    description: at.text('description'),
    authentication: readAuthentication(at, 'consumes'),
    inputParameters: readConsumedParameters(at),
    resources: readEach(resources, (resource) => readResource(resource, replaces)),
    tunnel: readTunnel(at),
    folder,
    origin: at.origin,
  };
}

/** Reports `consumes-baseuri-no-trailing-slash` and removes the slash. */
function readBaseUri(at: MapReader): string {
  const written = at.text('baseUri')?.trim() ?? '';
  if (!written.endsWith('/')) return written;
  const baseUri = written.replace(/\/+$/, '');
  at.report(
    'consumes-baseuri-no-trailing-slash',
    at.raw('baseUri')?.origin ?? at.origin,
    `The base URI "${written}" ends in a slash.`,
    {
      hint: `Write "${baseUri}".`,
    },
  );
  return baseUri;
}

function pathsOf({ at }: Named): { path: string; operationPaths: string[] } {
  const operationPaths: string[] = [];
  for (const operation of elementsOf(at.member('operations'))) {
    const own = operation.kind === 'map' ? operation.entries.get('path')?.value : undefined;
    if (own?.kind === 'scalar' && own.value !== null) operationPaths.push(own.text.trim());
  }
  const path = at.member('path');
  return { path: path?.kind === 'scalar' ? path.text.trim() : '', operationPaths };
}

function elementsOf(node: LocatedNode | undefined): readonly LocatedNode[] {
  if (node?.kind === 'list') return node.items;
  return node?.kind === 'map' ? Array.from(node.entries.values(), ({ value }) => value) : nothing;
}

function readResource({ name, key, at }: Named, replaces: boolean): ConsumedHttpResource {
  const written = at.text('path')?.trim() ?? '';
  const operations = at.named('operations', 'consumed operation');
  // The path of a resource counts only where an operation uses it.
  const used = !replaces || operations.length === 0 || operations.some((operation) => !operation.at.has('path'));
  const path = used ? readPath(written, at) : written;
  return {
    name: name || key,
    path,
    description: at.text('description'),
    inputParameters: readConsumedParameters(at),
    operations: readEach(operations, (operation) => readOperation(operation, path, replaces)),
    origin: at.origin,
  };
}

/** A query alone (`?a=b`) is joined to the base URI as it is. */
function readPath(written: string, at: MapReader): string {
  return written.startsWith('?') ? written : withLeadingSlash(written, at.raw('path')?.origin ?? at.origin, at.report);
}

const consumedOutputs: OutputContext = { consumed: true, constIsValue: false };

function readOperation({ name, key, at }: Named, resourcePath: string, replaces: boolean): ConsumedHttpOperation {
  const own = at.text('path')?.trim();
  const path = own === undefined ? resourcePath : replaces ? readPath(own, at) : joinPaths(resourcePath, own);
  return {
    name: name || key,
    key: name || key,
    method: readMethod(at),
    path,
    description: at.text('description'),
    inputParameters: readConsumedParameters(at),
    body: readRequestBody(at),
    outputRawFormat: at.word('outputRawFormat') || 'json',
    outputSchema: at.text('outputSchema'),
    outputParameters: readOutputs(at, consumedOutputs) ?? nothing,
    outputMediaType: at.text('outputMediaType'),
    maxBinarySize: parseBinarySize(at.text('maxBinarySize')),
    origin: at.origin,
  };
}

/** Upper case; GET where none was written. @see docs/spec/document.md section 17 Q15 */
export function readMethod(at: MapReader): string {
  return at.text('method')?.trim().toUpperCase() || 'GET';
}

function readTunnel(at: MapReader): Tunnel | undefined {
  const tunnel = at.map('tunnel');
  if (tunnel === undefined) return undefined;
  return {
    type: tunnel.text('type') ?? '',
    service: tunnel.text('service'),
    identity: tunnel.text('identity'),
    fallback: tunnel.word('fallback') === 'direct' ? 'direct' : 'fail',
    origin: tunnel.origin,
  };
}

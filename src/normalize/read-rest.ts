/** Reads a REST exposer. */
import { isJsonObject } from '../json/json-value.ts';
import type { Forward, RestExposes, RestOperation, RestResource } from '../model/exposes.ts';
import { parseBinarySize } from './binary-size.ts';
import { withLeadingSlash } from './paths.ts';
import { readMethod } from './read-consumes.ts';
import { readExposer } from './read-exposer.ts';
import { type DocumentContext, readUnit } from './read-operation.ts';
import { readExposedParameters } from './read-parameters.ts';
import { type MapReader, type Named, nothing, readEach } from './reader.ts';

/** @see docs/spec/rest.md sections 2 to 4 */
export function readRest(at: MapReader, context: DocumentContext): RestExposes {
  return {
    type: 'rest',
    ...readExposer(at, context.folder),
    inputParameters: readExposedParameters(at),
    resources: readEach(at.named('resources', 'exposed resource'), (resource) => readResource(resource, context)),
    maxBinarySize: parseBinarySize(at.text('maxBinarySize')),
  };
}

function readResource({ name, at }: Named, context: DocumentContext): RestResource {
  const written = at.text('path')?.trim() || '/';
  const path = withLeadingSlash(written, at.raw('path')?.origin ?? at.origin, at.report);
  return {
    name: name || undefined,
    display: at.text('display'),
    description: at.text('description'),
    tags: at.texts('tags') ?? nothing,
    path,
    inputParameters: readExposedParameters(at),
    operations: readEach(at.named('operations', 'exposed operation'), (operation) =>
      readOperation(operation, path, context),
    ),
    forward: readForward(at),
    origin: at.origin,
  };
}

function readOperation({ name, at }: Named, path: string, context: DocumentContext): RestOperation {
  const method = readMethod(at);
  const named = name !== '';
  return { ...readUnit(at, named ? name : `${method} ${path}`, context), method, named, responses: readResponses(at) };
}

function readForward(at: MapReader): Forward | undefined {
  const forward = at.map('forward');
  if (forward === undefined) return undefined;
  return {
    targetNamespace: forward.text('targetNamespace')?.trim() ?? '',
    trustedHeaders: forward.texts('trustedHeaders') ?? nothing,
    origin: forward.origin,
  };
}

/** `responses`, and `responseBinary` as a response of one binary media type. @see docs/spec/document.md section 13 */
function readResponses(at: MapReader): RestOperation['responses'] {
  const responses = readEach(at.named('responses', 'response'), readResponse);
  const binary = at.map('responseBinary');
  if (binary === undefined) return responses;
  const mediaType = binary.text('mediaType') ?? 'application/octet-stream';
  return [
    ...responses,
    {
      status: String(binary.integer('status') ?? 200),
      description: binary.text('description'),
      content: [{ mediaType, binary: true }],
    },
  ];
}

function readResponse({ key, at }: Named): RestOperation['responses'][number] {
  return {
    status: key,
    description: at.text('description'),
    content: readEach(at.named('content', 'media type'), readContent),
  };
}

function readContent({ key, at }: Named): RestOperation['responses'][number]['content'][number] {
  const schema = at.json('schema');
  return {
    mediaType: key,
    binary: at.boolean('binary') ?? false,
    schema: isJsonObject(schema) ? schema : undefined,
  };
}

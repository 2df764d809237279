/** Reads a REST exposer. */
import { isJsonObject } from '../json/json-value.ts';
import type { Forward, RestExposes, RestOperation, RestResource } from '../model/exposes.ts';
import { parseBinarySize } from './binary-size.ts';
import { withLeadingSlash } from './paths.ts';
import { readMethod } from './read-consumes.ts';
import { readExposer } from './read-exposer.ts';
import { type DocumentContext, readUnit } from './read-operation.ts';
import { readExposedParameters } from './read-parameters.ts';
import { type MapReader, type Named, present } from './reader.ts';

/** @see docs/spec/rest.md sections 2 to 4 */
export function readRest(at: MapReader, context: DocumentContext): RestExposes {
  return {
    type: 'rest',
    ...readExposer(at, context.folder),
    inputParameters: readExposedParameters(at),
    resources: at.named('resources', 'exposed resource').map((resource) => readResource(resource, context)),
    ...present({ maxBinarySize: parseBinarySize(at.text('maxBinarySize')) }),
  };
}

function readResource({ name, at }: Named, context: DocumentContext): RestResource {
  const written = at.text('path')?.trim() || '/';
  const path = withLeadingSlash(written, at.raw('path')?.origin ?? at.origin, at.report);
  return {
    ...present({ name: name || undefined, display: at.text('display'), description: at.text('description') }),
    tags: at.texts('tags') ?? [],
    path,
    inputParameters: readExposedParameters(at),
    operations: at.named('operations', 'exposed operation').map((operation) => readOperation(operation, path, context)),
    ...present({ forward: readForward(at) }),
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
    trustedHeaders: forward.texts('trustedHeaders') ?? [],
    origin: forward.origin,
  };
}

/** `responses`, and `responseBinary` as a response of one binary media type. @see docs/spec/document.md section 13 */
function readResponses(at: MapReader): RestOperation['responses'] {
  const responses = at.named('responses', 'response').map(readResponse);
  const binary = at.map('responseBinary');
  if (binary === undefined) return responses;
  const mediaType = binary.text('mediaType') ?? 'application/octet-stream';
  const description = binary.text('description');
  return [
    ...responses,
    {
      status: String(binary.integer('status') ?? 200),
      ...present({ description }),
      content: [{ mediaType, binary: true }],
    },
  ];
}

function readResponse({ key, at }: Named): RestOperation['responses'][number] {
  return {
    status: key,
    ...present({ description: at.text('description') }),
    content: at.named('content', 'media type').map(readContent),
  };
}

function readContent({ key, at }: Named): RestOperation['responses'][number]['content'][number] {
  const schema = at.json('schema');
  return {
    mediaType: key,
    binary: at.boolean('binary') ?? false,
    ...present({ schema: isJsonObject(schema) ? schema : undefined }),
  };
}

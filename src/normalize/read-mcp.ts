/** Reads an MCP exposer. */
import { isJsonObject, type JsonObject } from '../json/json-value.ts';
import type { McpExposes, McpPrompt, McpResource, McpTool, McpToolHints } from '../model/exposes.ts';
import { parseBinarySize } from './binary-size.ts';
import { readExposer } from './read-exposer.ts';
import { type DocumentContext, readUnit } from './read-operation.ts';
import { toJson } from '../document/node-value.ts';
import { type MapReader, type Named, nothing, readEach } from './reader.ts';

/** Reports `transport-unknown`. @see docs/spec/mcp.md sections 1 and 6 to 9 */
export function readMcp(at: MapReader, context: DocumentContext): McpExposes {
  return {
    type: 'mcp',
    ...readExposer(at, context.folder),
    transport: readTransport(at),
    tools: readEach(at.named('tools', 'tool'), (tool) => readTool(tool, context)),
    resources: readEach(at.named('resources', 'resource'), (resource) => readResource(resource, context)),
    prompts: readEach(at.named('prompts', 'prompt'), readPrompt),
    maxBinarySize: parseBinarySize(at.text('maxBinarySize')),
    ttlMs: at.integer('ttlMs') ?? 0,
    cacheScope: at.word('cacheScope') === 'public' ? 'public' : 'private',
  };
}

function readTransport(at: MapReader): 'http' | 'stdio' {
  const transport = at.word('transport');
  if (transport === 'stdio') return transport;
  if (transport !== undefined && transport !== 'http') {
    at.report(
      'transport-unknown',
      at.raw('transport')?.origin ?? at.origin,
      `The transport "${transport}" of ${at.what} is unknown.`,
      {
        hint: 'Use `http`.',
      },
    );
  }
  return 'http';
}

/** A tool that says only `ref` takes its name from the function; one without any name has ''. */
function readTool({ name, at }: Named, context: DocumentContext): McpTool {
  const unit = readUnit(at, '', context);
  const schema = at.json('inputSchema');
  return {
    ...unit,
    name: name || referredName(unit.ref),
    hints: readHints(at),
    inputSchema: isJsonObject(schema) ? schema : undefined,
    content: at.list('content') === undefined ? undefined : objectsOf(at, 'content', 'a content block'),
    isError: at.boolean('isError'),
    ask: readAsk(at),
    maxAnswerSize: parseBinarySize(at.text('maxAnswerSize')),
    dropEmpty: at.boolean('dropEmpty'),
  };
}

function referredName(ref: string | undefined): string {
  return ref === undefined ? '' : ref.slice(ref.indexOf('.') + 1);
}

function readHints(at: MapReader): McpToolHints | undefined {
  const hints = at.map('hints');
  if (hints === undefined) return undefined;
  return {
    readOnly: hints.boolean('readOnly'),
    destructive: hints.boolean('destructive'),
    idempotent: hints.boolean('idempotent'),
    openWorld: hints.boolean('openWorld'),
  };
}

/** Rounds of questions: a map is one round, a list of maps several. @see docs/spec/mcp.md section 6.8 */
function readAsk(at: MapReader): readonly JsonObject[] {
  if (at.member('ask')?.kind === 'list') return objectsOf(at, 'ask', 'a round of questions');
  const round = at.map('ask');
  return round === undefined ? nothing : [toJson(round.node)].filter(isJsonObject);
}

/** The maps of a list as they are written; elements that are none are reported. */
function objectsOf(at: MapReader, key: string, what: string): JsonObject[] {
  return at
    .maps(key, what)
    .map(({ node }) => toJson(node))
    .filter(isJsonObject);
}

function readResource({ name, key, at }: Named, context: DocumentContext): McpResource {
  return {
    ...readUnit(at, name || key, context),
    uri: at.text('uri') ?? '',
    mimeType: at.text('mimeType'),
    location: at.text('location'),
    binary: at.boolean('binary') ?? false,
  };
}

function readPrompt({ name, key, at }: Named): McpPrompt {
  return {
    name: name || key,
    display: at.text('display'),
    description: at.text('description'),
    arguments: readEach(at.named('arguments', 'argument'), readArgument),
    template: readTemplate(at),
    location: at.text('location'),
    ask: readAsk(at),
    origin: at.origin,
  };
}

function readArgument({ name, key, at }: Named): McpPrompt['arguments'][number] {
  return {
    name: name || key,
    display: at.text('display'),
    description: at.text('description'),
    required: at.boolean('required') ?? true,
  };
}

function readTemplate(at: MapReader): McpPrompt['template'] {
  if (at.member('template') === undefined) return undefined;
  return at.maps('template', 'a message').map((message) => {
    const content = message.member('content');
    const block = content?.kind === 'map' ? toJson(content) : undefined;
    return {
      role: message.text('role') ?? '',
      content: isJsonObject(block) ? block : (message.text('content') ?? ''),
      origin: message.origin,
    };
  });
}

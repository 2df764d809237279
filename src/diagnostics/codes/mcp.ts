/** Diagnostic codes of the MCP exposer. */
import type { CodeEntry } from './entry.ts';

export const mcpCodes = {
  'mcp-content': {
    severity: 'fatal',
    title: 'A written content block can not be sent',
    why: 'A tool or prompt would answer something that no client can read.',
    remedy:
      'Use a block of docs/extensions.md with its members; files must exist, stay below maxBinarySize, and base64 must be valid.',
  },
  'mcp-stdio-port': {
    severity: 'violation',
    title: 'A port on an MCP exposer that speaks over stdio',
    why: 'Standard input and output have no port: the adapter runs and the port is ignored.',
    remedy: 'Remove `port`, or use `transport: http`.',
  },
  'mcp-stdio-authentication': {
    severity: 'warning',
    title: 'authentication has no effect on stdio',
    why: 'Whoever starts the process is the caller; there is no request that could carry a credential.',
    remedy: 'Remove `authentication`, or use `transport: http`.',
  },
  'mcp-no-tools': {
    severity: 'violation',
    title: 'An MCP exposer without tools',
    why: 'Clients see an empty list of tools.',
    remedy: 'Declare at least one tool.',
  },
  'mcp-name-missing': {
    severity: 'fatal',
    title: 'A tool, resource or prompt without a name',
    why: 'Nothing could call it.',
    remedy: 'Write `name`, or `ref` for a tool that takes over the name of its flow.',
  },
  'mcp-duplicate-name': {
    severity: 'violation',
    title: 'Two tools, resources or prompts of one name',
    why: 'Only the first can be called.',
    remedy: 'Give each its own name.',
  },
  'mcp-duplicate-uri': {
    severity: 'violation',
    title: 'Two resources with one uri',
    why: 'Only the first can be read.',
    remedy: 'Give each its own uri.',
  },
  'mcp-tool-name': {
    severity: 'warning',
    title: 'A tool name that clients may refuse',
    why: 'Common clients take at most 64 characters of A-Z, a-z, 0-9, _, - and .',
    remedy: 'Shorten or rename the tool.',
  },
  'mcp-call-and-steps': {
    severity: 'fatal',
    title: 'A tool or resource with call and steps',
    why: 'Only one of them could run.',
    remedy: 'Keep one; a call can be the only step.',
  },
  'mcp-content-unused': {
    severity: 'warning',
    title: 'content beside something that runs',
    why: 'The result of the call, steps or ref is sent; the written content never is.',
    remedy: 'Remove `content`, or what it stands beside.',
  },
  'mcp-input-schema': {
    severity: 'fatal',
    title: 'An inputSchema that can not be used',
    why: 'Clients refuse the tool list, or arguments could not be checked.',
    remedy:
      'Write a JSON Schema 2020-12 with `type: object` at the root, references only within itself, at most 32 deep and 1,000 subschemas.',
  },
  'mcp-input-schema-both': {
    severity: 'fatal',
    title: 'inputSchema beside inputParameters',
    why: 'Two descriptions of the same arguments.',
    remedy: 'Keep one of them.',
  },
  'mcp-ask': {
    severity: 'fatal',
    title: 'A question that can not be asked',
    why: 'Clients would refuse it.',
    remedy: 'A question has `elicit` with a flat `schema`, or `sample`, or `roots: true` (docs/extensions.md).',
  },
  'mcp-ask-input': {
    severity: 'fatal',
    title: 'An input named ask beside ask',
    why: '`{{ask.…}}` would have two meanings.',
    remedy: 'Rename the input.',
  },
  'mcp-ask-deprecated': {
    severity: 'warning',
    title: 'A question of a kind that MCP deprecates',
    why: 'Revision 2026-07-28 deprecates sampling and roots: fewer clients will answer.',
    remedy: 'Ask with `elicit`, or make the question `optional`.',
  },
  'mcp-ask-secret': {
    severity: 'violation',
    title: 'A form that asks for a secret',
    why: 'MCP forbids asking for passwords, tokens and keys by form.',
    remedy: 'Bind the secret (`binds`) and use `authentication`.',
  },
  'mcp-ttl': {
    severity: 'fatal',
    title: 'A negative ttlMs',
    why: 'A time can not be negative; clients drop the result.',
    remedy: 'Write 0 or more milliseconds.',
  },
  'mcp-cache-scope': {
    severity: 'warning',
    title: 'cacheScope: public with authentication',
    why: 'Shared caches may show one caller what belongs to another.',
    remedy: 'Use `cacheScope: private`.',
  },
  'mcp-resource-uri': {
    severity: 'fatal',
    title: 'A resource with an unusable uri',
    why: 'No client could read it.',
    remedy: 'Write an absolute URI; only a resource that is no file may hold {variables}.',
  },
  'mcp-uri-variable': {
    severity: 'warning',
    title: 'A URI variable that RFC 6570 does not know',
    why: 'Names with `-` are matched here, but clients that expand templates may not fill them.',
    remedy: 'Use letters, digits and _ only.',
  },
  'mcp-resource-location': {
    severity: 'violation',
    title: 'A static resource without its files',
    why: 'Nothing of it can be listed or read.',
    remedy: 'Write a `file:` URI of a file or folder that exists; relative ones start at the document.',
  },
  'mcp-resource-binary': {
    severity: 'fatal',
    title: 'binary: true on an operation that is not binary',
    why: 'Its answer is decoded, so there are no bytes to send.',
    remedy: 'Write `outputRawFormat: binary` on the consumed operation, or remove `binary`.',
  },
  'mcp-prompt': {
    severity: 'fatal',
    title: 'A prompt that can not be built',
    why: 'Clients would get no message.',
    remedy: 'Write exactly one of `template` and `location`; roles are user and assistant; the file must exist.',
  },
  'mcp-prompt-placeholder': {
    severity: 'warning',
    title: 'A placeholder that is no argument of its prompt',
    why: 'It stays in the text as written.',
    remedy: 'Declare it under `arguments`.',
  },
} as const satisfies Record<string, CodeEntry>;

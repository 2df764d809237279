/** The ledger of deviations from the schema that `run` gives a meaning, and of the keys that are our own. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { LocatedNode } from './located-node.ts';
import { childOf } from './node-value.ts';
import type { SchemaFinding } from './schema-finding.ts';

/** One accepted deviation. The code says in the catalogue what `run` makes of it. */
export interface Tolerance {
  readonly code: DiagnosticCode;
  /** Where it was seen, or the section of the specification that lists it. */
  readonly source: string;
  matches(finding: SchemaFinding): boolean;
}

/**
 * In order; the first that matches gives the code.
 * @see docs/spec/versions.md section 4.1 (numbered rows), docs/spec/document.md section 16
 */
export const tolerances: readonly Tolerance[] = [
  { code: 'rest-description', source: 'versions.md 4.1 row 1', matches: unknown(['ExposesRest'], ['description']) },
  {
    code: 'output-without-shape',
    source: 'versions.md 4.1 row 2',
    matches: missing(['MappedObject', 'MappedArray'], ['properties', 'items']),
  },
  {
    code: 'consumed-parameter-details',
    source: 'versions.md 4.1 row 3',
    matches: unknown(
      ['ConsumedInputParameter'],
      [
        'type',
        'description',
        'required',
        'items',
        'enum',
        'default',
        'mapping',
        'template',
        'format',
        'properties',
        'example',
        'schema',
      ],
    ),
  },
  { code: 'name-characters', source: 'versions.md 4.1 rows 4, 9 and 12', matches: isNameForm },
  {
    code: 'base-uri-form',
    source: 'versions.md 4.1 row 5',
    matches: ({ keyword, definition }) => keyword === 'pattern' && definition === 'BaseUri',
  },
  { code: 'info-other-words', source: 'versions.md 4.1 row 7', matches: isInfoWord },
  { code: 'authentication-spelling', source: 'versions.md 4.3', matches: isAuthenticationSpelling },
  {
    code: 'missing-description',
    source: 'versions.md 4.1 row 10',
    matches: ({ keyword, key }) => keyword === 'required' && key === 'description',
  },
  { code: 'mcp-port-missing', source: 'versions.md 4.1 row 11', matches: missing(['ExposesMcp'], ['port']) },
  {
    code: 'unit-without-call',
    source: 'versions.md 4.1 row 13',
    matches: ({ keyword, others }) => keyword === 'anyOf' && others.includes('call'),
  },
  { code: 'operation-path', source: 'versions.md 4.1 row 14', matches: unknown(['ConsumedHttpOperation'], ['path']) },
  { code: 'body-form', source: 'versions.md 4.1 row 15', matches: isBodyForm },
  {
    code: 'empty-collection',
    source: 'versions.md 4.1 row 16',
    matches: ({ keyword }) => keyword === 'minItems' || keyword === 'minProperties',
  },
  {
    code: 'output-details',
    source: 'versions.md 4.1, "also seen"',
    matches: (finding) =>
      unknown(['MappedScalar', 'MappedObject', 'MappedArray'], ['name', 'description', 'in'])(finding) ||
      (finding.key === 'type' && finding.definition === 'MappedOutputParameter' && isText(finding.node, 'integer')),
  },
  {
    code: 'other-method',
    source: 'versions.md 4.1, "also seen"',
    matches: ({ keyword, definition, node }) =>
      keyword === 'enum' &&
      definition === 'HttpMethod' &&
      node.kind === 'scalar' &&
      /^(?:head|options)$/i.test(node.text),
  },
  { code: 'list-in-map-form', source: 'versions.md 3', matches: isListForMap },
  {
    code: 'adapter-type-api',
    source: 'document.md 16',
    matches: ({ keyword, definition, node }) =>
      keyword === 'discriminator' && definition === 'Exposes' && isText(node, 'api'),
  },
  { code: 'lookup-match-form', source: 'document.md 17 Q14', matches: isLookupMatch },
  {
    code: 'skill-source-spelling',
    source: 'skill.md D2',
    matches: (finding) =>
      unknown(['SkillToolFrom'], ['namespace'])(finding) ||
      (missing(['SkillToolFrom'], ['sourceNamespace'])(finding) && childOf(finding.node, 'namespace') !== undefined),
  },
];

/** Keys of ours that are no mistake unless the official format is asked for. */
const extensionKeys: Readonly<Record<string, readonly string[]>> = {
  McpTool: ['content', 'isError', 'ask', 'inputSchema', 'maxAnswerSize', 'dropEmpty'],
  McpPrompt: ['ask'],
};

/** Credentials of a client, which only consumed adapters have (docs/spec/consume.md section 6). */
const clientKeys: ReadonlySet<string> = new Set(['clientId', 'clientSecret', 'refreshToken']);

/**
 * Whether a finding is about an extension of ours: `key` for the extension itself, `consequence` for what follows from
 * it (a tool with `content` needs nothing else to run), undefined for any other finding.
 * @see docs/spec/mcp.md sections 6.1, 6.2, 6.7 and 6.8
 */
export function extensionOf(finding: SchemaFinding): 'key' | 'consequence' | undefined {
  const { keyword, definition, key = '', pointer, node } = finding;
  if (keyword === 'additionalProperties') {
    if (extensionKeys[definition]?.includes(key) === true) return 'key';
    if (definition === 'Oauth2Authentication' && clientKeys.has(key) && isConsumed(pointer)) return 'key';
  }
  if (keyword === 'type' && definition === 'McpPromptMessage' && pointer.endsWith('/content') && node.kind !== 'scalar')
    return 'key';
  if (definition === 'McpTool' && keyword === 'anyOf' && childOf(node, 'content') !== undefined) return 'consequence';
  // A resource of fixed values, which only tools may be in the published format (mcp.md S10).
  if (definition === 'McpResource' && keyword === 'anyOf' && childOf(node, 'outputParameters') !== undefined)
    return 'key';
  const isClient = keyword === 'required' && definition === 'Oauth2Authentication' && isConsumed(pointer);
  return isClient && childOf(node, 'clientId') !== undefined ? 'consequence' : undefined;
}

/**
 * Whether a finding is about a word that 0.4 and 0.5 had: `externalRefs`, `type: api`, array `items` as a list of one, an
 * output with nothing but `const`.
 * @see docs/spec/versions.md sections 1 and 2
 */
export function isOldWord({ keyword, definition, key, node, pointer }: SchemaFinding): boolean {
  if (keyword === 'additionalProperties') return definition === '' && key === 'externalRefs';
  if (keyword === 'discriminator') return definition === 'Exposes' && isText(node, 'api');
  if (keyword === 'anyOf') return definition === 'MappedScalar' && childOf(node, 'const') !== undefined;
  return keyword === 'type' && pointer.endsWith('/items') && node.kind === 'list' && node.items.length === 1;
}

/**
 * Whether a finding is about the characters of a tool name that MCP and its clients allow: `_` and `.` besides those of
 * the schema.
 * @see docs/spec/mcp.md section 6.1
 */
export function isPortableToolName({ keyword, pointer, node, key = '' }: SchemaFinding): boolean {
  if (keyword === 'propertyNames') return /\/exposes\/\d+\/tools$/.test(pointer) && portableName.test(key);
  const isName = keyword === 'pattern' && /\/exposes\/\d+\/tools\/\d+\/name$/.test(pointer);
  return isName && node.kind === 'scalar' && portableName.test(node.text);
}

const portableName = /^[A-Za-z0-9_.-]{1,64}$/;

function isConsumed(pointer: string): boolean {
  return /^(?:\/capability)?\/consumes\//.test(pointer);
}

function unknown(definitions: readonly string[], keys: readonly string[]): (finding: SchemaFinding) => boolean {
  return ({ keyword, definition, key = '' }) =>
    keyword === 'additionalProperties' && definitions.includes(definition) && keys.includes(key);
}

function missing(definitions: readonly string[], keys: readonly string[]): (finding: SchemaFinding) => boolean {
  return ({ keyword, definition, key = '' }) =>
    keyword === 'required' && definitions.includes(definition) && keys.includes(key);
}

const nameForms: ReadonlySet<string> = new Set([
  'IdentifierKebab',
  'IdentifierExtended',
  'CallRef',
  'BindingVariableName',
]);

function isNameForm({ keyword, definition, pointer }: SchemaFinding): boolean {
  // Names of statuses and media types are no names of the author's.
  if (keyword === 'propertyNames') return !definition.startsWith('Response');
  return keyword === 'pattern' && nameForms.has(definition) && !pointer.endsWith('/match');
}

function isInfoWord({ keyword, definition, key = '', node }: SchemaFinding): boolean {
  if (definition !== 'Info') return false;
  if (keyword === 'additionalProperties') return key === 'title' || key === 'name' || key === 'personas';
  const hasTitle = childOf(node, 'title') !== undefined || childOf(node, 'name') !== undefined;
  return keyword === 'required' && (key === 'label' || key === 'display') && hasTitle;
}

function isAuthenticationSpelling({ keyword, definition, key = '', pointer }: SchemaFinding): boolean {
  if (keyword === 'discriminator') return definition === 'Authentication';
  if (keyword === 'additionalProperties') {
    if (definition === 'ConsumesHttp' || definition.startsWith('Exposes')) return key === 'auth';
    return definition === 'ApikeyAuthentication' && ['in', 'name', 'headers', 'header', 'parameters'].includes(key);
  }
  return keyword === 'enum' && definition === 'ApikeyAuthentication' && pointer.endsWith('/placement');
}

const bodies: ReadonlySet<string> = new Set([
  'RequestBody',
  'StructuredBody',
  'JsonBody',
  'TextBody',
  'FormBody',
  'MultipartBody',
]);

function isBodyForm({ keyword, definition, key, pointer }: SchemaFinding): boolean {
  if (!bodies.has(definition)) return false;
  return (
    keyword === 'discriminator' ||
    (keyword === 'type' && pointer.endsWith('/body')) ||
    (keyword === 'required' && (key === 'data' || key === 'type'))
  );
}

function isListForMap({ keyword, node, params, pointer }: SchemaFinding): boolean {
  if (keyword !== 'type' || params['type'] !== 'object' || node.kind !== 'list') return false;
  return /\/(?:resources|operations|inputParameters|outputParameters|steps|tools|prompts|arguments|skills|flows|items)$/.test(
    pointer,
  );
}

function isLookupMatch({ keyword, pointer, definition }: SchemaFinding): boolean {
  return keyword === 'pattern' && definition === 'IdentifierKebab' && pointer.endsWith('/match');
}

function isText(node: LocatedNode, text: string): boolean {
  return node.kind === 'scalar' && node.text === text;
}

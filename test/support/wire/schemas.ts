/** Checks messages against the published schema of their revision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Message } from '../../exposes/mcp/served.ts';

interface Checker {
  /** What is wrong with a value by the name of its definition; empty when it fits. */
  check(definition: string, value: unknown): readonly string[];
}

const checkers = new Map<string, Checker>();

function checkerOf(revision: string): Checker {
  const known = checkers.get(revision);
  if (known !== undefined) return known;
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'mcp', `mcp-${revision}.schema.json`);
  const schema: { $schema?: string; $defs?: object; definitions?: object } = JSON.parse(readFileSync(file, 'utf8'));
  const place = schema.$defs === undefined ? 'definitions' : '$defs';
  const ajv =
    schema.$schema?.includes('2020-12') === true
      ? new Ajv2020({ strict: false, allErrors: true })
      : new Ajv({ strict: false, allErrors: true });
  // The plugin's types know one ajv, the classes of which are the same at run time.
  (addFormats as unknown as (target: unknown) => void)(ajv);
  ajv.addSchema({ ...schema, $id: 'mcp' });
  const checker: Checker = {
    check(definition, value) {
      const validate = ajv.getSchema(`mcp#/${place}/${definition}`);
      if (validate === undefined) return [`no definition ${definition} in ${revision}`];
      validate(value);
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${definition}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
      );
    },
  };
  checkers.set(revision, checker);
  return checker;
}

const results: Readonly<Record<string, string>> = {
  initialize: 'InitializeResult',
  'server/discover': 'DiscoverResult',
  ping: 'EmptyResult',
  'logging/setLevel': 'EmptyResult',
  'resources/subscribe': 'EmptyResult',
  'resources/unsubscribe': 'EmptyResult',
  'tools/list': 'ListToolsResult',
  'tools/call': 'CallToolResult',
  'resources/list': 'ListResourcesResult',
  'resources/templates/list': 'ListResourceTemplatesResult',
  'resources/read': 'ReadResourceResult',
  'prompts/list': 'ListPromptsResult',
  'prompts/get': 'GetPromptResult',
  'completion/complete': 'CompleteResult',
  'subscriptions/listen': 'SubscriptionsListenResult',
};

/** Of 2026-07-28: what the codes of that revision must carry. */
const errors: Readonly<Record<string, string>> = {
  '-32020': 'HeaderMismatchError',
  '-32021': 'MissingRequiredClientCapabilityError',
  '-32022': 'UnsupportedProtocolVersionError',
};

/** Methods of extensions, for which there is no schema: their results are results like any. */
const extensions: ReadonlySet<string> = new Set(['skills/list', 'skills/get']);

const notifications: Readonly<Record<string, string>> = {
  'notifications/progress': 'ProgressNotification',
  'notifications/message': 'LoggingMessageNotification',
  'notifications/tools/list_changed': 'ToolListChangedNotification',
  'notifications/prompts/list_changed': 'PromptListChangedNotification',
  'notifications/resources/list_changed': 'ResourceListChangedNotification',
  'notifications/resources/updated': 'ResourceUpdatedNotification',
  'notifications/subscriptions/acknowledged': 'SubscriptionsAcknowledgedNotification',
};

const requests: Readonly<Record<string, string>> = {
  'elicitation/create': 'ElicitRequest',
  'sampling/createMessage': 'CreateMessageRequest',
  'roots/list': 'ListRootsRequest',
};

/** What is wrong with a message that a server sent in answer to `method`. */
export function wireFaults(revision: string, method: string, message: Message): readonly string[] {
  const { check } = checkerOf(revision);
  const modern = revision === '2026-07-28';
  if (message.method !== undefined) {
    const table = message.id === undefined ? notifications : requests;
    const definition = table[message.method];
    return definition === undefined ? [`unexpected message ${message.method}`] : check(definition, message);
  }
  if (message.error !== undefined) return errorFaults(revision, message);
  const faults = check(modern || revision === '2025-11-25' ? 'JSONRPCResultResponse' : 'JSONRPCResponse', message);
  const named = extensions.has(method) ? 'Result' : Object.hasOwn(results, method) ? results[method] : undefined;
  const definition = message.result?.resultType === 'input_required' ? 'InputRequiredResult' : named;
  return definition === undefined
    ? [...faults, `no definition for the result of ${method}`]
    : [...faults, ...check(definition, message.result)];
}

/** Codes of JSON-RPC itself, which every revision may send. */
const plainCodes: ReadonlySet<unknown> = new Set([-32700, -32600, -32601, -32602, -32603]);

function errorFaults(revision: string, message: Message): readonly string[] {
  const { check } = checkerOf(revision);
  const code: unknown = message.error.code;
  const own = revision === '2026-07-28' ? errors[String(code)] : undefined;
  // The unknown session, which only revisions with sessions know.
  const known = plainCodes.has(code) || own !== undefined || (code === -32001 && revision !== '2026-07-28');
  const codes = known ? [] : [`the code ${String(code)} is none of this revision`];
  if (own !== undefined) return check(own, message);
  if (revision >= '2025-11-25') return [...codes, ...check('JSONRPCErrorResponse', message)];
  // The older revisions know no error without id; leaving it out is what JSON-RPC asks for where none could be read.
  return [...codes, ...check('JSONRPCError', { id: 0, ...message })];
}

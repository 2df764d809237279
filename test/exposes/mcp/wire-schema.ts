/** Checks messages against the published schema of their revision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Message } from './served.ts';

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
      if (validate === undefined) throw new Error(`no definition ${definition} in ${revision}`);
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
  // The older revisions know no error without id; leaving it out is what JSON-RPC asks for where none could be read.
  const answer =
    modern || revision === '2025-11-25'
      ? 'JSONRPCResponse'
      : message.error === undefined
        ? 'JSONRPCResponse'
        : 'JSONRPCError';
  const faults = message.error !== undefined && message.id === undefined ? [] : check(answer, message);
  if (message.error !== undefined) return faults;
  const definition = message.result?.resultType === 'input_required' ? 'InputRequiredResult' : results[method];
  return definition === undefined
    ? [...faults, `no definition for the result of ${method}`]
    : [...faults, ...check(definition, message.result)];
}

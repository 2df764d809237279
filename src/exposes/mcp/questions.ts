/** Questions to the client (`ask`), compiled: what is asked, of whom, and what counts as an answer. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Scope } from '../../expressions/scope.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  member,
} from '../../json/json-value.ts';
import type { Origin } from '../../source/origin.ts';
import type { ClientCapabilities } from './client-capabilities.ts';
import type { Features } from './revision.ts';
import { compileSchema, type SchemaCheck } from './schema-check.ts';
import type { FillableText } from './written-content.ts';

/** What a client's answer is worth: a value, a refusal, or nothing that fits (it is asked again). */
export type Answered =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'refused'; readonly action: 'decline' | 'cancel' }
  | { readonly kind: 'unfit' };

/** One question. @see docs/spec/mcp.md section 6.8 */
export interface Question {
  readonly key: string;
  readonly optional: boolean;
  readonly capability: keyof ClientCapabilities;
  readonly method: 'elicitation/create' | 'sampling/createMessage' | 'roots/list';
  params(scope: Scope, features: Features): JsonObject | undefined;
  read(answer: JsonValue): Answered;
}

/** Rounds of questions, asked one after the other. */
export type AskPlan = readonly (readonly Question[])[];

export interface AskContext {
  readonly origin: Origin;
  readonly report: Report;
  compileText(text: string): FillableText;
}

/**
 * Compiles `ask`. Reports `mcp-ask` (fatal) for what is no question, `mcp-ask-deprecated` and `mcp-ask-secret`.
 * Undefined where nothing is asked.
 */
export function compileAsk(rounds: readonly JsonObject[], context: AskContext): AskPlan | undefined {
  if (rounds.length === 0) return undefined;
  const seen = new Set<string>();
  return rounds.map((round) =>
    Object.entries(round).flatMap(([key, written]) => {
      if (seen.has(key)) return refuse(context, `The question "${key}" is asked twice.`);
      seen.add(key);
      return isJsonObject(written)
        ? compileQuestion(key, written, context)
        : refuse(context, `"${key}" is no question.`);
    }),
  );
}

function compileQuestion(key: string, written: JsonObject, context: AskContext): readonly Question[] {
  const optional = member(written, 'optional') === true;
  const elicit = member(written, 'elicit');
  const sample = member(written, 'sample');
  const kinds = ['elicit', 'sample', 'roots'].filter((kind) => Object.hasOwn(written, kind));
  if (kinds.length !== 1)
    return refuse(context, `The question "${key}" needs exactly one of elicit, sample and roots.`);
  if (typeof elicit === 'string') return elicitation(key, optional, elicit, written, context);
  if (typeof sample !== 'string' && member(written, 'roots') !== true)
    return refuse(context, `The question "${key}" has no text.`);
  context.report(
    'mcp-ask-deprecated',
    context.origin,
    `The question "${key}" asks for ${typeof sample === 'string' ? 'sampling' : 'roots'}.`,
  );
  return [typeof sample === 'string' ? sampling(key, optional, sample, written, context) : roots(key, optional)];
}

function elicitation(
  key: string,
  optional: boolean,
  text: string,
  written: JsonObject,
  context: AskContext,
): readonly Question[] {
  const schema = member(written, 'schema');
  if (!isJsonObject(schema)) return refuse(context, `The question "${key}" needs "schema".`);
  const flaw = formFlaw(schema);
  if (flaw !== undefined) return refuse(context, `The schema of the question "${key}" ${flaw}.`);
  for (const name of secretNames(schema)) {
    context.report('mcp-ask-secret', context.origin, `The question "${key}" asks for "${name}".`);
  }
  const message = context.compileText(text);
  let check: SchemaCheck;
  try {
    check = compileSchema(schema, '2020-12', true);
  } catch (error) {
    return refuse(
      context,
      `The schema of the question "${key}" is none: ${error instanceof Error ? error.message : 'invalid'}.`,
    );
  }
  return [
    {
      key,
      optional,
      capability: 'elicitation',
      method: 'elicitation/create',
      params: (scope, { elicitationMode }) => ({
        ...(elicitationMode ? { mode: 'form' } : {}),
        message: message.render(scope),
        requestedSchema: schema,
      }),
      read: (answer) => readForm(answer, check),
    },
  ];
}

function readForm(answer: JsonValue, check: SchemaCheck): Answered {
  if (!isJsonObject(answer)) return { kind: 'unfit' };
  const action = member(answer, 'action');
  if (action === 'decline' || action === 'cancel') return { kind: 'refused', action };
  const content = member(answer, 'content') ?? {};
  if (action !== 'accept' || !isJsonObject(content) || check(content).length > 0) return { kind: 'unfit' };
  return { kind: 'value', value: content };
}

/** Unless the author says otherwise a sampled message has at most so many tokens. */
const defaultMaxTokens = 100;

function sampling(key: string, optional: boolean, text: string, written: JsonObject, context: AskContext): Question {
  const prompt = context.compileText(text);
  const tokens = member(written, 'maxTokens');
  const system = member(written, 'systemPrompt');
  const systemPrompt = typeof system === 'string' ? context.compileText(system) : undefined;
  return {
    key,
    optional,
    capability: 'sampling',
    method: 'sampling/createMessage',
    params: (scope) => ({
      messages: [{ role: 'user', content: { type: 'text', text: prompt.render(scope) } }],
      maxTokens: typeof tokens === 'number' && Number.isInteger(tokens) ? tokens : defaultMaxTokens,
      ...(systemPrompt === undefined ? {} : { systemPrompt: systemPrompt.render(scope) }),
    }),
    read: readMessage,
  };
}

function readMessage(answer: JsonValue): Answered {
  if (!isJsonObject(answer)) return { kind: 'unfit' };
  const content = member(answer, 'content');
  const fits = isJsonList(content) || (isJsonObject(content) && typeof member(content, 'type') === 'string');
  return fits ? { kind: 'value', value: answer } : { kind: 'unfit' };
}

function roots(key: string, optional: boolean): Question {
  return {
    key,
    optional,
    capability: 'roots',
    method: 'roots/list',
    params: () => undefined,
    read: (answer) => {
      const list = isJsonObject(answer) ? member(answer, 'roots') : undefined;
      const fits =
        isJsonList(list) && list.every((root) => isJsonObject(root) && typeof member(root, 'uri') === 'string');
      return fits ? { kind: 'value', value: list } : { kind: 'unfit' };
    },
  };
}

const primitives: ReadonlySet<JsonValue> = new Set(['string', 'number', 'integer', 'boolean', 'array']);

/** Why a schema is no flat form, or undefined. */
function formFlaw(schema: JsonSchema): string | undefined {
  if (member(schema, 'type') !== 'object') return 'must have "type: object"';
  const properties = member(schema, 'properties');
  if (!isJsonObject(properties)) return 'must have "properties"';
  for (const [name, property] of Object.entries(properties)) {
    if (!isJsonObject(property)) return `has no schema for "${name}"`;
    const type = member(property, 'type');
    if (!primitives.has(type ?? null)) return `has a field "${name}" that is no text, number, boolean or choice`;
    if (type === 'array' && !isChoice(member(property, 'items')))
      return `has a list "${name}" without a choice of items`;
  }
  return undefined;
}

function isChoice(items: JsonValue | undefined): boolean {
  return isJsonObject(items) && (isJsonList(member(items, 'enum')) || isJsonList(member(items, 'anyOf')));
}

const secretWords = /pass(?:word|wd|phrase)|secret|credential|token|api[-_ ]?key|private[-_ ]?key/i;

function secretNames(schema: JsonSchema): readonly string[] {
  const properties = member(schema, 'properties');
  return isJsonObject(properties) ? Object.keys(properties).filter((name) => secretWords.test(name)) : [];
}

function refuse(context: AskContext, message: string): readonly Question[] {
  context.report('mcp-ask', context.origin, message);
  return [];
}

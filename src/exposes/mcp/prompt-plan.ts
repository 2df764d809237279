/** Prompts, compiled, and `prompts/list`. */
import { readFileSync, statSync } from 'node:fs';
import { ownNamespaces } from '../../expressions/reference.ts';
import { stringifyJson } from '../../json/json-text.ts';
import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import type { McpPrompt } from '../../model/exposes.ts';
import { pathOfLocation } from '../document-file.ts';
import type { McpContext } from './mcp-context.ts';
import { compilePromptText, placeholdersIn } from './prompt-text.ts';
import { type AskPlan, compileAsk } from './questions.ts';
import type { Features } from './revision.ts';
import { compileBlock, type ContentPlan, templateTexts } from './written-content.ts';

/** A message of a prompt. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly content: ContentPlan;
}

/** A compiled prompt. */
export interface PromptPlan {
  readonly name: string;
  /** Of the adapter that declares it. */
  readonly namespace: string;
  /** By which it names its own arguments. */
  readonly namespaces: readonly string[];
  readonly prompt: McpPrompt;
  readonly ask: AskPlan | undefined;
  /** The messages as they are now: a prompt on a file follows the file. @throws Error where the file has gone */
  messages(): readonly PromptMessage[];
}

/**
 * Compiles the prompts of an exposer in document order; of two with one name the first stays.
 * Reports `mcp-prompt`, `mcp-prompt-placeholder`, `mcp-name-missing`, `mcp-duplicate-name` and those of content.
 */
export function compilePrompts(context: McpContext): ReadonlyMap<string, PromptPlan> {
  const plans = new Map<string, PromptPlan>();
  const { namespace } = context.exposes;
  const namespaces = ownNamespaces(context.exposes);
  for (const prompt of context.exposes.prompts) {
    const { name, origin } = prompt;
    if (name.trim() === '') context.report('mcp-name-missing', origin, 'A prompt has no name.');
    else if (plans.has(name))
      context.report('mcp-duplicate-name', origin, `There are two prompts named "${name}"; the first is served.`);
    else {
      const messages = messagesOf(prompt, context);
      const ask = compileAsk(prompt.ask, { origin, report: context.report, compileText: compilePromptText });
      if (messages !== undefined) plans.set(name, { name, namespace, namespaces, prompt, ask, messages });
    }
  }
  return plans;
}

function messagesOf(prompt: McpPrompt, context: McpContext): (() => readonly PromptMessage[]) | undefined {
  const { name, template, location, origin } = prompt;
  if ((template === undefined) === (location === undefined)) {
    context.report('mcp-prompt', origin, `The prompt "${name}" needs exactly one of template and location.`);
    return undefined;
  }
  if (location !== undefined) return fileMessages(prompt, location, context);
  const messages = (template ?? []).flatMap(({ role, content, origin: place }) => {
    if (role !== 'user' && role !== 'assistant') {
      context.report('mcp-prompt', place, `"${role}" is no role of a message.`);
      return [];
    }
    const block: JsonObject = typeof content === 'string' ? { type: 'text', text: content } : content;
    warnOfUnknown(prompt, templateTexts([block]), context);
    const plan = compileBlock(block, {
      folder: context.exposes.folder,
      origin: place,
      maxBinarySize: context.maxBinarySize,
      report: context.report,
      compileText: compilePromptText,
    });
    return plan === undefined ? [] : [{ role, content: plan } as const];
  });
  return () => messages;
}

/** The whole file is one message of the user. Read at load, and again when it has changed. */
function fileMessages(
  prompt: McpPrompt,
  location: string,
  context: McpContext,
): (() => readonly PromptMessage[]) | undefined {
  const path = pathOfLocation(location, context.exposes.folder);
  const first = path === undefined ? undefined : readPromptFile(path, undefined);
  if (path === undefined || first === undefined) {
    context.report(
      'mcp-prompt',
      prompt.origin,
      `The location "${location}" of the prompt "${prompt.name}" is no readable text file.`,
    );
    return undefined;
  }
  warnOfUnknown(prompt, [first.text], context);
  let current = first;
  return () => {
    const latest = readPromptFile(path, current);
    if (latest === undefined) throw new Error('the text of the prompt can not be read');
    current = latest;
    return latest.messages;
  };
}

interface PromptFile {
  readonly state: string;
  readonly text: string;
  readonly messages: readonly PromptMessage[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readPromptFile(path: string, known: PromptFile | undefined): PromptFile | undefined {
  try {
    const { mtimeMs, size } = statSync(path);
    const state = `${mtimeMs} ${size}`;
    if (known?.state === state) return known;
    const text = utf8.decode(readFileSync(path));
    const filled = compilePromptText(text);
    const content: ContentPlan = { text: (scope) => stringifyJson({ type: 'text', text: filled.render(scope) }) };
    return { state, text, messages: [{ role: 'user', content }] };
  } catch {
    return undefined;
  }
}

function warnOfUnknown(prompt: McpPrompt, texts: readonly string[], { report }: McpContext): void {
  const known = new Set(prompt.arguments.map(({ name }) => name));
  for (const name of new Set(texts.flatMap((text) => placeholdersIn(text)))) {
    const asked = name.startsWith('ask.') && prompt.ask.length > 0;
    if (!known.has(name) && !asked)
      report('mcp-prompt-placeholder', prompt.origin, `"{{${name}}}" is no argument of the prompt "${prompt.name}".`);
  }
}

/** The inside of `prompts/list`. */
export function promptListMembers(prompts: Iterable<PromptPlan>, features: Features): string {
  return `"prompts":[${[...prompts].map((plan) => stringifyJson(promptEntry(plan, features))).join(',')}]`;
}

function promptEntry({ name, prompt }: PromptPlan, { titles }: Features): JsonObject {
  const entry: Record<string, JsonValue> = { name };
  if (titles && prompt.display !== undefined) entry['title'] = prompt.display;
  if (prompt.description !== undefined) entry['description'] = prompt.description;
  if (prompt.arguments.length > 0) {
    entry['arguments'] = prompt.arguments.map(({ name: argument, display, description, required }) => ({
      name: argument,
      ...(titles && display !== undefined ? { title: display } : {}),
      ...(description === undefined ? {} : { description }),
      required,
    }));
  }
  return entry;
}

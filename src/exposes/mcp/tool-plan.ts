/** Tools, compiled: schema, hints, content and questions of each, ready for calls. */
import { ownNamespaces } from '../../expressions/reference.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { InputPlan } from '../../operation/input-plan.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { McpTool } from '../../model/exposes.ts';
import type { OutputParameter } from '../../model/parameters.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { type InputSchemaPlan, inputSchemaOf, writtenInputSchema } from './input-schema.ts';
import { compileText, type McpContext } from './mcp-context.ts';
import { type AskPlan, compileAsk } from './questions.ts';
import { compileBlock, type ContentPlan, templateTexts } from './written-content.ts';

/** A compiled tool. */
export interface ToolPlan {
  readonly name: string;
  /** Of the adapter that declares it. */
  readonly namespace: string;
  /** By which it names its own arguments. */
  readonly namespaces: readonly string[];
  /** `namespace.name`. */
  readonly id: string;
  readonly tool: McpTool;
  readonly operation: OperationPlan;
  readonly input: InputSchemaPlan;
  /** Written content, sent in place of what an operation gives; undefined where something runs. */
  readonly content: readonly ContentPlan[] | undefined;
  readonly ask: AskPlan | undefined;
  /** Bytes of a binary answer: the operation's limit, else the adapter's. */
  readonly maxBinaryBytes: number;
  /** Of its document, where one server serves several: calls then run with the binds and pools of that one. */
  readonly runtime?: Runtime;
}

/** Common clients take tool names up to this length. @see docs/spec/mcp.md section 6.1 */
const portableName = /^[A-Za-z0-9_.-]{1,64}$/;

/**
 * Compiles the tools of an exposer in document order. Of two with one name the first stays.
 * Reports the `mcp-…` codes of names, schemas, content and questions.
 */
export function compileTools(context: McpContext): ReadonlyMap<string, ToolPlan> {
  const plans = new Map<string, ToolPlan>();
  const namespaces = ownNamespaces(context.exposes);
  for (const tool of context.exposes.tools) {
    const plan = compileTool(tool, namespaces, context);
    if (plan === undefined) continue;
    if (plans.has(plan.name)) {
      context.report(
        'mcp-duplicate-name',
        tool.origin,
        `There are two tools named "${plan.name}"; the first is served.`,
      );
    } else plans.set(plan.name, plan);
  }
  return plans;
}

function compileTool(tool: McpTool, namespaces: readonly string[], context: McpContext): ToolPlan | undefined {
  const { exposes, compiler, report } = context;
  checkModes(tool, context);
  const writes =
    tool.content !== undefined && tool.call === undefined && tool.ref === undefined && tool.steps.length === 0;
  const unit = writes ? { ...tool, outputParameters: textOutputs(tool) } : tool;
  const operation = compiler.operation(unit, { kind: 'tool', namespace: exposes.namespace });
  const name = operation.name.trim() === '' ? '' : operation.name;
  if (name === '') {
    report('mcp-name-missing', tool.origin, 'A tool has no name.');
    return undefined;
  }
  if (!portableName.test(name))
    report('mcp-tool-name', tool.origin, `The tool name "${name}" is longer than 64 characters or has unusual ones.`);
  const inputs = ownInputs(operation.inputs, tool, context);
  const ask = compileAsk(tool.ask, {
    origin: tool.origin,
    report,
    compileText: (text) => compileText(context, text, tool.origin),
  });
  const complete = operation.mode !== 'none' && operation.mode !== 'disabled';
  const written = tool.inputSchema === undefined ? undefined : writtenInputSchema(tool, tool.inputSchema, report);
  return {
    name,
    namespace: exposes.namespace,
    namespaces,
    id: `${exposes.namespace}.${name}`,
    tool,
    operation,
    input: written ?? inputSchemaOf(inputs, complete),
    content: writes ? compileContent(tool, context) : undefined,
    ask,
    maxBinaryBytes: binaryLimit(operation, context),
  };
}

function checkModes(tool: McpTool, { report }: McpContext): void {
  const runs = tool.call !== undefined || tool.ref !== undefined || tool.steps.length > 0;
  if (tool.call !== undefined && tool.steps.length > 0 && tool.ref === undefined) {
    report('mcp-call-and-steps', tool.origin, `The tool "${tool.name}" has call and steps.`);
  }
  if (tool.content !== undefined && runs)
    report('mcp-content-unused', tool.origin, `The content of the tool "${tool.name}" is never sent.`);
  if (tool.inputSchema !== undefined && tool.inputParameters.length > 0) {
    report('mcp-input-schema-both', tool.origin, `The tool "${tool.name}" has inputSchema and inputParameters.`);
  }
}

/**
 * The texts of a written tool in the form of mock outputs: what the compiler derives inputs from where none are
 * declared (mcp.md I4), and what `naftiko-ts call` shows.
 */
function textOutputs(tool: McpTool): readonly OutputParameter[] {
  const texts = [...templateTexts(tool.content ?? []), ...questionTexts(tool)];
  // At least one output, so that the unit is a mock even where no text has a placeholder.
  return (texts.length === 0 ? [''] : texts).map((value, index) => ({
    name: `text-${index + 1}`,
    type: 'string',
    value,
    origin: tool.origin,
  }));
}

function questionTexts(tool: McpTool): readonly string[] {
  return templateTexts(
    tool.ask.flatMap((round) =>
      Object.values(round)
        .filter((question) => isJsonObject(question))
        .map(withoutSchema),
    ),
  );
}

function withoutSchema({ schema: _schema, ...texts }: JsonObject): JsonObject {
  return texts;
}

/** The inputs without `ask`, which names the answers to the tool's questions. */
function ownInputs(inputs: readonly InputPlan[], tool: McpTool, { report }: McpContext): readonly InputPlan[] {
  if (tool.ask.length === 0) return inputs;
  if (inputs.some(({ name, derived }) => name === 'ask' && !derived)) {
    report('mcp-ask-input', tool.origin, `The tool "${tool.name}" has an input named "ask" beside its questions.`);
  }
  return inputs.filter(({ name }) => name !== 'ask');
}

function compileContent(tool: McpTool, context: McpContext): readonly ContentPlan[] {
  const { exposes, report, maxBinarySize } = context;
  return (tool.content ?? []).flatMap((block) => {
    const plan = compileBlock(block, {
      folder: exposes.folder,
      origin: tool.origin,
      maxBinarySize,
      report,
      compileText: (text) => compileText(context, text, tool.origin),
    });
    return plan ?? [];
  });
}

function binaryLimit({ calls }: OperationPlan, { compiler, maxBinarySize }: McpContext): number {
  if (calls === undefined) return maxBinarySize;
  const dot = calls.indexOf('.');
  const operation = compiler.consumer(calls.slice(0, dot))?.operations.get(calls.slice(dot + 1))?.operation;
  return operation?.maxBinarySize ?? maxBinarySize;
}

/**
 * Hints of a tool: those of its flow's semantics, replaced one by one by written ones; undefined where there is nothing
 * to say.
 * @see docs/spec/mcp.md section 6.3, docs/spec/orchestration.md section 9.5
 */
export function annotationsOf({ tool, operation }: ToolPlan): JsonObject | undefined {
  const { safe, idempotent } = operation.semantics;
  const { readOnly, destructive, idempotent: again, openWorld } = tool.hints ?? {};
  const members: readonly (readonly [string, JsonValue | undefined])[] = [
    ['title', tool.display],
    ['readOnlyHint', readOnly ?? safe],
    ['destructiveHint', destructive ?? (safe === true ? false : undefined)],
    ['idempotentHint', again ?? idempotent],
    ['openWorldHint', openWorld],
  ];
  const written = members.filter((entry): entry is readonly [string, JsonValue] => entry[1] !== undefined);
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

/** `type: mcp`: tools, resources and prompts for MCP clients, over HTTP or stdio, in both protocol eras. */
import { createRequire } from 'node:module';
import { compileGuard } from '../../authentication/guards.ts';
import { boundNames } from '../../binds/bound-names.ts';
import type { McpExposes } from '../../model/exposes.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { DescribedTool, ExposerContext, ExposerPlan } from '../exposer.ts';
import { checkAdapter } from './adapter-checks.ts';
import { mcpContext } from './mcp-context.ts';
import type { McpParts } from './mcp-service.ts';
import { compilePrompts } from './prompt-plan.ts';
import { compileResources } from './resource-plan.ts';
import { joinMcp, rememberMcp } from './join-mcp.ts';
import { rememberParts } from './parts-of-plan.ts';
import { skillsFor } from './skills.ts';
import { annotationsOf, compileTools } from './tool-plan.ts';

/** The MCP exposer. @see docs/spec/mcp.md */
export const mcpExposer = { compile };

// Our own file: three folders up from src/exposes/mcp/ as well as from dist/exposes/mcp/.
const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

function compile(exposes: McpExposes, compiler: ExposerContext): ExposerPlan {
  const context = mcpContext(exposes, compiler);
  checkAdapter(exposes, compiler);
  const parts: McpParts = {
    exposes,
    info: compiler.capability.info,
    maxBinarySize: context.maxBinarySize,
    tools: compileTools(context),
    resources: compileResources(context),
    prompts: compilePrompts(context),
    skillsFor: skillsFor(exposes, compiler),
  };
  const guard =
    exposes.authentication === undefined || exposes.transport === 'stdio'
      ? undefined
      : compileGuard(exposes.authentication, {
          realm: 'naftiko',
          report: compiler.report,
          boundNames: boundNames(compiler.capability),
          resourceMetadata: true,
        });
  let described: ReadonlyMap<string, DescribedTool> | undefined;
  const plan: ExposerPlan = {
    exposes,
    operations: operationsOf(parts),
    // Only skills and exports ask.
    get tools() {
      return (described ??= describedTools(parts));
    },
    answers: answers(parts),
    listings: async () => {
      const { listingsOf } = await import('./listings.ts');
      return await listingsOf(parts);
    },
    start: async (runtime) => {
      const { startMcp } = await import('./start-mcp.ts');
      return await startMcp(parts, await guard?.(runtime), runtime, version);
    },
    join: joinMcp(version),
  };
  rememberMcp(plan, { parts, guard });
  return rememberParts(plan, parts);
}

/** By name. A tool and a resource may share one; the tool is the one that is called by it. */
function operationsOf({ tools, resources }: McpParts): ReadonlyMap<string, OperationPlan> {
  const operations = new Map<string, OperationPlan>();
  for (const plan of resources) if (plan.kind === 'dynamic') operations.set(plan.name, plan.operation);
  for (const { name, operation } of tools.values()) operations.set(name, operation);
  return operations;
}

function describedTools({ tools }: McpParts): ReadonlyMap<string, DescribedTool> {
  return new Map(
    Array.from(tools, ([name, tool]) => [name, { inputSchema: tool.input.schema, annotations: annotationsOf(tool) }]),
  );
}

function answers({ tools, resources, prompts }: McpParts): boolean {
  const runs = [...tools.values()].some(
    ({ operation, content }) => content !== undefined || (operation.mode !== 'none' && operation.mode !== 'disabled'),
  );
  return (
    runs ||
    prompts.size > 0 ||
    resources.some(
      (plan) => plan.kind === 'static' || (plan.operation.mode !== 'none' && plan.operation.mode !== 'disabled'),
    )
  );
}

/** MCP exposers of several documents behind one port: one list of tools, one of resources, one of prompts. */
import type { Guard } from '../../authentication/guard.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { McpExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ExposerPlan, RunningExposer, SharedExposer } from '../exposer.ts';
import { joinedText } from '../joined-text.ts';
import type { McpParts } from './mcp-service.ts';
import { uniquePrompts, uniqueResources, uniqueTools } from './shared-names.ts';
import { mergedSkills } from './skills.ts';

/** What a compiled MCP exposer is made of. */
export interface McpMember {
  readonly parts: McpParts;
  readonly guard: ((runtime: Runtime) => Promise<Guard>) | undefined;
}

const membersOf = new WeakMap<ExposerPlan, McpMember>();

/** Remembers what a plan is made of, so that it can be joined with others. */
export function rememberMcp(plan: ExposerPlan, member: McpMember): void {
  membersOf.set(plan, member);
}

/**
 * One server for MCP exposers of several documents. A tool, resource or prompt whose name an earlier document has gets
 * the namespace of its adapter as prefix and is reported as `shared-name-prefixed`.
 * @param engineVersion stands in where documents have no version
 * @see docs/spec/cli.md section 2
 */
export function joinMcp(engineVersion: string) {
  return (plans: readonly ExposerPlan[], report: Report): SharedExposer => {
    const found = plans.flatMap((plan) => membersOf.get(plan) ?? []);
    const members = renamed(
      found.map(({ parts }) => parts),
      report,
    );
    return {
      async start(runtimes) {
        const [runtime] = runtimes;
        if (runtime === undefined) throw new Error('a shared server needs a runtime for each member');
        const { startMcp } = await import('./start-mcp.ts');
        const parts = joinedParts(members.map((member, index) => partsInRuntime(member, runtimes[index] ?? runtime)));
        const server = await startMcp(parts, await found[0]?.guard?.(runtime), runtime, engineVersion);
        let stopped: Promise<boolean> | undefined;
        const stop = (): Promise<boolean> => (stopped ??= server.stop());
        // What is served in the place of several plans can not be replaced by one of them.
        const { replace: _replace, ...shared } = server;
        const runningMember = ({ exposes: { namespace }, tools }: McpParts): RunningExposer => {
          return {
            ...shared,
            namespace,
            renamed: renamedTools(tools),
            url: runtime.options.publicUrls.get(namespace) ?? server.url,
            stop,
          };
        };
        return members.map(runningMember);
      },
    };
  };
}

function renamed(members: readonly McpParts[], report: Report): readonly McpParts[] {
  const tools = uniqueTools(report);
  const resources = uniqueResources(report);
  const prompts = uniquePrompts(report);
  return members.map((parts) => {
    const { namespace } = parts.exposes;
    return {
      ...parts,
      tools: tools(namespace, parts.tools),
      resources: resources(namespace, parts.resources),
      prompts: prompts(namespace, parts.prompts),
    };
  });
}

function renamedTools(tools: McpParts['tools']): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [name, { operation }] of tools) if (operation.name !== name) renamed.set(operation.name, name);
  return renamed;
}

/** Every call runs with the binds and pools of its own document. */
function partsInRuntime(parts: McpParts, runtime: Runtime): McpParts {
  return {
    ...parts,
    tools: new Map(Array.from(parts.tools, ([name, plan]) => [name, { ...plan, runtime }])),
    resources: parts.resources.map((plan) => (plan.kind === 'dynamic' ? { ...plan, runtime } : plan)),
    skillsFor: () => parts.skillsFor(runtime),
  };
}

function joinedParts(members: readonly McpParts[]): McpParts {
  const [first] = members;
  if (first === undefined) throw new Error('a shared server needs a member');
  return {
    ...first,
    exposes: joinedExposes(
      first.exposes,
      members.map(({ exposes }) => exposes),
    ),
    info: joinedInfo(members),
    tools: new Map(members.flatMap(({ tools }) => [...tools])),
    resources: members.flatMap(({ resources }) => resources),
    prompts: new Map(members.flatMap(({ prompts }) => [...prompts])),
    skillsFor: (runtime) => {
      const all = members.flatMap(({ skillsFor }) => skillsFor(runtime) ?? []);
      return all.length === 0 ? undefined : mergedSkills(all);
    },
  };
}

/** Where the members differ, what holds for all of them: the shortest time to keep, shared only if all may be. */
function joinedExposes(first: McpExposes, all: readonly McpExposes[]): McpExposes {
  const description = joinedText(
    all.map((exposes) => exposes.description),
    '\n\n',
  );
  return {
    ...first,
    ...(description === undefined ? {} : { description }),
    ttlMs: all.reduce((least, { ttlMs }) => Math.min(least, ttlMs), first.ttlMs),
    cacheScope: all.every(({ cacheScope }) => cacheScope === 'public') ? 'public' : 'private',
  };
}

/** No document's version is that of all of them. */
function joinedInfo(members: readonly McpParts[]): McpParts['info'] {
  const [first] = members;
  if (first === undefined) throw new Error('a shared server needs a member');
  const { version: _version, display: _display, ...info } = first.info;
  const display = joinedText(
    members.map((member) => member.info.display),
    ', ',
  );
  return display === undefined ? info : { ...info, display };
}

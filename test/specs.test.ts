/** Every document of specs/ starts as it is; what it exposes by REST and by MCP gives the same value. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CapabilityPlan } from '../src/compile/capability-plan.ts';
import { mockBindings } from '../src/engine/mock-upstream.ts';
import { loadCapability } from '../src/engine/load-capability.ts';
import { type RunningCapability, startCapability } from '../src/engine/start-capability.ts';
import type { JsonValue } from '../src/json/json-value.ts';
import { silentLogger } from '../src/observe/logger.ts';
import type { InputPlan } from '../src/operation/input-plan.ts';
import type { OperationPlan } from '../src/operation/operation.ts';
import { projectFolder } from './support/program.ts';
import { runtimeOptions } from './support/runtime-options.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

const folder = join(projectFolder, 'specs');
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

let upstream: Upstream | undefined;
let running: RunningCapability | undefined;
afterEach(async () => {
  await running?.stop();
  await upstream?.stop();
  [running, upstream] = [undefined, undefined];
});

test('there are documents', () => {
  expect(names).toContain('fusionauth-logout.yaml');
});

describe.each(names)('%s', (name) => {
  test('starts, and answers the same by REST and by MCP', async () => {
    const { plan, diagnostics } = await loadCapability(join(folder, name));
    if (plan === undefined) throw new Error(`it does not load: ${diagnostics.map(({ message }) => message).join(' ')}`);
    const live = await start(plan);
    for (const { rest, tool, restUrl, mcpUrl } of pairsOf(plan, live)) {
      const byRest = await callRest(rest, restUrl, plan);
      const restRequest = sent();
      const byTool = await callTool(tool, mcpUrl);
      expect(byTool).toEqual(byRest);
      expect(sent()).toEqual(restRequest);
    }
    for (const adapter of live.adapters.filter(({ type }) => type === 'mcp')) {
      expect(await rpc(adapter.url, 'tools/list', {})).toMatchObject({ tools: expect.any(Array) });
    }
  });
});

/** Starts on free ports, every upstream replaced by one that answers with the path it was asked for. */
async function start(plan: CapabilityPlan): Promise<RunningCapability> {
  upstream = await startUpstream((request) => ({ json: { path: request.url.split('?')[0], list: [1, null] } }));
  const { binds, consumes, exposes } = plan.capability;
  const options = runtimeOptions({
    ports: new Map(exposes.map(({ namespace }) => [namespace, 0])),
    baseUris: new Map(consumes.map(({ namespace }) => [namespace, upstream?.url ?? ''])),
  });
  running = await startCapability(plan, mockBindings(binds, new Map()), options, silentLogger);
  return running;
}

interface Pair {
  readonly rest: OperationPlan;
  readonly tool: OperationPlan;
  readonly restUrl: string;
  readonly mcpUrl: string;
}

/** REST operations and MCP tools that call the same consumed operation and hand its answer on. */
function pairsOf(plan: CapabilityPlan, live: RunningCapability): readonly Pair[] {
  const units = (type: string) =>
    plan.exposers.flatMap(({ exposes, operations }) =>
      exposes.type === type
        ? [...operations.values()].map((unit) => ({ unit, url: urlOf(live, exposes.namespace) }))
        : [],
    );
  return units('rest').flatMap(({ unit: rest, url: restUrl }) => {
    const same = units('mcp').find(({ unit }) => unit.mode === 'call' && unit.calls === rest.calls);
    return same === undefined ? [] : [{ rest, restUrl, tool: same.unit, mcpUrl: same.url }];
  });
}

function urlOf(live: RunningCapability, namespace: string): string {
  return live.adapters.find((adapter) => adapter.namespace === namespace)?.url ?? '';
}

/** The same value for an input of that name and type on both sides. */
function sample(input: InputPlan): JsonValue {
  const samples: Record<string, JsonValue> = { integer: 7, number: 7.5, boolean: true, array: ['x'], object: { x: 1 } };
  return samples[input.type ?? 'string'] ?? `a ${input.name}`;
}

async function callRest(unit: OperationPlan, base: string, plan: CapabilityPlan): Promise<unknown> {
  const { method, path } = restPlaceOf(unit, plan);
  const query = new URLSearchParams();
  let target = path;
  let body: string | undefined;
  for (const input of unit.inputs) {
    const [source] = input.sources;
    const value = sample(input);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (source?.in === 'path') target = target.replace(`{{${source.name}}}`, encodeURIComponent(text));
    if (source?.in === 'query') query.set(source.name, text);
    if (source?.in === 'body') body = source.whole ? text : JSON.stringify({ [input.name]: value });
  }
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(`${base}${target}${search}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  expect(response.status).toBe(200);
  return await response.json();
}

function restPlaceOf(unit: OperationPlan, plan: CapabilityPlan): { method: string; path: string } {
  for (const exposes of plan.capability.exposes) {
    for (const resource of exposes.type === 'rest' ? exposes.resources : []) {
      const operation = resource.operations.find(({ name }) => unit.id === `${exposes.namespace}.${name}`);
      if (operation !== undefined) return { method: operation.method, path: resource.path };
    }
  }
  throw new Error(`no route of ${unit.id}`);
}

async function callTool(unit: OperationPlan, url: string): Promise<unknown> {
  const args = Object.fromEntries(unit.inputs.map((input) => [input.name, sample(input)]));
  // The shape of a tool result; a wrong one fails the comparison.
  const result = (await rpc(url, 'tools/call', { name: unit.name, arguments: args })) as {
    content: { text: string }[];
    isError: boolean;
  };
  expect(result.isError).toBe(false);
  return JSON.parse(result.content.map(({ text }) => text).join(''));
}

async function rpc(url: string, method: string, params: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(url, { method: 'POST', headers, body });
  return Reflect.get(Object(await response.json()), 'result');
}

/** What the upstream received last, without what differs from call to call. */
function sent(): unknown {
  const { method, url, text } = upstream?.requests.at(-1) ?? {};
  return { method, url, text };
}

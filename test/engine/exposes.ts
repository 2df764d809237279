/** Exposers and plans that tests of the engine put together by hand. */
import type { CapabilityPlan } from '../../src/compile/capability-plan.ts';
import type { ExposerPlan } from '../../src/exposes/exposer.ts';
import type { McpExposes, RestExposes, SkillExposes } from '../../src/model/exposes.ts';
import { originOf } from '../../src/source/origin.ts';

export function restExposes(namespace: string, more: Partial<RestExposes> = {}): RestExposes {
  const origin = originOf(`${namespace}.yaml`);
  return { type: 'rest', namespace, folder: '.', inputParameters: [], resources: [], origin, ...more };
}

export function mcpExposes(namespace: string, more: Partial<McpExposes> = {}): McpExposes {
  const lists = { tools: [], resources: [], prompts: [] };
  const origin = originOf(`${namespace}.yaml`);
  return {
    type: 'mcp',
    namespace,
    transport: 'http',
    folder: '.',
    ...lists,
    ttlMs: 0,
    cacheScope: 'private',
    origin,
    ...more,
  };
}

export function skillExposes(namespace: string, more: Partial<SkillExposes> = {}): SkillExposes {
  return { type: 'skill', namespace, folder: '.', skills: [], origin: originOf(`${namespace}.yaml`), ...more };
}

/** A document with these exposers and nothing else. */
export function planOf(exposers: readonly ExposerPlan[]): CapabilityPlan {
  const origin = originOf('test.yaml');
  return {
    capability: {
      version: { vocabulary: 'ikanos', written: '1.0.0-beta4', known: true },
      file: 'test.yaml',
      info: { tags: [], origin },
      binds: [],
      consumes: [],
      aggregates: [],
      exposes: exposers.map(({ exposes }) => exposes),
      skipped: [],
      origin,
    } as CapabilityPlan['capability'],
    consumers: [],
    exposers,
  };
}

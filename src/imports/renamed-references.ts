/** What imported parts refer to, by the names that the importing document gave it. */
import type { Aggregate } from '../model/aggregates.ts';
import type { Exposes, SkillTool } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';

/** Sections whose namespaces can be referred to. */
export type ReferredSection = 'consumes' | 'aggregates' | 'exposes';

/**
 * Namespace in the file a part was written in → namespace in the main document; undefined where the main document does
 * not import that entry, so that the name is looked up as it stands.
 */
export type Renames = (section: ReferredSection, namespace: string) => string | undefined;

/**
 * An exposer with the `call`, `ref`, `forward.targetNamespace` and `from.sourceNamespace` of its units renamed.
 * @see docs/spec/document.md section 10.3
 */
export function renamedExposes(exposes: Exposes, renames: Renames): Exposes {
  switch (exposes.type) {
    case 'rest':
      return { ...exposes, resources: exposes.resources.map((resource) => renamedResource(resource, renames)) };
    case 'mcp':
      return {
        ...exposes,
        tools: exposes.tools.map((tool) => renamedUnit(tool, renames)),
        resources: exposes.resources.map((resource) => renamedUnit(resource, renames)),
      };
    case 'skill':
      return {
        ...exposes,
        skills: exposes.skills.map((skill) => ({
          ...skill,
          tools: skill.tools.map((tool) => renamedTool(tool, renames)),
        })),
      };
    case 'control':
      return exposes;
  }
}

/** An aggregate with the calls of its flows renamed. */
export function renamedAggregate(aggregate: Aggregate, renames: Renames): Aggregate {
  return { ...aggregate, flows: aggregate.flows.map((flow) => renamedUnit(flow, renames)) };
}

type RestResource = Extract<Exposes, { type: 'rest' }>['resources'][number];

function renamedResource(resource: RestResource, renames: Renames): RestResource {
  const { forward, operations } = resource;
  const target = forward === undefined ? undefined : renames('consumes', forward.targetNamespace);
  return {
    ...resource,
    operations: operations.map((operation) => renamedUnit(operation, renames)),
    ...(forward === undefined || target === undefined ? {} : { forward: { ...forward, targetNamespace: target } }),
  };
}

function renamedTool(tool: SkillTool, renames: Renames): SkillTool {
  const source = tool.from === undefined ? undefined : renames('exposes', tool.from.sourceNamespace);
  return tool.from === undefined || source === undefined
    ? tool
    : { ...tool, from: { ...tool.from, sourceNamespace: source } };
}

function renamedUnit<T extends ExposedUnit>(unit: T, renames: Renames): T {
  return {
    ...unit,
    ...(unit.call === undefined ? {} : { call: renamedName('consumes', unit.call, renames) }),
    ...(unit.ref === undefined ? {} : { ref: renamedName('aggregates', unit.ref, renames) }),
    steps: unit.steps.map((step) =>
      step.type === 'call' ? { ...step, call: renamedName('consumes', step.call, renames) } : step,
    ),
  };
}

/** `namespace.name` with the namespace renamed; a name with dots is split at the longest namespace that is renamed. */
function renamedName(section: ReferredSection, name: string, renames: Renames): string {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const renamed = renames(section, name.slice(0, dot));
    if (renamed !== undefined) return renamed + name.slice(dot);
  }
  return name;
}

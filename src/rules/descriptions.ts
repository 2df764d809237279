/** Rules on texts that should be there: `aggregate-flow-description`, `consumes-description`, `rest-…-description`, `info-tags`. */
import { childOf } from '../document/node-value.ts';
import { unitsOf } from './units.ts';
import type { Rule } from './rule.ts';

/** Agents choose flows by their descriptions. One that is missing altogether breaks the schema already. */
export const flowDescription: Rule = ({ capability, report }) => {
  for (const { kind, unit } of unitsOf(capability)) {
    if (kind === 'flow' && unit.description !== undefined && isBlank(unit.description))
      report('aggregate-flow-description', unit.origin, `The flow "${unit.name}" has no description.`);
  }
};

export const consumesDescription: Rule = ({ capability, report }) => {
  for (const { namespace, description, origin } of capability.consumes) {
    if (isBlank(description))
      report('consumes-description', origin, `The consumed API "${namespace}" has no description.`);
  }
};

export const restDescriptions: Rule = ({ capability, report }) => {
  for (const exposer of capability.exposes) {
    if (exposer.type !== 'rest') continue;
    for (const resource of exposer.resources) {
      if (isBlank(resource.description)) {
        report('rest-resource-description', resource.origin, `The resource "${resource.path}" has no description.`);
      }
      for (const { name, description, ref, origin } of resource.operations) {
        if (ref !== undefined || !isBlank(description)) continue;
        report('rest-operation-description', origin, `The operation "${name}" has no description.`);
      }
    }
  }
};

export const infoTags: Rule = ({ capability, root, report }) => {
  const info = childOf(root, 'info');
  if (info === undefined || capability.info.tags.length > 0) return;
  report('info-tags', info.origin, '"info" has no tags.');
};

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Runs every rule over a document. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { LocatedNode } from '../document/located-node.ts';
import type { Capability } from '../model/capability.ts';
import { consumesDescription, flowDescription, infoTags, restDescriptions } from './descriptions.ts';
import { addressNotExample, baseUriNotExample } from './example-hosts.ts';
import { aggregatesNamespace, importEntries } from './import-entries.ts';
import { markup } from './markup.ts';
import { namespacesUnique } from './namespaces-unique.ts';
import { oauth2 } from './oauth2.ts';
import { pathParameters } from './path-parameters.ts';
import { consumedPathWithoutQuery, restPaths } from './paths.ts';
import { control, ports } from './ports.ts';
import { repeatedNames } from './repeated-names.ts';
import { type Rule, ruleSubject } from './rule.ts';
import { scriptDefaults } from './script-defaults.ts';
import { secretLiterals } from './secret-literals.ts';
import { semanticsConsistency } from './semantics-consistency.ts';
import { telemetryEndpoint } from './telemetry-endpoint.ts';
import { tunnels } from './tunnels.ts';
import { bindUnknown, bindUnused } from './variables.ts';
import { withKeys } from './with-keys.ts';

/** All rules. Their findings are sorted where they are printed, so the order here means nothing. */
const rules: readonly Rule[] = [
  addressNotExample,
  aggregatesNamespace,
  baseUriNotExample,
  bindUnknown,
  bindUnused,
  consumedPathWithoutQuery,
  consumesDescription,
  control,
  flowDescription,
  importEntries,
  infoTags,
  markup,
  namespacesUnique,
  oauth2,
  pathParameters,
  ports,
  repeatedNames,
  restDescriptions,
  restPaths,
  scriptDefaults,
  secretLiterals,
  semanticsConsistency,
  telemetryEndpoint,
  tunnels,
  withKeys,
];

/**
 * Reports what the rules find in a document: the model with its imports, and the tree of its main file.
 * @see docs/spec/document.md section 15, docs/spec/lint.md
 */
export function runRules(capability: Capability, root: LocatedNode, report: Report): void {
  const subject = ruleSubject(capability, root, report);
  for (const rule of rules) rule(subject);
}

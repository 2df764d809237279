/** What a rule is given. A rule is a function that reports everything it finds in a whole document. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { LocatedNode } from '../document/located-node.ts';
import { childOf, nodeAt } from '../document/node-value.ts';
import type { Capability } from '../model/capability.ts';
import type { Origin } from '../source/origin.ts';

/** The document under a rule's eyes. */
export interface RuleSubject {
  /** What the author means, imports included. */
  readonly capability: Capability;
  /** What the author wrote in the main file, in the form it was written in. */
  readonly root: LocatedNode;
  readonly report: Report;
  /** The place of a key below something of the model; the thing's own place when the key is not there. */
  placeOf(origin: Origin, ...keys: readonly (string | number)[]): Origin;
}

/** One rule. It never changes what it is given, and one malformed part never keeps it from the others. */
export type Rule = (subject: RuleSubject) => void;

/** What rules are given for a document. */
export function ruleSubject(capability: Capability, root: LocatedNode, report: Report): RuleSubject {
  const placeOf = (origin: Origin, ...keys: readonly (string | number)[]): Origin => {
    // Only the main file's tree is at hand; parts of other files keep their own place.
    if (origin.file !== root.origin.file) return origin;
    let node = nodeAt(root, origin.pointer);
    for (const key of keys) node = node === undefined ? undefined : childOf(node, String(key));
    return node?.origin ?? origin;
  };
  return { capability, root, report, placeOf };
}

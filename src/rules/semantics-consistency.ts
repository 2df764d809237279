/** Rule `aggregate-semantics-consistency`: tool hints and REST methods do not contradict the flow they run. */
import type { Flow } from '../model/aggregates.ts';
import type { Capability } from '../model/capability.ts';
import type { McpTool, RestOperation } from '../model/exposes.ts';
import { unitsOf } from './units.ts';
import type { Rule, RuleSubject } from './rule.ts';

/** Only explicit true and false count. @see docs/spec/lint.md section 2.1 */
export const semanticsConsistency: Rule = (subject) => {
  const flows = flowsByRef(subject.capability);
  for (const { kind, unit } of unitsOf(subject.capability)) {
    const flow = unit.ref === undefined ? undefined : flows.get(unit.ref);
    if (flow === undefined) continue;
    if (kind === 'tool') checkHints(unit, flow, subject);
    if (kind === 'rest') checkMethod(unit, flow, subject);
  }
};

function flowsByRef({ aggregates }: Capability): ReadonlyMap<string, Flow> {
  return new Map(
    aggregates.flatMap(({ namespace, flows }) => flows.map((flow) => [`${namespace}.${flow.name}`, flow])),
  );
}

function checkHints(
  { hints = {}, ref = '', origin }: McpTool,
  { semantics }: Flow,
  { report, placeOf }: RuleSubject,
): void {
  const { safe, idempotent } = semantics;
  const say = (hint: 'readOnly' | 'destructive' | 'idempotent', what: string): void => {
    report(
      'aggregate-semantics-consistency',
      placeOf(origin, 'hints', hint),
      `The hint "${hint}: ${String(hints[hint])}" contradicts the flow "${ref}", which is ${what}.`,
    );
  };
  if (safe === true && hints.readOnly === false) say('readOnly', 'safe');
  if (safe === false && hints.readOnly === true) say('readOnly', 'not safe');
  if (safe === true && hints.destructive === true) say('destructive', 'safe');
  if (idempotent === true && hints.idempotent === false) say('idempotent', 'idempotent');
  if (idempotent === false && hints.idempotent === true) say('idempotent', 'not idempotent');
}

function checkMethod(
  { method, ref = '', origin }: RestOperation,
  { semantics }: Flow,
  { report, placeOf }: RuleSubject,
): void {
  const { safe, idempotent } = semantics;
  const reads = method === 'GET' || method === 'HEAD';
  const say = (what: string): void => {
    report(
      'aggregate-semantics-consistency',
      placeOf(origin, 'method'),
      `The method ${method} contradicts the flow "${ref}", which is ${what}.`,
    );
  };
  if (safe === true && !reads) say('safe');
  if (safe === false && method === 'GET') say('not safe');
  if (idempotent === true && method === 'POST') say('idempotent');
}

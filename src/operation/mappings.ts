/** `mappings`: the answer of a unit with steps, put together from their outputs. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { compileJsonPath } from '../expressions/json-path.ts';
import type { Scope } from '../expressions/scope.ts';
import { isJsonObject, type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { StepOutputMapping } from '../model/steps.ts';
import type { Origin } from '../source/origin.ts';

/** Reads a value at run time; undefined: nothing there. */
export type ReadMapping = (scope: Scope) => JsonValue | undefined;

/** What the compiler of mappings has to be told. */
export interface MappingNames {
  /** Names of the unit's steps. */
  readonly stepNames: readonly string[];
  /** Reads a reference (`N.input`, `rest.input`) or a text with tags as `with` does; undefined for any other text. */
  readonly resolve: (text: string, origin: Origin) => ReadMapping | undefined;
}

/**
 * Compiles `mappings` to a function that gives the answer: an object, `{}` when nothing resolved. Dots in targets make
 * nested objects; a value that resolves to nothing leaves its target out, null is kept. Bindings are not in sight.
 * Reports `mapping-refers-to-something`, `invalid-json-path` and what `resolve` reports.
 * @see docs/spec/orchestration.md section 5
 */
export function compileMappings(
  mappings: readonly StepOutputMapping[],
  names: MappingNames,
  report: Report,
): (scope: Scope) => JsonObject {
  const compiled = mappings.flatMap((mapping) => {
    const read = compileValue(mapping, names, report);
    return read === undefined ? [] : [{ target: mapping.target.split('.'), read }];
  });
  return (scope) => {
    const answer = newBranch();
    const visible = scope.withoutBindings();
    for (const { target, read } of compiled) {
      const value = read(visible);
      if (value !== undefined) place(answer, target, value);
    }
    return grown(answer);
  };
}

function compileValue(
  { value, origin, target }: StepOutputMapping,
  names: MappingNames,
  report: Report,
): ReadMapping | undefined {
  const text = value.trim();
  if (text.startsWith('$') && !text.startsWith('$this.')) return compileStepPath(text, target, names, origin, report);
  const inTag = /^\{\{\{?\s*&?\s*(\$[^{}]*?)\s*\}\}\}?$/.exec(text)?.[1];
  if (inTag !== undefined && !inTag.startsWith('$this.')) {
    report('mapping-refers-to-something', origin, `The mapping of "${target}" has a path in braces: "${text}".`, {
      hint: `Write "${inTag}" without braces.`,
    });
    return undefined;
  }
  const read = names.resolve(value, origin);
  if (read !== undefined) return read;
  report('mapping-refers-to-something', origin, `The mapping of "${target}" refers to nothing: "${text}".`, {
    hint: names.stepNames.includes(stepOf(`$.${text}`) ?? '') ? `Write "$.${text}".` : hintOf(text, names.stepNames),
  });
  return undefined;
}

/** `$.step` or `$.step` with a path inside its output. */
function compileStepPath(
  text: string,
  target: string,
  { stepNames }: MappingNames,
  origin: Origin,
  report: Report,
): ReadMapping | undefined {
  const step = stepOf(text);
  if (step === undefined || !stepNames.includes(step)) {
    report('mapping-refers-to-something', origin, `The mapping of "${target}" begins with no step: "${text}".`, {
      hint: hintOf(step ?? '', stepNames),
    });
    return undefined;
  }
  const rest = text.slice(step.length + 2);
  if (rest === '') return (scope) => scope.steps.get(step);
  const path = compileJsonPath(`$${rest}`, origin, report);
  return (scope) => {
    const output = scope.steps.get(step);
    return output === undefined ? undefined : path.select(output);
  };
}

/** The step a path begins with: everything up to the first `.` or `[`. */
function stepOf(text: string): string | undefined {
  return /^\$\.([^.[]+)/.exec(text)?.[1];
}

function hintOf(written: string, stepNames: readonly string[]): string {
  const suggestion = didYouMean(written, stepNames);
  if (suggestion !== undefined) return suggestion;
  return stepNames.length === 0
    ? 'There is no step to refer to.'
    : `Begin with the name of a step, for example "$.${stepNames[0] ?? ''}"; the steps are ${stepNames.join(', ')}.`;
}

/** An object that is being put together. */
interface Branch {
  readonly members: Map<string, Branch | { readonly value: JsonValue }>;
}

function newBranch(): Branch {
  return { members: new Map() };
}

function place(root: Branch, target: readonly string[], value: JsonValue): void {
  let branch = root;
  for (const [index, name] of target.entries()) {
    if (index === target.length - 1) {
      branch.members.set(name, { value });
      return;
    }
    const next = branchOf(branch.members.get(name));
    branch.members.set(name, next);
    branch = next;
  }
}

/** A member as something that can take members: an object that came as a value is copied, other values give way. */
function branchOf(present: Branch | { readonly value: JsonValue } | undefined): Branch {
  if (present === undefined) return newBranch();
  if ('members' in present) return present;
  const entries = isJsonObject(present.value) ? Object.entries(present.value) : [];
  return { members: new Map(entries.map(([name, value]) => [name, { value }])) };
}

function grown({ members }: Branch): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [name, item] of members) setMember(object, name, 'members' in item ? grown(item) : item.value);
  return object;
}

/** `$.step` and `$.step.path`: a value inside an earlier step's output. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { compileJsonPath } from '../expressions/json-path.ts';
import type { Scope } from '../expressions/scope.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';

/** A compiled step path. */
export interface StepPath {
  readonly step: string;
  evaluate(scope: Scope): JsonValue | undefined;
}

const stepPath = /^\$\.([^.[\]{}$\s][^.[\]]*)(.*)$/s;

/**
 * Reads a text as a step path; undefined when it has another form. The step's name is everything up to the first `.`
 * or `[`.
 * @see docs/spec/orchestration.md sections 4.3 and 5
 */
export function parseStepPath(text: string, origin: Origin, report: Report): StepPath | undefined {
  const [, step, rest] = stepPath.exec(text.trim()) ?? [];
  if (step === undefined || rest === undefined) return undefined;
  if (rest === '') return { step, evaluate: (scope) => scope.steps.get(step) };
  const path = compileJsonPath(`$${rest}`, origin, report);
  return {
    step,
    evaluate: (scope) => {
      const output = scope.steps.get(step);
      return output === undefined ? undefined : path.select(output);
    },
  };
}

/** A unit that answers with values of the document. */
import type { MockPlan } from '../operation/mock-values.ts';
import { mockSchema } from '../operation/mock-schema.ts';
import { outputShape } from '../operation/output-shape.ts';
import type { OutputParameter } from '../model/parameters.ts';
import { applyWith, compileWith } from '../operation/with.ts';
import { derivedUnit, meetExpression } from './derive-inputs.ts';
import type { Runner } from './runner.ts';
import { inputNameOf, unitContext } from './unit-context.ts';
import { nameExpression, unprefixed } from '../expressions/expression.ts';
import { nameOf } from '../expressions/scope.ts';
import type { UnitFrame } from './unit-frame.ts';

/**
 * Compiles mock mode; undeclared names in the values become optional text inputs.
 * @see docs/spec/rest.md section 9, docs/spec/consume.md section 9.5
 */
export function mockRunner(mock: MockPlan, outputs: readonly OutputParameter[], frame: UnitFrame): Runner {
  const context = unitContext({
    namespaces: frame.namespaces,
    alias: frame.alias,
    // A mock must not print secrets: bindings are not visible in its values.
    boundNames: frame.boundNames,
    own: frame.declaredNames,
    variables: frame.variables,
    called: [],
    withEntries: frame.unit.with,
  });
  const entries = compileWith(frame.unit.with, context, frame.report);
  if (!frame.declares) {
    const unit = derivedUnit(frame, context);
    const met = { type: 'string', required: false, checked: true } as const;
    const filled = new Set(entries.map(({ name }) => name));
    for (const { expression } of entries) meetExpression(expression, met, { kind: 'other' }, unit);
    for (const name of mock.names) {
      const input = inputNameOf(unprefixed(name, context), context);
      if (filled.has(input)) continue;
      meetExpression(nameExpression(nameOf(input)), met, { kind: 'other' }, unit);
    }
  }
  return {
    mode: 'mock',
    output: outputShape(outputs, 'mock'),
    answerSchema: () => mockSchema(outputs),
    passThrough: false,
    binary: false,
    takesBody: false,
    calls: undefined,
    stepNames: [],
    run: (scope) =>
      Promise.resolve({
        kind: 'value',
        status: 200,
        value: mock.evaluate(applyWith(entries, scope).withoutBindings()),
        headers: {},
      }),
  };
}

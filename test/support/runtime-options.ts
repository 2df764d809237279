/** Runtime options for tests: the defaults of `naftiko-ts run`, loopback only, a short drain. */
import { parseArguments } from '../../src/cli/arguments.ts';
import { readRuntimeOptions } from '../../src/cli/run-options.ts';
import type { RuntimeOptions } from '../../src/operation/call-context.ts';

/** The options of an empty command line, with changes. */
export function runtimeOptions(changes: Partial<RuntimeOptions> = {}): RuntimeOptions {
  return { ...readRuntimeOptions(parseArguments([], {}), {}, undefined), drainMs: 1000, ...changes };
}

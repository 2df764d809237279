/** Texts of an exposer's `authentication`: checked at load, rendered once at start. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { newInputs, Scope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import type { Runtime } from '../operation/call-context.ts';
import type { Origin } from '../source/origin.ts';

/** What a guard is compiled with. */
export interface GuardContext {
  /** Realm of Basic and Digest challenges. */
  readonly realm: string;
  readonly report: Report;
  /** Names that binds define, flat and as `namespace.VARIABLE`. */
  readonly boundNames: ReadonlySet<string>;
  /** Whether challenges of `oauth2` point at protected resource metadata (MCP and skill adapters). */
  readonly resourceMetadata?: boolean;
}

/** A text whose bindings come at start. @throws Error when it turns out blank or a variable has no value */
export type GuardText = (runtime: Runtime) => string;

/**
 * Compiles a text that must not be guessable or missing.
 * Reports `guard-secret` (fatal) when it is absent, blank, a literal `$env.…`, or refers to a variable that no bind
 * defines.
 * @param field the document's key, for messages
 * @see docs/spec/rest.md section 11.2
 */
export function compileGuardText(
  text: string | undefined,
  field: string,
  origin: Origin,
  { report, boundNames }: GuardContext,
): GuardText {
  if (text === undefined || text.trim() === '') {
    const hint = `Give "${field}" a value, for example a bound variable: "{{MY_SECRET}}".`;
    report('guard-secret', origin, `"${field}" of authentication is ${text === undefined ? 'missing' : 'empty'}.`, {
      hint,
    });
    return () => unusable(`"${field}" is missing`);
  }
  if (/^\s*\$env\./.test(text)) {
    const hint = 'Declare the variable in binds and write it as {{NAME}}.';
    report(
      'guard-secret',
      origin,
      `"${field}" is "${text.trim()}", which no version resolves: it would be the secret itself.`,
      { hint },
    );
    return () => unusable(`"${field}" is not resolved`);
  }
  const template = compileTemplate(text, origin, report);
  for (const name of template.names) {
    if (boundNames.has(name.text)) continue;
    const hint = 'Declare the variable in binds.';
    report('guard-secret', origin, `"${field}" refers to "${name.text}", which no bind defines.`, { hint });
  }
  return ({ bindings }) => {
    const missing = template.names.find((name) => !bindings.has(name.text));
    if (missing !== undefined) return unusable(`"${missing.text}" of "${field}" has no value`);
    const rendered = template.render(new Scope(newInputs(), bindings));
    return rendered.trim() === '' ? unusable(`"${field}" is empty`) : rendered;
  };
}

function unusable(reason: string): never {
  throw new Error(`authentication can not be used: ${reason}`);
}

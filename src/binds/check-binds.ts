/** What can be said about bindings without any environment. */
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { BindKey } from '../model/binds.ts';
import type { Capability } from '../model/capability.ts';
import { templateNames } from '../normalize/template-names.ts';
import type { Origin } from '../source/origin.ts';
import { variablesAmong } from './used-variables.ts';

/**
 * Reports `bind-variable-repeated`, `bind-variable-unknown` (`{{env.X}}` where the binding `env` has no `X`) and, once for
 * the document, `bind-not-sent`.
 * @see docs/spec/document.md section 9.3 rule 7, docs/spec/versions.md section 4.2 row 13
 */
export function checkBinds(capability: Capability, report: Report): void {
  if (capability.binds.length === 0) return;
  const { binds: _binds, skipped: _skipped, ...parts } = capability;
  const names = templateNames(parts, capability.origin);
  reportRepeated(capability, report);
  reportUnknown(capability, names, report);
  reportNotSent(capability, names, report);
}

function reportRepeated({ binds }: Capability, report: Report): void {
  const first = new Map<string, BindKey>();
  for (const { namespace, keys } of binds) {
    for (const key of keys) {
      const earlier = first.get(key.name);
      if (earlier === undefined) first.set(key.name, key);
      else {
        report(
          'bind-variable-repeated',
          key.origin,
          `"${key.name}" is bound twice; the plain name means that of "${namespace}".`,
          {
            related: [{ origin: earlier.origin, message: 'first bound here' }],
          },
        );
      }
    }
  }
}

function reportUnknown({ binds }: Capability, names: ReadonlyMap<string, Origin>, report: Report): void {
  const variables = Map.groupBy(binds, ({ namespace }) => namespace);
  for (const [name, origin] of names) {
    const dot = name.indexOf('.');
    const group = dot < 0 ? undefined : variables.get(name.slice(0, dot));
    if (group === undefined) continue;
    const known = group.flatMap(({ keys }) => keys.map((key) => key.name));
    const written = name.slice(dot + 1);
    if (known.includes(written)) continue;
    const hint = didYouMean(written, known) ?? `Add "${written}" to \`keys\` of the binding.`;
    report('bind-variable-unknown', origin, `The binding "${name.slice(0, dot)}" has no variable "${written}".`, {
      hint,
    });
  }
}

function reportNotSent(capability: Capability, names: ReadonlyMap<string, Origin>, report: Report): void {
  const { consumes, binds } = capability;
  if (consumes.length === 0 || consumes.some(({ authentication }) => authentication !== undefined)) return;
  const used = variablesAmong(capability, names);
  const unused = binds.flatMap(({ namespace, keys }) => keys.filter(({ name }) => !used.has(`${namespace}.${name}`)));
  const [first] = unused;
  if (first === undefined) return;
  const listed = unused.map(({ name }) => `"${name}"`).join(', ');
  report(
    'bind-not-sent',
    first.origin,
    `${listed} bound, but used nowhere, and no adapter has \`authentication\`: nothing is sent.`,
    {
      hint: 'Add `authentication` to the adapter.',
    },
  );
}

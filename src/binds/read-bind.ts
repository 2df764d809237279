/** The values of one binding, from the first source that has each. */
import type { Bind } from '../model/binds.ts';
import type { BindEnvironment, SourceValues } from './bind-source.ts';
import { readBindFile } from './file-source.ts';

/** A variable of a binding with its value, or why it has none. */
export interface BoundVariable {
  readonly bind: Bind;
  readonly name: string;
  readonly qualified: string;
  readonly origin: Bind['keys'][number]['origin'];
  readonly value: string | undefined;
  /** Where the value was looked for, as a phrase: `environment variable "X"`. */
  readonly source: string;
}

/** Precedence: `--bind`, then `location`; without one the process environment, then `--env-file`. @see docs/spec/document.md section 9.3 rule 2 */
export async function readBind(bind: Bind, environment: BindEnvironment): Promise<BoundVariable[]> {
  const missing = bind.keys.filter(({ name }) => override(bind, name, environment) === undefined);
  const found =
    bind.location === undefined || missing.length === 0
      ? undefined
      : await readLocation(bind.location, bind, missing, environment);
  return bind.keys.map(({ name, key, origin }) => {
    const given = override(bind, name, environment);
    const { value, source } = found === undefined ? fromEnvironment(key, environment) : fromSource(key, found);
    return { bind, name, qualified: `${bind.namespace}.${name}`, origin, value: given ?? value, source };
  });
}

function override(bind: Bind, name: string, environment: BindEnvironment): string | undefined {
  return environment.overrides.get(`${bind.namespace}.${name}`) ?? environment.overrides.get(name);
}

interface Looked {
  readonly value: string | undefined;
  readonly source: string;
}

function fromEnvironment(key: string, { variables, envFile }: BindEnvironment): Looked {
  const value = (Object.hasOwn(variables, key) ? variables[key] : undefined) ?? envFile?.get(key);
  return { value, source: `environment variable "${key}"` };
}

function fromSource(key: string, found: SourceValues): Looked {
  return found.ok
    ? { value: found.values.get(key), source: `key "${key}" of ${found.description}` }
    : { value: undefined, source: found.reason };
}

async function readLocation(
  location: string,
  bind: Bind,
  keys: readonly { readonly key: string }[],
  { providers }: BindEnvironment,
): Promise<SourceValues> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(location)?.[1]?.toLowerCase();
  const wanted = keys.map(({ key }) => key);
  const provider = scheme === undefined ? undefined : providers.get(scheme);
  if (provider === undefined) {
    if (scheme === 'file') return readBindFile(location, bind.folder, wanted);
    const supported = [...new Set(['file', ...providers.keys()])].sort().join(', ');
    const what =
      scheme === undefined ? `the location "${location}" has no scheme` : `no provider for scheme "${scheme}"`;
    return { ok: false, reason: `${what} (supported: ${supported})` };
  }
  try {
    const values = await provider.read(new URL(location), wanted);
    return { ok: true, values, description: `the provider of "${scheme}"` };
  } catch {
    // The message of a provider may quote what it read.
    return { ok: false, reason: `the provider of "${scheme}" failed` };
  }
}

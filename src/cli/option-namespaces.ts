/** Checks that options such as `--port <namespace>=…` name an adapter or an upstream of the documents. */
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Capability } from '../model/capability.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/**
 * @throws UsageError for a namespace that nothing has, and for a port of a namespace that two adapters share
 * @see docs/spec/cli.md section 2
 */
export function checkNamespaces(args: Arguments, capabilities: readonly Capability[]): void {
  const exposes = capabilities.flatMap((capability) => capability.exposes);
  const adapters = exposes.map(({ namespace }) => namespace);
  const mcpAdapters = exposes.filter(({ type }) => type === 'mcp').map(({ namespace }) => namespace);
  const upstreams = capabilities.flatMap(({ consumes }) => consumes.map(({ namespace }) => namespace));
  for (const name of namesOf(args, 'port')) {
    checkKnown('--port', name, adapters, 'adapter');
    if (adapters.filter((adapter) => adapter === name).length > 1) {
      throw new UsageError(`--port ${name}: several adapters are called "${name}".`);
    }
  }
  for (const name of namesOf(args, 'public-url')) checkKnown('--public-url', name, adapters, 'adapter');
  for (const name of namesOf(args, 'base-uri')) checkKnown('--base-uri', name, upstreams, 'consumes entry');
  const skills = args.value('skills-over-mcp');
  if (skills !== undefined) checkKnown('--skills-over-mcp', skills, mcpAdapters, 'MCP adapter');
}

function namesOf(args: Arguments, option: string): readonly string[] {
  return args.values(option).map((text) => text.slice(0, Math.max(0, text.indexOf('='))));
}

function checkKnown(option: string, name: string, known: readonly string[], what: string): void {
  if (known.includes(name)) return;
  const list = known.length === 0 ? 'there is none' : `there is ${[...new Set(known)].join(', ')}`;
  throw new UsageError(`${option}: no ${what} is called "${name}"; ${list}.`, didYouMean(name, known));
}

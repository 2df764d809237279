/** Which port each adapter asks for, and which adapters ask for the same one. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Exposes } from '../model/exposes.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';

/** The part of the options that moves ports. */
export type PortOptions = Pick<RuntimeOptions, 'ports' | 'portOffset'>;

const declaredPorts: PortOptions = { ports: new Map(), portOffset: 0 };

/**
 * The port an adapter asks for: that of `--port`, else the declared one with `--port-offset` added. 0 is any free port;
 * undefined for stdio.
 * @see docs/spec/cli.md section 2
 */
export function portOf(exposes: Exposes, options: PortOptions = declaredPorts): number | undefined {
  if (exposes.type === 'mcp' && exposes.transport === 'stdio') return undefined;
  const given = options.ports.get(exposes.namespace);
  if (given !== undefined) return given;
  const declared = exposes.port ?? 0;
  return declared === 0 ? 0 : declared + options.portOffset;
}

/**
 * Reports `port-taken-twice` for each adapter whose port an earlier one asks for, and `two-stdio-adapters` for the
 * second adapter that reads standard input. Adapters of several documents may be given together.
 * @see docs/spec/document.md section 15, docs/spec/mcp.md section 1
 */
export function checkPorts(exposes: readonly Exposes[], report: Report, options: PortOptions = declaredPorts): void {
  const owners = new Map<number | 'stdio', Exposes>();
  for (const adapter of exposes) {
    const port = portOf(adapter, options) ?? 'stdio';
    const owner = port === 0 ? undefined : owners.get(port);
    if (owner === undefined) {
      owners.set(port, adapter);
      continue;
    }
    const related = [{ origin: owner.origin, message: `"${owner.namespace}" is here` }];
    if (port === 'stdio') {
      const message = `"${adapter.namespace}" and "${owner.namespace}" both read standard input.`;
      report('two-stdio-adapters', adapter.origin, message, {
        related,
        hint: 'Use `transport: http` for one of them.',
      });
    } else {
      const message = `"${adapter.namespace}" listens on port ${port}, which "${owner.namespace}" already uses.`;
      report('port-taken-twice', adapter.origin, message, {
        related,
        hint: `Write another port, or start with --port ${adapter.namespace}=<n>.`,
      });
    }
  }
}

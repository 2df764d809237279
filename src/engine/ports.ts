/** Which port each adapter asks for. */
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

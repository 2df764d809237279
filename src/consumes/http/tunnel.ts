/** Tunnels: no provider is built in, so the document's `fallback` decides. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ConsumesHttp } from '../../model/consumes.ts';

/** Reports `tunnel-direct` or `tunnel-provider-missing`. @see docs/spec/consume.md section 15 */
export function reportTunnel({ namespace, tunnel }: ConsumesHttp, report: Report): void {
  if (tunnel === undefined) return;
  const subject = `"${namespace}" asks for a tunnel of type "${tunnel.type}", for which there is no provider`;
  if (tunnel.fallback === 'direct') report('tunnel-direct', tunnel.origin, `${subject}; it is called directly.`);
  else report('tunnel-provider-missing', tunnel.origin, `${subject}.`, { hint: 'write `fallback: direct`' });
}

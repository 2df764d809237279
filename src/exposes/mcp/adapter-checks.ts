/** What an MCP adapter may not say about itself. */
import type { McpExposes } from '../../model/exposes.ts';
import type { ExposerContext } from '../exposer.ts';

/** Reports contradictions of the adapter's own fields. @see docs/spec/mcp.md section 1 */
export function checkAdapter(exposes: McpExposes, { report }: ExposerContext): void {
  const { namespace, transport, port, authentication, origin } = exposes;
  if (transport === 'stdio') {
    if (port !== undefined)
      // Published documents offer the same tools over http and stdio and give both a port: it is ignored.
      report('mcp-stdio-port', origin, `The adapter "${namespace}" has a port, but speaks over stdio: it is ignored.`);
    if (authentication !== undefined)
      report('mcp-stdio-authentication', origin, `The authentication of "${namespace}" has no effect.`);
  }
  if (exposes.tools.length === 0) report('mcp-no-tools', origin, `The adapter "${namespace}" has no tools.`);
  if (exposes.ttlMs < 0) report('mcp-ttl', origin, `The ttlMs of "${namespace}" is ${exposes.ttlMs}.`);
  if (exposes.cacheScope === 'public' && authentication !== undefined) {
    report('mcp-cache-scope', origin, `The answers of "${namespace}" are public and behind authentication at once.`);
  }
}

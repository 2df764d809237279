/** The one table of kinds, keyed by the document's own words. */
import type { Registry } from './compile/kinds.ts';
import { httpConsumer } from './consumes/http/index.ts';

/** What this engine can consume and expose. */
export const registry = {
  consumes: { http: httpConsumer },
  exposes: {
    rest: once(async () => (await import('./exposes/rest/index.ts')).restExposer),
    mcp: once(async () => (await import('./exposes/mcp/index.ts')).mcpExposer),
    skill: once(async () => (await import('./exposes/skill/index.ts')).skillExposer),
  },
} satisfies Registry;

/** Asks Node for the modules of a kind once, however many documents have it. */
function once<K>(load: () => Promise<K>): () => Promise<K> {
  let kind: Promise<K> | undefined;
  return () => (kind ??= load());
}

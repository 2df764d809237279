/** The one table of kinds, keyed by the document's own words. */
import type { Registry } from './compile/kinds.ts';
import { httpConsumer } from './consumes/http/index.ts';

/** What this engine can consume and expose. */
export const registry = {
  consumes: { http: httpConsumer },
  exposes: {
    rest: async () => (await import('./exposes/rest/index.ts')).restExposer,
    mcp: async () => (await import('./exposes/mcp/index.ts')).mcpExposer,
    skill: async () => (await import('./exposes/skill/index.ts')).skillExposer,
  },
} satisfies Registry;

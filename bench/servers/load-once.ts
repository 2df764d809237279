// Loads one document in a fresh process and prints the milliseconds that took, imports apart. argv: file.
import { loadCapability } from '../../src/engine/load-capability.ts';

const file = process.argv[2] ?? '';
const begin = performance.now();
const { plan, diagnostics } = await loadCapability(file);
const loadMs = performance.now() - begin;
process.stdout.write(
  JSON.stringify({
    loadMs,
    loaded: plan !== undefined,
    diagnostics: diagnostics.length,
    rss: process.memoryUsage().rss,
  }),
);

import process from 'node:process';
import v8 from 'node:v8';
if (process.argv[3]?.includes('env')) process.env = { ...process.env };
if (process.argv[3]?.includes('grow')) v8.setFlagsFromString('--semi-space-growth-factor=16');
if (process.argv[3]?.includes('semi')) {v8.setFlagsFromString('--max-semi-space-size=64'); v8.setFlagsFromString('--min-semi-space-size=32');}
const { loadCapability } = await import('../src/engine/load-capability.ts');
const c = process.cpuUsage(); const t = performance.now();
const r = await loadCapability(process.argv[2] ?? '', { check: true });
const u = process.cpuUsage(c);
process.stdout.write(`${process.argv[3]} wall ${(performance.now()-t).toFixed(0)} cpu ${((u.user+u.system)/1000).toFixed(0)} n ${r.diagnostics.length} rss ${(process.memoryUsage().rss/1e6).toFixed(0)}\n`);

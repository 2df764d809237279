import process from 'node:process';
import { readdirSync } from 'node:fs';
process.env = { ...process.env };
const { loadCapability } = await import('../src/engine/load-capability.ts');
const folder = process.argv[2] ?? '';
for (const check of [false]) {
const c = process.cpuUsage(); const t = performance.now(); let n = 0;
for (const f of readdirSync(folder).slice(0, Number(process.argv[3] ?? 1000))) { const r = await loadCapability(`${folder}/${f}`, { check }); n += r.diagnostics.length; }
const u = process.cpuUsage(c);
process.stdout.write(`check ${check} wall ${(performance.now()-t).toFixed(0)} cpu ${((u.user+u.system)/1000).toFixed(0)} n ${n} rss ${(process.memoryUsage().rss/1e6).toFixed(0)}\n`);
}

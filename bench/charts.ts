// `npm run charts`: draws docs/charts/*.svg from bench/results.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { barChart } from './support/bar-chart.ts';
import { repositoryFile } from './support/process.ts';
import { keptResults } from './support/results.ts';

const results = await keptResults();

function figure(bench: string, name: string): number {
  const value = results[bench]?.figures[name];
  if (value === undefined) throw new Error(`no figure ${name} of ${bench}: run npm run bench -- ${bench}`);
  return value;
}

const calls = [
  ['REST', 'rest-call'],
  ['MCP, sessions', 'mcp-call-legacy'],
  ['MCP 2026-07-28', 'mcp-call-2026-07-28'],
] as const;

const charts = {
  'cpu-per-call.svg': barChart({
    title: 'Processor time per call, µs',
    bars: calls.map(([label, bench]) => ({
      label,
      values: [figure(bench, 'cpu-us'), figure(bench, 'twin-cpu-us')] as const,
    })),
    series: ['naftiko-ts', 'written by hand'],
  }),
  'mcp-peers.svg': barChart({
    title: 'Processor time per tool call, µs, by what serves the tool',
    bars: [
      ['naftiko-ts', 'naftiko-ts'],
      ['MCP Toolbox', 'mcp-toolbox-http-tool'],
      ['SDK 2.x', 'typescript-sdk-2.x'],
      ['fastmcp', 'python-fastmcp-from-openapi'],
    ].map(([label = '', server = '']) => ({
      label,
      values: [figure('mcp-peers', `legacy.${server}.cpu-us`), figure('mcp-peers', `modern.${server}.cpu-us`)] as const,
    })),
    series: ['sessions', '2026-07-28'],
  }),
  'start-up.svg': barChart({
    title: 'Start of the process to the first answer, ms',
    bars: [
      { label: 'elapsed', values: [figure('start-up', 'wall-ms'), figure('start-up', 'twin-wall-ms')] },
      { label: 'processor', values: [figure('start-up', 'cpu-ms'), figure('start-up', 'twin-cpu-ms')] },
    ],
    series: ['naftiko-ts', 'smallest fastify server'],
  }),
};

await mkdir(repositoryFile('docs/charts'), { recursive: true });
for (const [name, svg] of Object.entries(charts)) await writeFile(repositoryFile(`docs/charts/${name}`), svg);

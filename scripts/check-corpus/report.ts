// What a run found, and its two printed forms.
import type { Finding } from './compare.ts';

/** A finding with the place it was made at. */
export interface Difference extends Finding {
  readonly document: string;
  /** `rest <namespace> GET /path` or `mcp <namespace> <tool> (legacy)`; empty for the document as a whole. */
  readonly operation: string;
}

/** The findings on one document. */
export interface DocumentReport {
  readonly document: string;
  readonly outcome: 'checked' | 'refused' | 'failed';
  /** Why it was refused, in the checker's words. */
  readonly reason: string | undefined;
  readonly restOperations: number;
  readonly tools: number;
  readonly restCalls: number;
  readonly toolCalls: number;
  /** Reason → how many operations or answers were left unchecked for it. */
  readonly notChecked: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

/** The sum of a run. */
export interface Totals {
  readonly documents: number;
  readonly checked: number;
  readonly refused: number;
  readonly restOperations: number;
  readonly tools: number;
  readonly restCalls: number;
  readonly toolCalls: number;
  readonly notChecked: Readonly<Record<string, number>>;
  readonly differences: number;
}

/** Adds up the documents of a run. */
export function totals(reports: readonly DocumentReport[]): Totals {
  const sum = (count: (report: DocumentReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  const notChecked: Record<string, number> = {};
  for (const report of reports) {
    for (const [reason, count] of report.notChecked) notChecked[reason] = (notChecked[reason] ?? 0) + count;
  }
  return {
    documents: reports.length,
    checked: sum((report) => Number(report.outcome === 'checked')),
    refused: sum((report) => Number(report.outcome === 'refused')),
    restOperations: sum((report) => report.restOperations),
    tools: sum((report) => report.tools),
    restCalls: sum((report) => report.restCalls),
    toolCalls: sum((report) => report.toolCalls),
    notChecked,
    differences: sum((report) => report.differences.length),
  };
}

/** The text form: differences first, then refusals, then the sums. */
export function printText(reports: readonly DocumentReport[], verbose: boolean): string {
  const lines: string[] = [];
  for (const difference of reports.flatMap((report) => report.differences)) {
    lines.push(`DIFFERENCE ${difference.document}${difference.operation === '' ? '' : `  ${difference.operation}`}`);
    lines.push(
      `  ${difference.what}`,
      `    expected ${cut(difference.expected, verbose)}`,
      `    got      ${cut(difference.got, verbose)}`,
    );
  }
  for (const report of reports) {
    if (report.outcome === 'refused') lines.push(`refused  ${report.document}: ${report.reason ?? ''}`);
    else if (verbose)
      lines.push(`${report.outcome}  ${report.document}: ${report.restCalls} REST and ${report.toolCalls} MCP calls`);
  }
  const sum = totals(reports);
  lines.push(
    `${sum.documents} documents: ${sum.checked} checked, ${sum.refused} refused as expected`,
    `${sum.restOperations} REST operations in ${sum.restCalls} calls, ${sum.tools} MCP tools in ${sum.toolCalls} calls`,
  );
  const open = Object.entries(sum.notChecked).map(([reason, count]) => `${reason} (${count})`);
  if (open.length > 0) lines.push(`not checked: ${open.join(', ')}`);
  lines.push(`${sum.differences} differences`);
  return `${lines.join('\n')}\n`;
}

function cut(text: string, verbose: boolean): string {
  return verbose || text.length <= 400 ? text : `${text.slice(0, 400)}… (${text.length} characters)`;
}

/** The machine form: one JSON object. */
export function printJson(reports: readonly DocumentReport[]): string {
  const documents = reports.map((report) => ({ ...report, notChecked: Object.fromEntries(report.notChecked) }));
  return `${JSON.stringify({ totals: totals(reports), documents }, undefined, 2)}\n`;
}

/** HTML text → tables. A module of its own, so that the parser is loaded on first use. */
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import type { JsonObject } from '../json/json-value.ts';
import { DecodeError } from './format.ts';
import { nestsTooDeep } from './html-depth.ts';
import { TableReader } from './table.ts';

/**
 * Characters of all tables that are read: one inside others is read with each of them, and again for each element that
 * the selector matches around it. So many, or four for each of the page.
 */
const maxRead = 16 * 1024 * 1024;

/**
 * The tables of a page in document order. `selector`: empty for all, else those it matches and those inside other
 * elements it matches.
 * @throws DecodeError for a selector that can not be read, a page nested too deep, and tables that come to far more than the page
 */
export function tablesOf(text: string, selector: string): JsonObject[][] {
  if (nestsTooDeep(text)) throw new DecodeError('nested too deep');
  try {
    const page = parse(text, { lowerCaseTagName: true, comment: false });
    const tables = selected(page, selector);
    const read = tables.reduce((sum, { range: [start, end] }) => sum + Math.max(0, end - start), 0);
    if (read > Math.max(maxRead, text.length * 4)) throw new DecodeError('too many tables inside others');
    const reader = new TableReader();
    return tables.flatMap((table) => readTable(table, reader) ?? []);
  } catch (error) {
    if (error instanceof RangeError) throw new DecodeError('nested too deep');
    throw error;
  }
}

function selected(page: HTMLElement, selector: string): HTMLElement[] {
  if (selector === '') return page.getElementsByTagName('table');
  let matches: HTMLElement[];
  try {
    matches = page.querySelectorAll(selector);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new DecodeError(`the selector "${selector.slice(0, 60)}" can not be read`);
  }
  return matches.flatMap((match) => (tagOf(match) === 'table' ? [match] : match.getElementsByTagName('table')));
}

interface Row {
  readonly section: 'thead' | 'tbody' | 'tfoot';
  /** Whether it is the first child of its section, the implied one included. */
  readonly first: boolean;
  readonly cells: readonly HTMLElement[];
}

/** A list of one table, so that tables without a header flatten away. */
function readTable(table: HTMLElement, reader: TableReader): [JsonObject[]] | undefined {
  const rows = rowsOf(table);
  const head = rows.find((row) => row.section === 'thead');
  const headCells = head === undefined ? [] : headersOf(head);
  const header = headCells.length > 0 ? headCells : rows.filter((row) => row.first).flatMap(headersOf);
  const body = rows.filter((row) => row.section === 'tbody');
  const data = (body.length > 0 ? body : rows).filter(
    ({ cells }) => cells.length > 0 && cells.every((cell) => tagOf(cell) === 'td'),
  );
  const read = reader.tableOf(
    header.map(textOf),
    data.map(({ cells }) => cells.map(textOf)),
  );
  return read === undefined ? undefined : [read];
}

function headersOf({ cells }: Row): HTMLElement[] {
  return cells.filter((cell) => tagOf(cell) === 'th');
}

/** The rows that belong to the table itself. Rows right below it stand in an implied `tbody`. */
function rowsOf(table: HTMLElement): Row[] {
  const rows: Row[] = [];
  let before = '';
  for (const child of elementsOf(table)) {
    const tag = tagOf(child);
    if (tag === 'tr') rows.push({ section: 'tbody', first: before !== 'tr', cells: cellsOf(child) });
    else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') {
      for (const [index, row] of elementsOf(child).entries()) {
        if (tagOf(row) === 'tr') rows.push({ section: tag, first: index === 0, cells: cellsOf(row) });
      }
    }
    before = tag;
  }
  return rows;
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return elementsOf(row).filter((cell) => tagOf(cell) === 'td' || tagOf(cell) === 'th');
}

function elementsOf(parent: HTMLElement): HTMLElement[] {
  return parent.childNodes.filter((node): node is HTMLElement => node instanceof HTMLElement);
}

function tagOf(element: HTMLElement): string {
  return element.rawTagName?.toLowerCase() ?? '';
}

const blocks: ReadonlySet<string> = new Set(
  'br address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** The text of a cell, white space made single; a block or line break counts as a blank. */
function textOf(cell: HTMLElement): string {
  return rawTextOf(cell)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
}

function rawTextOf(node: Node): string {
  if (node instanceof TextNode) return node.text;
  if (!(node instanceof HTMLElement)) return '';
  const tag = tagOf(node);
  if (silent.has(tag)) return '';
  const text = node.childNodes.map(rawTextOf).join('');
  return blocks.has(tag) ? ` ${text} ` : text;
}

/** Markdown text → parts. A module of its own, so that the parsers are loaded on first use. */
import { Lexer, type Token, type Tokens } from 'marked';
import { TextNode } from 'node-html-parser';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.ts';
import { DecodeError } from './format.ts';
import { TableReader } from './table.ts';
import { parseYaml } from './yaml-value.ts';

/**
 * Front matter, top-level tables and top-level sections of a text. `heading`: keep only sections that begin with it;
 * empty: all.
 * @throws DecodeError when the front matter is no YAML
 */
export function readMarkdown(text: string, heading: string): JsonValue {
  const { frontMatter, rest } = splitFrontMatter(text);
  const tokens = lex(rest);
  const reader = new TableReader();
  const sections = sectionsOf(tokens).filter((section) => section.heading.startsWith(heading));
  return {
    frontMatter,
    tables: tokens.flatMap((token) => (isTable(token) ? tablesOf(token, reader) : [])),
    sections: sections.map(({ heading: title, level, blocks }) => ({
      heading: title,
      level,
      content: joined(blocks),
    })),
  };
}

/** Blocks without text (HTML, rules, definitions) leave nothing behind, not even a line. */
function joined(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n');
}

function lex(text: string): Token[] {
  try {
    return new Lexer({ gfm: true, breaks: false, pedantic: false }).lex(text);
  } catch (error) {
    if (error instanceof RangeError) throw new DecodeError('nested too deep');
    throw error;
  }
}

/** A block between a first line `---` and the next line `---` that has a line end. */
function splitFrontMatter(text: string): { frontMatter: JsonObject; rest: string } {
  const match = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)??)---[ \t]*\r?\n/.exec(text);
  if (match === null) return { frontMatter: {}, rest: text };
  const value = parseYaml(match[1] ?? '');
  return { frontMatter: isJsonObject(value) ? value : {}, rest: text.slice(match[0].length) };
}

interface Section {
  readonly heading: string;
  readonly level: number;
  readonly blocks: string[];
}

function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: Section[] = [];
  for (const token of tokens) {
    if (isHeading(token)) sections.push({ heading: inlineText(token.tokens).trim(), level: token.depth, blocks: [] });
    else if (!isTable(token)) sections.at(-1)?.blocks.push(blockText(token));
  }
  return sections;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

function tablesOf(token: Tokens.Table, reader: TableReader): JsonObject[][] {
  const cellText = (cell: Tokens.TableCell): string => inlineText(cell.tokens).trim();
  const table = reader.tableOf(
    token.header.map(cellText),
    token.rows.map((row) => row.map(cellText)),
  );
  return table === undefined ? [] : [table];
}

/** The text of a block: lines of code and items of lists are lines, HTML and rules are nothing. */
function blockText(token: Token): string {
  switch (token.type) {
    case 'code':
      return String(token['text']);
    case 'list':
      return joined((token as Tokens.List).items.map(itemText));
    case 'blockquote':
      return joined(childrenOf(token).map(blockText));
    case 'html':
    case 'hr':
    case 'def':
    case 'space':
    case 'table':
      return '';
    default:
      return inlineText([token]);
  }
}

/** An item; the box of a task list is text, as in CommonMark. */
function itemText(item: Tokens.ListItem): string {
  const box = item.task ? `[${item.checked === true ? 'x' : ' '}] ` : '';
  return box + joined(item.tokens.filter((token) => token.type !== 'checkbox').map(blockText));
}

function inlineText(tokens: readonly Token[]): string {
  return tokens.map(inlineTokenText).join('');
}

function inlineTokenText(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
      return '';
    case 'escape':
    case 'codespan':
    case 'image':
      return String(token['text']);
    case 'del': {
      // CommonMark knows no strike-through: the tildes are text.
      const tildes = token.raw.startsWith('~~') ? '~~' : '~';
      return tildes + inlineText(childrenOf(token)) + tildes;
    }
    default: {
      const children = childrenOf(token);
      return children.length > 0 ? inlineText(children) : plainText(token);
    }
  }
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}

/** Text with its entities resolved; a line break in the source is a blank. */
function plainText(token: Token): string {
  const text = String('text' in token ? token['text'] : token.raw).replaceAll(/[ \t]*\n[ \t]*/g, ' ');
  return text.includes('&') ? new TextNode(text).text : text;
}

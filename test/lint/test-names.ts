import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '..');

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly callee?: Node;
  readonly object?: Node;
  readonly expression?: Node;
  readonly arguments?: readonly { readonly expression: Node }[];
  readonly quasis?: readonly { readonly raw: string }[];
}

/** The names of the tests in a source text, as they are written: `it('…')`, `test.each(…)('…')`. */
export function testNames(source: string, isTsx = false): string[] {
  const names: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, callee, arguments: given } = node as Node;
    if (type === 'CallExpression' && (rootOf(callee) === 'it' || rootOf(callee) === 'test')) {
      const name = textOf(given?.[0]?.expression);
      if (name !== null) names.push(name);
    }
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: isTsx }).body);
  return names;
}

function rootOf(node: Node | undefined): unknown {
  if (node === undefined || node.type === 'Identifier') return node?.value;
  return rootOf(node.callee ?? node.object);
}

function textOf(node: Node | undefined): string | null {
  if (node?.type === 'StringLiteral') return String(node.value);
  return node?.type === 'TemplateLiteral' ? (node.quasis ?? []).map(({ raw }) => raw).join('…') : null;
}

/** The names of every test of the project, by file from `test/`. */
export function allTestNames(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.includes('node_modules/'))
    .sort();
  return new Map(files.map((file) => [file, namesIn(file)]));
}

function namesIn(file: string): readonly string[] {
  return testNames(readFileSync(path.join(root, file), 'utf8'), file.endsWith('x'));
}

/** The lines of PRODUCT.md or the edge that a test says it proves: `A8 A10 what it does`, `edge: 29 February is …`. */
export function proves(name: string, claim: string): boolean {
  if (claim.startsWith('edge: ')) return name.startsWith(claim);
  const lines = /^(?:[A-Z][0-9]+ )+/.exec(name)?.[0] ?? '';
  return lines.split(' ').includes(claim);
}

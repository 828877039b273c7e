// What the interface says, read from its source by the compiler's own parser: each text that somebody sees, an expression in it as one short word.
import ts from "typescript";

/** A text as it stands on a page, and the line on which it begins. */
export type Text = { readonly text: string; readonly line: number };

const ANYTHING = "Sam"; // what an expression becomes: one word of one syllable
const INLINE = new Set(["a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "time", "Link", "TextLink", "Phone", "Count", "Fragment"]);
/** Attributes that nobody reads. */
const UNSEEN = /^(className|class|id|href|src|name|type|value|kind|key|rel|target|role|lang|d|viewBox|points|transform|autoComplete|inputMode|pattern|accept|htmlFor|form|method|encType|aria-(labelledby|describedby|controls|current|live))$/;
const BREAK = "\n";

/** The texts of one source file, in the order in which they stand. */
export function textsOf(file: string, source: string): readonly Text[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS), found: Text[] = [];
  const keep = (node: ts.Node, text: string) => {
    for (const part of text.split(BREAK)) if (/\p{L}/u.test(part)) found.push({ text: part.replace(/\s+/g, " ").trim(), line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (unseen(node)) return;
    if (isText(node)) keep(node, said(node));
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      if (ts.isJsxElement(node)) visit(node.openingElement.attributes);
      keep(node, saidInside(node.children));
    } else ts.forEachChild(node, visit);
  };
  /** An expression's text where it stands in a sentence; what has none of its own is read on its own. */
  const said = (node: ts.Expression): string => {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return said(node.expression);
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ expression, literal }) => said(expression) + literal.text).join("");
    if (ts.isBinaryExpression(node)) return joined(node);
    if (ts.isConditionalExpression(node)) return either(node.whenTrue, node.whenFalse);
    if (ts.isJsxElement(node)) return inTheLine(node) ? inside(node) : (visit(node), BREAK);
    if (ts.isJsxFragment(node)) return saidInside(node.children);
    if (ts.isJsxSelfClosingElement(node)) return visit(node.attributes), INLINE.has(node.tagName.getText(tree)) ? ANYTHING : BREAK;
    visit(node);
    return holdsMarkup(node) ? BREAK : ANYTHING;
  };
  const inside = (node: ts.JsxElement) => {
    visit(node.openingElement.attributes);
    return saidInside(node.children);
  };
  const joined = (node: ts.BinaryExpression): string => {
    const { left, right, operatorToken: { kind } } = node;
    if (kind === ts.SyntaxKind.PlusToken) return said(left) + said(right);
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return visit(left), said(right);
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) return either(left, right);
    ts.forEachChild(node, visit);
    return ANYTHING;
  };
  /** Of two that may stand there the one with more words, in its sentence; the other stands alone. */
  const either = (one: ts.Expression, other: ts.Expression): string => {
    const [more, less] = [said(one), said(other)].sort((a, b) => b.split(" ").length - a.split(" ").length) as [string, string];
    if (less !== BREAK && less !== ANYTHING) keep(one, less);
    return more;
  };
  const saidInside = (children: ts.NodeArray<ts.JsxChild>): string => children.map((child) => {
    if (ts.isJsxText(child)) return asShown(child.text);
    if (ts.isJsxExpression(child)) return child.expression ? said(child.expression) : "";
    return said(child);
  }).join("");
  const inTheLine = (node: ts.JsxElement) => INLINE.has(node.openingElement.tagName.getText(tree));
  visit(tree);
  return found;
}

const isText = (node: ts.Node): node is ts.Expression => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken);

/** What holds letters and is shown to nobody: imports, types, names of properties, faults of ours, queries. */
function unseen(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isThrowStatement(node) || ts.isTaggedTemplateExpression(node)) return true;
  if (ts.isNewExpression(node)) return /^(Error|RegExp|Date)$/.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) return UNSEEN.test(node.name.getText());
  if (ts.isExpressionStatement(node)) return ts.isStringLiteral(node.expression); // "use client"
  return ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

const holdsMarkup = (node: ts.Node): boolean => ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node) || (ts.forEachChild(node, holdsMarkup) ?? false);

/** As React shows it: a line's indentation is nothing. */
const asShown = (text: string): string => text.split("\n").map((line, at, all) => (at > 0 ? line.trimStart() : line)[at < all.length - 1 ? "trimEnd" : "toString"]()).filter(Boolean).join(" ");

import ts from 'typescript';

const CHINESE = /[\u3400-\u9fff]/;

/**
 * The law in a source file: its words in their order, without space, comments and display text.
 *
 * Display text is what stands as `zh` or `en`, what holds Chinese, and what follows Chinese as the
 * next argument of a call: the two languages of one sentence. Articles are Chinese too: those
 * named as such are law here, those given by their place are sealed with the compiled procedure.
 */
export function lawText(source: string): string {
  const file = ts.createSourceFile('law.ts', source, ts.ScriptTarget.Latest, true);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) {
      words.push(isDisplayed(node) ? '""' : node.getText(file));
      if (ts.isTemplateExpression(node)) {
        node.templateSpans.forEach(({ expression }) => {
          visit(expression);
        });
      }
      return;
    }
    if (node.getChildCount(file) === 0) {
      words.push(node.getText(file));
    }
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return words.filter((word) => word !== '').join(' ');
}

type TextNode = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const isText = (node: ts.Node): node is TextNode =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateExpression(node);

function isDisplayed(node: TextNode): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && /^(article|basis)$/.test(parent.name.getText())) {
    return false;
  }
  return (
    CHINESE.test(node.getText()) ||
    (ts.isPropertyAssignment(parent) && /^(zh|en)$/.test(parent.name.getText())) ||
    (ts.isCallExpression(parent) && followsChinese(node, parent.arguments))
  );
}

/** In a call the English follows the Chinese at once; what else is beside them is law. */
function followsChinese(node: TextNode, siblings: readonly ts.Expression[]): boolean {
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && isText(before) && CHINESE.test(before.getText());
}

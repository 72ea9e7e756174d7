/** The documents for people who have no use for the sources: docs/NAME.md is help/NAME.html beside the pages. */
exports.helpPages = [
  "support", "clerk", "reviewer", "district", "privacy", "security", "dependencies", "deployment", "print", "rules", "excel", "hosts",
  "scale",
];

/**
 * A document of ours as a page, with the policy that it has to have. It knows as much of Markdown as our documents are written
 * in: headings, paragraphs, lists of one level, tables, fenced code; bold, code, links and pictures within a line.
 */
exports.helpPage = (markdown, policy) => {
  const blocks = blocksIn(markdown.replaceAll("\r\n", "\n"));
  const english = blocks.findIndex((block) => /^<h2>(?:In English|English summary)</.test(block));
  const body = english < 0 ? blocks
    : [...blocks.slice(0, english), '<section lang="en">', ...blocks.slice(english), "</section>"];
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>勾稽 · ${inline(/^# (.+)$/m.exec(markdown)[1])}</title>
    <link rel="icon" href="../icons/check-32.png">
    <link rel="stylesheet" href="page.css">
  </head>
  <body>
    <main>
${body.join("\n")}
<p><a href="support.html">使用帮助</a></p>
    </main>
  </body>
</html>
`;
};

const blocksIn = (markdown) => markdown.split(/(^```.*\n[^]*?^```$)/m).flatMap((part) => {
  const [, code] = /^```.*\n([^]*)^```$/m.exec(part) ?? [];
  if (code !== undefined) return [`<pre><code>${escape(code)}</code></pre>`];
  return part.split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m).map((block) => block.trim()).filter(Boolean).map(blockOf);
});

const blockOf = (block) => {
  const [, level, title] = /^(#{1,4}) (.+)$/.exec(block) ?? [];
  if (level) return `<h${level.length}>${inline(title)}</h${level.length}>`;
  const lines = block.split("\n");
  if (block.startsWith("|")) return tableOf(lines);
  if (/^(?:-|1\.) /.test(block)) {
    const items = block.split(/\n(?=- |\d+\. )/).map((item) => item.replace(/^(?:-|\d+\.) /, ""));
    const list = block.startsWith("-") ? "ul" : "ol";
    return `<${list}>\n${items.map((item) => `<li>${inline(joined(item))}</li>`).join("\n")}\n</${list}>`;
  }
  // What introduces a list stands right above it.
  const at = lines.findIndex((line) => /^(?:-|1\.) /.test(line));
  if (at > 0) return [lines.slice(0, at), lines.slice(at)].map((some) => blockOf(some.join("\n"))).join("\n");
  return `<p>${inline(joined(block))}</p>`;
};

const tableOf = ([head, , ...rows]) => {
  const cells = (line, name) => line.replaceAll("\\|", "\0").split("|").slice(1, -1)
    .map((cell) => `<${name}>${inline(cell.trim().replaceAll("\0", "|"))}</${name}>`).join("");
  return `<div class="wide"><table>\n<tr>${cells(head, "th")}</tr>\n${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n")}\n</table></div>`;
};

/** Lines of Chinese are joined without a blank. */
const joined = (text) => text.replace(/\s*\n\s*/g, (gap, at) => (isChinese(text[at - 1]) && isChinese(text[at + gap.length]) ? "" : " "));

const isChinese = (character = "") => /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’…—]/.test(character);

const inline = (text) => text.split(/(`[^`]+`)/).map((part) => part.startsWith("`") ? `<code>${escape(part.slice(1, -1))}</code>`
  : escape(part)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, to) => (reachable(to) ? `<a href="${reachable(to)}">${words}</a>` : words))
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")).join("");

/** Where a link leads from a page: to another page, or out; what has no page stays words. */
const reachable = (to) => {
  const [, page, rest = ""] = /^([\w-]+)\.md(#.*)?$/.exec(to) ?? [];
  if (exports.helpPages.includes(page)) return `${page}.html${rest}`;
  return /^(?:https:|#|\.\.\/index\.html$)/.test(to) ? to : undefined;
};

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

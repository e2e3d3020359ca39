// Check the order of the search results in the built documentation: `node docs/check_search.js build/docs`.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.argv[2];
const browser = { document: { getElementById: () => null }, SPHINX_HIGHLIGHT_ENABLED: false, _: (text) => text };
const page = vm.createContext({ ...browser, _ready: () => {} });
page.window = page;
for (const file of ["_static/searchtools.js", "_static/language_data.js", "searchindex.js"]) {
  vm.runInContext(fs.readFileSync(path.join(folder, file), "utf8"), page);
}

// Return the different titles that a search finds, the best first.
function search(query) {
  page.query = query;
  const results = [...vm.runInContext("Search._performSearch(...Search._parseQuery(query))", page)].reverse();
  return [...new Set(results.map((result) => result[1]))];
}

const expected = { get: ["fastact.get"], relu_backward: ["fastact.relu_backward", "fastact.autograd.relu_backward"] };
for (const document of vm.runInContext("Search._index.docnames", page)) {
  const [, name] = document.match(/^activations\/(\w+)$/) ?? [];
  if (name && name !== "index") expected[name] = [name, `fastact.${name}`, `fastact.autograd.${name}`];
}
const wrong = Object.entries(expected).flatMap(([query, titles]) => {
  const found = search(query).filter((title, i) => i === 0 || titles.includes(title));
  return found.join() === titles.join() ? [] : [`${query}: found ${found.join(", ")}; expected ${titles.join(", ")}`];
});
console.log(wrong.join("\n") || `${Object.keys(expected).length} searches find what they should, in the right order`);
process.exitCode = wrong.length ? 1 : 0;

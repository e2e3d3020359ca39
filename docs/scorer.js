// Sphinx's search gives the same score to these three results and sorts them by name. Show the page of an activation
// first, then `fastact.NAME`, then `fastact.autograd.NAME`.
Scorer.score = ([docname, title, , , score]) => {
  if (docname === `activations/${title}`) return score + 2;
  if (/^fastact\.\w+$/.test(title)) return score + 1;
  return score;
};

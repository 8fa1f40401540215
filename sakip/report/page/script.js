// Opens and closes the tree, and hides what does not contain the words looked for. The page can be read without it.
(() => {
  const nodes = [...document.querySelectorAll(".simpul")];
  const tools = document.querySelector(".alat");
  if (!tools) return;
  tools.hidden = false;
  tools.querySelector("[data-buka]").addEventListener("click", () => nodes.forEach((node) => (node.open = true)));
  tools.querySelector("[data-tutup]").addEventListener("click", () => nodes.forEach((node) => (node.open = false)));
  tools.querySelector("input").addEventListener("input", (event) => {
    const words = event.target.value.toLowerCase().trim();
    nodes.forEach((node) => {
      const found = !words || node.textContent.toLowerCase().includes(words);
      node.hidden = !found;
      if (words && found) node.open = true;
    });
  });
})();

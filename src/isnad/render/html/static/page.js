"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = document.getElementById("panel");
  const [top, body] = [panel.querySelector(".panel-top"), panel.querySelector(".panel-body")];

  const press = (name, value) =>
    all(`button[data-${name}]`).forEach((b) => b.setAttribute("aria-pressed", String(b.dataset[name] === value)));

  function speak(tongue) {
    root.lang = tongue;
    root.dir = tongue === "ar" ? "rtl" : "ltr";
    all("[data-ar]").forEach((node) => {
      if (node.hasAttribute("aria-label")) node.setAttribute("aria-label", node.dataset[tongue]);
      else node.textContent = node.dataset[tongue];
    });
    press("tongue", tongue);
  }

  function write(digits, within = document) {
    all("bdi[data-l]", within).forEach((node) => {
      node.dataset.p ??= node.textContent;
      node.textContent = digits === "latin" ? node.dataset.l : node.dataset.p;
    });
    press("digits", digits);
  }

  function bare(node) {
    const copy = node.cloneNode(true);
    all("[id]", copy).concat(copy).forEach((part) => part.removeAttribute("id"));
    return copy;
  }

  function show(id) {
    const target = document.getElementById(id);
    const report = target && target.closest(".report");
    if (!report || !target.closest(".text")) return false;
    const pieces = all(`[id="${id}"],[data-of="${id}"]`, report);
    pieces.forEach((piece) => piece.classList.add("hit"));
    const [sentence, whole] = all("h3", document.getElementById("panel-parts").content.cloneNode(true));
    const said = document.createElement("blockquote");
    said.className = "text sentence";
    said.lang = report.querySelector(".text").lang;
    said.dir = report.querySelector(".text").dir;
    new Set(pieces.map((piece) => piece.closest(".z"))).forEach((z) => z && said.append(bare(z), " "));
    const text = bare(report.querySelector(".text"));
    pieces.forEach((piece) => piece.classList.remove("hit"));
    top.replaceChildren(bare(report.querySelector(".rh")), sentence, said);
    body.replaceChildren(whole, text);
    if (!panel.open) panel.showModal();
    top.scrollTop = body.scrollTop = 0;
    const hit = text.querySelector(".hit");
    if (hit) body.scrollTop = hit.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
    return true;
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (folded) folded.open = true;
    if (folded) target.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.tongue) speak(button.dataset.tongue);
    if (button && button.dataset.digits) write(button.dataset.digits);
    if ((button && "close" in button.dataset) || event.target === panel) panel.close();
    const link = event.target.closest('a.at[href^="#r"]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && show(link.hash.slice(1))) event.preventDefault();
  });
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => all("details.source, details.resolved").forEach((node) => (node.open = true)));
  all(".switches").forEach((node) => (node.hidden = false));
  speak(root.lang);
  reveal();
})();

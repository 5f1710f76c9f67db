// Each step is an address: the forms of the page are asked for in place, and Back is undo. Without this they work too.
(function () {
  "use strict";
  var box = document.querySelector("[data-drawing]");
  if (!box || !window.vis || !window.explore) { return; }
  var explore = window.explore;
  var json = box.getAttribute("data-drawing").split("?")[0];
  var news = document.querySelector("[data-drawing-news]");
  var depth = (window.history.state && window.history.state.depth) || 0;
  var asked = 0;

  function say(words) { news.textContent = words; }

  function ask(query, then) {
    var turn = ++asked;
    box.setAttribute("aria-busy", "true");
    fetch(json + "?" + query)
      .then(function (answer) { if (!answer.ok) { throw new Error(String(answer.status)); } return answer.json(); })
      .then(function (found) { if (turn === asked) { box.removeAttribute("aria-busy"); then(found); } })
      .catch(function (error) {
        if (turn !== asked) { return; }
        box.removeAttribute("aria-busy");
        if (query.indexOf("parts=1") < 0 || !(error instanceof Error) || !/^\d+$/.test(error.message)) {
          say("The drawing could not be made. The tables below hold the same.");
        } else {
          window.location.assign(window.location.pathname + "?" + query.replace(/&?parts=1/, ""));
        }
      });
  }

  // The part that has the keyboard's focus is written anew: the focus goes to what stands in its place.
  function kept(work) {
    var active = document.activeElement;
    var part = active && active.closest && active.closest("[data-part]");
    var name = part && part.getAttribute("data-part");
    var id = active && active.id, value = active && active.getAttribute && active.getAttribute("value");
    var about = value && value.split(" ").slice(1).join(" ");
    work();
    if (!part || document.contains(active)) { return; }
    var again = document.querySelector("[data-part=" + name + "]");
    var buttons = Array.prototype.slice.call(again.querySelectorAll("button[name=do]"));
    var next = (id && document.getElementById(id)) ||
      buttons.find(function (button) { return button.value === value; }) ||
      buttons.find(function (button) { return about && button.value.split(" ").slice(1).join(" ") === about; }) ||
      again.querySelector("button, a, input");
    if (next) { next.focus({ preventScroll: true }); }
  }

  function show(found) {
    kept(function () {
      Object.keys(found.parts).forEach(function (name) {
        document.querySelector("[data-part=" + name + "]").innerHTML = found.parts[name];
      });
    });
    document.title = found.title + " – reviewgraph";
    var svg = document.querySelector("[data-svg]");
    svg.href = svg.pathname + found.address.replace(/^[^?]*/, "");
    explore.draw(found.drawing, found.focus);
    explore.undoable(depth > 0);
    say(found.news);
    var problem = document.querySelector(".summary a");
    if (problem) { problem.focus(); }
  }

  // Selecting and looking for something are no steps that one would take back.
  function step(query, quiet) {
    ask(query + "&parts=1", function (found) {
      if (quiet || found.address === window.location.pathname + window.location.search) {
        window.history.replaceState({ depth: depth }, "", found.address);
      } else {
        depth += 1;
        window.history.pushState({ depth: depth }, "", found.address);
      }
      show(found);
    });
  }

  explore.deed = function (deed) {
    var word = deed.split(" ")[0], about = deed.split(" ").slice(1).join(" ");
    if (word === "turn") {
      var folds = Array.prototype.some.call(document.querySelectorAll("[data-part=selected] button[name=do]"), function (button) {
        return button.value === "fold " + about;
      });
      word = folds ? "fold" : "open";
    }
    var query = new URLSearchParams(new FormData(document.getElementById("view")));
    query.append("do", word + " " + about);
    step(query.toString(), word === "select");
  };

  document.getElementById("main").addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "get" || new URL(form.action).pathname !== window.location.pathname) { return; }
    event.preventDefault();
    var query = new URLSearchParams(new FormData(form));
    var by = event.submitter;
    if (by && by.name) { query.append(by.name, by.value); }
    step(query.toString(), query.has("find") || (query.get("do") || "").indexOf("select ") === 0);
  });

  window.addEventListener("popstate", function (event) {
    depth = (event.state && event.state.depth) || 0;
    ask(window.location.search.slice(1) + "&parts=1", show);
  });

  window.history.replaceState({ depth: depth }, "");
  ask(window.location.search.slice(1), function (found) {
    explore.draw(found.drawing, found.focus);
    explore.undoable(depth > 0);
    say(found.news + " Select something; select it again to show or fold away what hangs on it. Hold Ctrl to zoom with the wheel.");
  });
})();

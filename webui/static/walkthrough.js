// Shows a walkthrough a step at a time; without this all its steps stand below each other.
(function () {
  "use strict";
  var steps = Array.prototype.slice.call(document.querySelectorAll(".step"));
  var tools = document.querySelector("[data-stage-tools]");
  var where = document.querySelector("[data-stage-where]");
  var links = Array.prototype.slice.call(document.querySelectorAll(".steps li"));
  var root = document.documentElement;
  var now = 0;
  if (!steps.length || !tools) { return; }

  function button(words, className, work) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = words;
    made.addEventListener("click", work);
    tools.appendChild(made);
    return made;
  }

  var back = button("Back", "back", function () { go(now - 1, true); });
  var next = button("Next", "next", function () { go(now + 1, true); });
  var bigger = button("Bigger type", "big", function () { toggleBigger(); });
  var withNotes = document.querySelectorAll("[data-notes]");
  var notes = withNotes.length ? button("Notes on this screen", "show-notes", function () { toggleNotes(); }) : null;
  bigger.setAttribute("aria-pressed", "false");
  if (notes) { notes.setAttribute("aria-pressed", "false"); }

  function go(to, focus) {
    now = Math.max(0, Math.min(steps.length - 1, to));
    steps.forEach(function (step, at) { step.classList.toggle("now", at === now); });
    links.forEach(function (link, at) {
      link.className = at < now ? "past" : at === now ? "current" : "";
      var anchor = link.querySelector("a");
      if (at === now) { anchor.setAttribute("aria-current", "step"); } else { anchor.removeAttribute("aria-current"); }
    });
    where.textContent = "Step " + (now + 1) + " of " + steps.length;
    back.disabled = now === 0;
    next.disabled = now === steps.length - 1;
    try { history.replaceState(null, "", "#" + steps[now].id); } catch (refused) { /* a file may have no history */ }
    window.scrollTo(0, 0);
    if (focus) { steps[now].querySelector("h2").focus({ preventScroll: true }); }
  }

  // What stands below the screen on this step comes before the next step.
  function onward() {
    var low = 0;
    steps[now].querySelectorAll(".said, .ask, .drawing").forEach(function (part) {
      low = Math.max(low, part.getBoundingClientRect().bottom);
    });
    if (low <= window.innerHeight + 4) { go(now + 1, true); return; }
    window.scrollBy(0, Math.min(low - window.innerHeight + 16, window.innerHeight * 0.85));
  }

  function backward() {
    if (window.scrollY <= 4) { go(now - 1, true); return; }
    window.scrollBy(0, -window.innerHeight * 0.85);
  }

  function toggleBigger() {
    var on = root.classList.toggle("bigger");
    bigger.setAttribute("aria-pressed", String(on));
  }

  function toggleNotes() {
    if (!notes) { return; }
    var on = notes.getAttribute("aria-pressed") !== "true";
    notes.setAttribute("aria-pressed", String(on));
    withNotes.forEach(function (each) { each.open = on; });
  }

  function scrolls(target) {
    var box = target.closest ? target.closest(".drawn") : null;
    return box !== null && box.scrollWidth > box.clientWidth;
  }

  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) { return; }
    var sideways = event.key === "ArrowRight" || event.key === "ArrowLeft";
    if (sideways && scrolls(event.target)) { return; }
    var work = {
      ArrowRight: onward,
      ArrowLeft: backward,
      PageDown: onward,
      PageUp: backward,
      Home: function () { go(0, true); },
      End: function () { go(steps.length - 1, true); },
      b: toggleBigger,
      B: toggleBigger,
      n: toggleNotes,
      N: toggleNotes
    }[event.key];
    if (!work) { return; }
    event.preventDefault();
    work();
  });

  function named() {
    return steps.findIndex(function (step) { return "#" + step.id === location.hash; });
  }

  links.forEach(function (link, at) {
    link.addEventListener("click", function (event) { event.preventDefault(); go(at, true); });
  });
  // After the browser's own scrolling to the place that the address names.
  function toTop() { requestAnimationFrame(function () { window.scrollTo(0, 0); }); }

  window.addEventListener("hashchange", function () { if (named() >= 0) { go(named(), true); toTop(); } });
  window.addEventListener("load", toTop);
  root.classList.add("stepping");
  go(Math.max(0, named()), false);
})();

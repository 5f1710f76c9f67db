// The buttons over the drawing: back a step, larger, smaller, the whole of it, its address and its picture.
(function () {
  "use strict";
  var tools = document.querySelector("[data-drawing-tools]");
  if (!tools || !window.explore) { return; }
  var news = document.querySelector("[data-drawing-news]");

  function copied() {
    var done = function () { news.textContent = "The address was copied. Whoever opens it sees this exact view."; };
    var by_hand = function () { news.textContent = "The address of this page is this exact view: copy it from the address bar."; };
    if (!navigator.clipboard) { by_hand(); return; }
    navigator.clipboard.writeText(window.location.href).then(done, by_hand);
  }

  function saved() {
    window.explore.picture(function (picture) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = "explore.png";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    });
  }

  var undo = looks.button("Undo", function () { window.history.back(); });
  undo.disabled = true;
  window.explore.undoable = function (can) { undo.disabled = !can; };
  tools.prepend(
    undo,
    looks.button("Larger", function () { window.explore.zoom(1.25); }),
    looks.button("Smaller", function () { window.explore.zoom(0.8); }),
    looks.button("Fit all", function () { window.explore.fit(); }),
    looks.button("Copy link", copied),
    looks.button("PNG", saved)
  );
})();
